using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Reports.Figures;

/// <summary>What follows from a semester's figures; nothing here adds a fact of its own.</summary>
public static class ReportFigures
{
    public static IEnumerable<ActivityFigures> Activities(this SemesterReport report) => report.Months.SelectMany(m => m.Activities);

    public static Totals Overall(this SemesterReport report) => Totals.Of(report.Activities());

    /// <summary>Only what was due on or before the cut-off: what is not due yet says nothing about delay.</summary>
    public static Totals DueByCutOff(this SemesterReport report) => Totals.Of(report.Activities().Where(a => a.Due <= report.CutOff));

    /// <summary>Activities with somebody not done, in the order of the months and the plan.</summary>
    public static ImmutableArray<UnfinishedActivity> Unfinished(this SemesterReport report) =>
    [
        .. from month in report.Months
           from figures in month.Activities
           where figures.Done < figures.Assigned
           select new UnfinishedActivity(month.Month, figures),
    ];

    /// <summary>Months of the plan that came before the cut-off and have no figures: recorded as missed, or counted elsewhere.</summary>
    public static ImmutableArray<PlanMonth> WithoutFigures(this SemesterReport report) =>
    [
        .. report.Plan.Months.Where(planned =>
            Index(planned.Year, planned.Month) <= Index(report.CutOff.Year, report.CutOff.Month)
            && !report.Months.Any(m => m.Month.Year == planned.Year && m.Month.Month == planned.Month)),
    ];

    /// <summary>Months of the plan that begin after the cut-off.</summary>
    public static ImmutableArray<PlanMonth> StillToCome(this SemesterReport report) =>
        [.. report.Plan.Months.Where(p => Index(p.Year, p.Month) > Index(report.CutOff.Year, report.CutOff.Month))];

    /// <summary>The closed months with assignments, as shares done; an open month cannot be compared with them.</summary>
    public static ImmutableArray<MonthShare> ClosedShares(this SemesterReport report) =>
    [
        .. from month in report.Months
           let totals = Totals.Of(month.Activities)
           where month.Closed && totals.Assigned > 0
           select new MonthShare(month.Month, new Share(totals.Done, totals.Assigned)),
    ];

    /// <summary>Refuses figures that contradict themselves: an official document must not carry them.</summary>
    /// <exception cref="ArgumentException">An activity's states do not add up to its assignments.</exception>
    public static void Check(SemesterReport report)
    {
        foreach (var month in report.Months)
        {
            foreach (var a in month.Activities)
            {
                var answers = a.Done + a.InProgress + a.Difficulty + a.Unanswered;
                if (answers != a.Assigned || a.DoneLate > a.Done || int.Min(a.DoneLate, int.Min(a.InProgress, int.Min(a.Difficulty, a.Unanswered))) < 0)
                {
                    throw new ArgumentException($"The figures of {month.Month} {a.Activity} do not add up: {a.Assigned} assigned, {answers} accounted for, {a.DoneLate} of {a.Done} late.", nameof(report));
                }
            }
        }
    }

    private static int Index(int year, int month) => (year * 12) + month;
}
