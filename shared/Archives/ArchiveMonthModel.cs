using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Shared.Archives;

/// <summary>The page of an archive about a month: its activities, and what was answered about each.</summary>
public sealed record ArchiveMonthModel(ArchivedYear Year, MonthSnapshot Month) : IPageModel
{
    private readonly ILookup<(string Person, string Activity), Evidence> replies =
        Month.Evidence.OrderBy(e => e.Received).ThenBy(e => e.Id.Value, StringComparer.Ordinal)
            .ToLookup(e => (e.Person.Value, e.Activity.Value));

    private readonly ILookup<(string Person, string Activity), Request> requests =
        RequestRecords.In(Month).OrderBy(r => r.Raised).ToLookup(r => (r.Person.Value, r.Activity.Value));

    /// <summary>The name of its entry.</summary>
    public string Path => PathOf(Month.Head.Month);

    public static string PathOf(SchoolMonth month) => $"trang/{ArchiveTables.MonthOf(month)}.html";

    public IEnumerable<Assignment> WorkOf(PlanActivity activity) => Month.EveryAssignment.Where(a => a.Activity == activity.Id);

    public IEnumerable<Support> SupportsOf(PlanActivity activity) => Month.Supports.Where(s => s.Activity == activity.Id);

    public IEnumerable<Evidence> RepliesOf(Schools.StaffId person, ActivityId activity) => replies[(person.Value, activity.Value)];

    /// <summary>What who takes part has sent; of who also answers for the activity it stands with their answers.</summary>
    public IEnumerable<Evidence> ContributionsOf(Support support) =>
        Month.EveryAssignment.Any(a => (a.Person, a.Activity) == (support.Person, support.Activity))
            ? []
            : RepliesOf(support.Person, support.Activity);

    public IEnumerable<Request> RequestsOf(Assignment work) => requests[(work.Person.Value, work.Activity.Value)];

    PageContent IPageModel.Compose() => PageContent.Of<ArchiveMonth>(this);
}
