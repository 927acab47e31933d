using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Board;

/// <summary>A request without an answer when the month closes.</summary>
/// <param name="AskedPerson">The person who was asked last; null if the request has no steps.</param>
/// <param name="WorkingDays">The number of working days since it was raised.</param>
public sealed record WaitingRequest(
    Request Request, StaffMember Reporter, string ActivityText, StaffMember? AskedPerson, int WorkingDays);
