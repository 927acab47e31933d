using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Reports.Figures;

/// <summary>Derives figures from those of a semester.</summary>
public static class ReportFigures
{
    public static IEnumerable<ActivityFigures> Activities(this SemesterReport report) => report.Months.SelectMany(m => m.Activities);

    public static Totals Overall(this SemesterReport report) => Totals.Of(report.Activities());

    /// <summary>The totals of the activities due on or before the cut-off, the only ones that can be late.</summary>
    public static Totals DueByCutOff(this SemesterReport report) => Totals.Of(report.Activities().Where(a => a.Due <= report.CutOff));

    /// <summary>The activities with open assignments, in the order of the months and the plan.</summary>
    public static ImmutableArray<UnfinishedActivity> Unfinished(this SemesterReport report) =>
    [
        .. from month in report.Months
           from figures in month.Activities
           where figures.Done < figures.Assigned
           select new UnfinishedActivity(month.Month, figures),
    ];

    /// <summary>The plan's months up to the cut-off that have no figures: they were missed, or belong to another report.</summary>
    public static ImmutableArray<PlanMonth> MonthsWithoutFigures(this SemesterReport report) =>
    [
        .. report.Plan.Months.Where(planned =>
            Index(planned.Year, planned.Month) <= Index(report.CutOff.Year, report.CutOff.Month)
            && !report.Months.Any(m => m.Month.Year == planned.Year && m.Month.Month == planned.Month)),
    ];

    /// <summary>The plan's months that begin after the cut-off.</summary>
    public static ImmutableArray<PlanMonth> UpcomingMonths(this SemesterReport report) =>
        [.. report.Plan.Months.Where(p => Index(p.Year, p.Month) > Index(report.CutOff.Year, report.CutOff.Month))];

    /// <summary>The shares done of the closed months with assignments; an open month cannot be compared with them.</summary>
    public static ImmutableArray<MonthShare> ClosedShares(this SemesterReport report) =>
    [
        .. from month in report.Months
           let totals = Totals.Of(month.Activities)
           where month.Closed && totals.Assigned > 0
           select new MonthShare(month.Month, new Share(totals.Done, totals.Assigned)),
    ];

    /// <summary>Checks that the figures are consistent, because they go into an official document.</summary>
    /// <exception cref="ArgumentException">An activity's states do not add up to its assignments.</exception>
    public static void Check(SemesterReport report)
    {
        foreach (var month in report.Months)
        {
            foreach (var a in month.Activities)
            {
                var sum = a.Done + a.InProgress + a.Difficulty + a.Unanswered;
                if (sum != a.Assigned || a.DoneLate > a.Done || a.DoneLate < 0 || a.InProgress < 0 || a.Difficulty < 0 || a.Unanswered < 0)
                {
                    throw new ArgumentException(
                        $"The figures of {month.Month} {a.Activity} do not add up: "
                        + $"{a.Assigned} assigned, {sum} accounted for, {a.DoneLate} of {a.Done} late.",
                        nameof(report));
                }
            }
        }
    }

    private static int Index(int year, int month) => (year * 12) + month;
}
