using System.Collections.Immutable;
using BinhHoa2.Shared.Reports.Figures;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>The parts in which a report tells its results, with their titles.</summary>
internal static class ReportParts
{
    /// <summary>The matters of the plan that have activities, and what belongs to none; of a plan without matters, its months.</summary>
    public static ImmutableArray<(string Title, ImmutableArray<CountedActivity> Activities)> Of(SemesterReport report) =>
    [
        .. report.Plan.Matters.IsDefaultOrEmpty
            ? report.Months.Select(m => (
                $"Tháng {OfficialDate.OfMonth(m.Month.Year, m.Month.Month)}",
                m.Activities.Select(a => new CountedActivity(m.Month, a)).ToImmutableArray()))
            : report.ByMatter().Select(m => (m.Matter?.Title ?? "Các hoạt động khác của Kế hoạch", m.Activities)),
    ];

    /// <summary>The heading of a part in the section of results.</summary>
    /// <param name="number">Counted from 1.</param>
    public static string Heading(int number, string title) => $"{number}. {title}";
}
