using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Board;

/// <summary>A request without an answer when a month's summary is sent.</summary>
/// <param name="Month">The month of the work it is about: the summary's own or an earlier one.</param>
/// <param name="AskedPerson">The person who was asked last; null if the request has no steps.</param>
/// <param name="WorkingDays">The number of working days since it was raised.</param>
public sealed record WaitingRequest(
    SchoolMonth Month, Request Request, StaffMember Reporter, string ActivityText, StaffMember? AskedPerson, int WorkingDays);
