using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Board;

/// <summary>A request that still waits for an answer when the month closes.</summary>
/// <param name="With">Who has the duty to answer, or had it last; null when nobody could be asked.</param>
/// <param name="WorkingDays">Working days since it was raised.</param>
public sealed record WaitingRequest(Request Request, StaffMember Reporter, string ActivityText, StaffMember? With, int WorkingDays);
