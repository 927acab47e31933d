using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>Who works on a report, and what they may do.</summary>
/// <param name="Person">Who really is at it: the substitute, where there is one.</param>
/// <param name="Sender">Where their forms come from.</param>
/// <param name="MayIssue">Whether they may issue it: the principal, or a deputy who stands in.</param>
public sealed record ReportEditor(StaffMember Person, FormSender Sender, bool MayIssue)
{
    /// <summary>Whether someone in a seat of the Board works on reports: the Chair, the deputy, the secretary.</summary>
    public static bool IsSeat(StaffMember seat) => seat.Role is Role.Chair or Role.ViceChair or Role.Secretary;

    /// <summary>
    /// Whether a person issues reports from a seat: the Chair, a deputy as the Chair's substitute, and a deputy from their own seat
    /// while no Chair is on the staff.
    /// </summary>
    /// <param name="day">In the school's zone.</param>
    public static bool IsIssuer(StaffMember seat, StaffMember person, Roster roster, DateOnly day) =>
        person.Role is Role.Chair or Role.ViceChair
        && (seat.Role == Role.Chair
            || (seat.Role == Role.ViceChair && !roster.People.Any(p => p.Role == Role.Chair && p.IsHereOn(day))));
}
