using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Board;

/// <summary>One activity of a month with the whole history of each assignment.</summary>
/// <param name="Path">Where the Board's page is.</param>
public sealed record BoardActivityModel(
    SchoolProfile School,
    MonthRecord Month,
    PlanActivity Activity,
    string Path,
    ImmutableArray<BoardAssignment> Assignments) : IPageModel
{
    /// <summary>The names of those who answered in somebody's stead, were asked or gave an answer.</summary>
    public ImmutableDictionary<StaffId, string> Names { get; init; } = ImmutableDictionary<StaffId, string>.Empty;

    /// <summary>Where the page of an activity is.</summary>
    public static string PathOf(string board, SchoolMonth month, ActivityId activity) => $"{board}/{month.Year:D4}-{month.Month:D2}/{activity}";

    /// <summary>Where the files of a reply are given out.</summary>
    public string FilesOf(Evidence reply) => $"{Path}/{Month.Month.Year:D4}-{Month.Month.Month:D2}/tep/{reply.Person}/{reply.Id}";

    PageContent IPageModel.Compose() => PageContent.Of<BoardActivityPage>(this);
}
