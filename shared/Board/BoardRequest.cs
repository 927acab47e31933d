using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Shared.Board;

/// <summary>A request on the Board's page.</summary>
/// <param name="WorkingDays">The number of working days since it was raised.</param>
public sealed record BoardRequest(Request Request, int WorkingDays);
