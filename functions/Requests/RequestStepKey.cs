using BinhHoa2.Shared.Months;

namespace BinhHoa2.Functions.Requests;

/// <summary>A step of a request, counted from one; the idempotency key of its letter.</summary>
public sealed record RequestStepKey(RequestKey Request, int Step);
