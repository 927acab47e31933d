using System.Collections.Immutable;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans;

/// <summary>Work of the plans in force that none of the staff leads any more, because people left: a question to the secretary.</summary>
/// <param name="Party">The party without people; null where it is the role of an activity without parties.</param>
public sealed record UnheldWork(PlanActivity Activity, Party? Party)
{
    /// <summary>What is due from today on, by the day it is due.</summary>
    /// <param name="today">In the school's zone.</param>
    public static ImmutableArray<UnheldWork> Of(YearPlans plans, Roster roster, DateOnly today) =>
    [
        .. from activity in plans.Months.SelectMany(m => m.Activities)
           where activity.Due >= today && !activity.IsReview
           orderby activity.Due, activity.Id.Value
           from party in PartiesOf(activity)
           where !roster.People.Any(p => p.IsHereOn(activity.Due) && IsHeldBy(p, party, activity))
           select new UnheldWork(activity, party),
    ];

    private static IEnumerable<Party?> PartiesOf(PlanActivity activity) => activity.Lead.IsEmpty ? new Party?[] { null } : activity.Lead;

    private static bool IsHeldBy(StaffMember person, Party? party, PlanActivity activity) =>
        party?.IsAnsweredBy(person) ?? Responsibility.IsOf(person, activity);
}
