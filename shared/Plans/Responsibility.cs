using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans;

/// <summary>The people who answer for an activity.</summary>
public static class Responsibility
{
    /// <summary>
    /// Every person with one of the activity's roles who is on the staff on <paramref name="day"/> (in the school's zone), in the
    /// order of the roster.
    /// </summary>
    public static IEnumerable<StaffMember> For(PlanActivity activity, Roster roster, DateOnly day) =>
        roster.People.Where(p => activity.Responsible.Contains(p.Role) && p.IsHereOn(day));
}
