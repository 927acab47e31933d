using BinhHoa2.Shared.Months;

namespace BinhHoa2.Functions.Requests;

/// <summary>What a request needs now.</summary>
/// <param name="Step">The step whose letter is to leave, counted from one; 0 when none is.</param>
/// <param name="Until">When the duty goes on to the next one up, UTC or with its offset; null when nobody has it.</param>
/// <param name="TellBoard">Whether the whole Board has yet to be told.</param>
public sealed record RequestTurn(int Step, DateTimeOffset? Until, bool TellBoard);

/// <summary>A step of a request, counted from one; the idempotency key of its letter.</summary>
public sealed record RequestStepKey(RequestKey Request, int Step);
