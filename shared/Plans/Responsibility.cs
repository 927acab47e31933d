using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans;

/// <summary>The people who answer for an activity.</summary>
public static class Responsibility
{
    /// <summary>
    /// Every person who answers for the activity and is on the staff on <paramref name="day"/> (in the school's zone), in the order of
    /// the roster.
    /// </summary>
    public static IEnumerable<StaffMember> For(PlanActivity activity, Roster roster, DateOnly day) =>
        roster.People.Where(p => IsOf(p, activity) && p.IsHereOn(day));

    /// <summary>Whether a person answers for an activity, by their role, post, group or name.</summary>
    public static bool IsOf(StaffMember person, PlanActivity activity) =>
        activity.Responsible.Contains(person.Role) || activity.Lead.Any(party => party.IsAnsweredBy(person));

    /// <summary>Whether a person answers for their own part of an activity, as each of a role or group does.</summary>
    public static bool IsEachOf(StaffMember person, PlanActivity activity) =>
        activity.Responsible.Contains(person.Role) || activity.Lead.Any(party => party.IsEach && party.IsAnsweredBy(person));

    /// <summary>Whether a person takes part in an activity without answering for it.</summary>
    public static bool IsSupport(StaffMember person, PlanActivity activity) =>
        activity.Support.Any(party => party.IsAnsweredBy(person)) && !IsOf(person, activity);
}
