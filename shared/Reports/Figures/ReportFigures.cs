using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Shared.Reports.Figures;

/// <summary>Derives figures from those of a semester.</summary>
public static class ReportFigures
{
    public static IEnumerable<ActivityFigures> Activities(this SemesterReport report) => report.Months.SelectMany(m => m.Activities);

    public static Totals Overall(this SemesterReport report) => Totals.Of(report.Activities());

    /// <summary>Of <see cref="Moved"/>, the work that is not done and due after the cut-off.</summary>
    public static IEnumerable<ReportedRequest> StillRunning(this SemesterReport report) => report.Moved()
        .GroupBy(r => (r.Month, r.Activity, r.Person, r.Post))
        .Select(ofWork => ofWork.MaxBy(r => r.Answer!.Day)!)
        .Where(r => !r.IsDone && r.Answer!.NewDue > report.CutOff);

    /// <summary>The day the plan has for the activity of a request, in the school's zone; null for one that is not counted.</summary>
    public static DateOnly? DueOf(this SemesterReport report, ReportedRequest request) =>
        report.Counted().FirstOrDefault(a => a.Month == request.Month && a.Figures.Activity == request.Activity)?.Figures.Due;

    /// <summary>The totals of the activities due on or before the cut-off, the only ones that can be late.</summary>
    public static Totals DueByCutOff(this SemesterReport report) => Totals.Of(report.Activities().Where(a => a.Due <= report.CutOff));

    /// <summary>The activities with open assignments, in the order of the months and the plan.</summary>
    public static ImmutableArray<CountedActivity> Unfinished(this SemesterReport report) =>
        [.. report.Counted().Where(a => a.IsUnfinished)];

    /// <summary>The standing duties due by the cut-off that some of their people have not attested.</summary>
    public static IEnumerable<CountedActivity> Unattested(this SemesterReport report) =>
        report.Counted().Where(a => a.IsUnattested && a.Figures.Due <= report.CutOff);

    /// <summary>The activities with their months, in the order of the months and the plan.</summary>
    public static IEnumerable<CountedActivity> Counted(this SemesterReport report) =>
        report.Months.SelectMany(m => m.Activities.Select(a => new CountedActivity(m.Month, a)));

    /// <summary>
    /// The counted activities matter by matter in the plan's order, each under the first matter it names; last, without a matter,
    /// those that name none. Matters without activities are left out.
    /// </summary>
    public static IEnumerable<(Matter? Matter, ImmutableArray<CountedActivity> Activities)> ByMatter(this SemesterReport report)
    {
        var first = report.Plan.Activities
            .Where(a => !a.Matters.IsEmpty)
            .ToDictionary(a => a.Id, a => a.Matters[0]);
        var byMatter = report.Counted().ToLookup(a => first.TryGetValue(a.Figures.Activity, out var matter) ? matter : (MatterId?)null);
        return report.Plan.Matters.Select(m => ((Matter?)m, byMatter[m.Id]))
            .Append((null, byMatter[null]))
            .Where(m => m.Item2.Any())
            .Select(m => (m.Item1, m.Item2.ToImmutableArray()));
    }

    /// <summary>The requests whose answer gave the work another day.</summary>
    public static IEnumerable<ReportedRequest> Moved(this SemesterReport report) =>
        report.Requests.Where(r => r.Answer is { Kind: DirectiveKind.NewDate, NewDue: not null });

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
                if (!a.AddUp)
                {
                    throw new ArgumentException(
                        $"The figures of {month.Month} {a.Activity} do not add up: {a.Assigned} assigned, "
                        + $"{a.Done + StatusQuestions.Open().Sum(a.CountOf)} accounted for, {a.DoneLate} of {a.Done} late.",
                        nameof(report));
                }
            }
        }
    }

    private static int Index(int year, int month) => (year * 12) + month;
}
