using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Months;

/// <summary>
/// Work of a post, or that one answers for all, which the Board gave to another: it stays there when another comes to the post.
/// </summary>
public static class GivenAway
{
    /// <summary>Whether all that would make an activity a newcomer's is with who the Board gave it to.</summary>
    public static bool Covers(StaffMember newcomer, PlanActivity activity, MonthSnapshot month)
    {
        var given = month.Cancelled.Where(a => a.Activity == activity.Id && a.Notice?.Kind == PlanNoticeKind.Reassigned).ToList();
        if (ClassTeachers.ClassOf(newcomer, activity) is { } name)
        {
            // Each class is work of its own.
            return !Responsibility.IsEachOf(newcomer, activity)
                && given.Exists(a => string.Equals(a.Class, name, StringComparison.OrdinalIgnoreCase));
        }

        // Who got it back holds it by the Board's word too, whatever became of their post.
        var returned = month.Assignments.Where(a => a.Activity == activity.Id && a is { GivenBy: not null, Returned: not null });
        var before = given.Concat(returned).Select(a => month.Person(a.Person).Staff).ToList();
        return before.Count > 0
            && !Responsibility.IsEachOf(newcomer, activity)
            && activity.Lead.Where(party => party.IsAnsweredBy(newcomer)).All(party => before.Exists(party.IsAnsweredBy));
    }
}
