using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>An activity of which a report would say something else, had all that was done by its cut-off been reported by then.</summary>
/// <param name="Was">As the report, or the last correction, has it.</param>
/// <param name="Now">With what was reported since.</param>
public sealed record CorrectedActivity(SchoolMonth Month, ActivityFigures Was, ActivityFigures Now)
{
    /// <summary>
    /// What changed in a report since it was counted: work that took place up to the cut-off and was reported later. What took place
    /// after the cut-off is not the report's.
    /// </summary>
    /// <param name="corrections">Those issued so far, oldest first.</param>
    /// <param name="months">The report's months, each read whole.</param>
    /// <param name="now">UTC.</param>
    public static ImmutableArray<CorrectedActivity> Since(
        SemesterKey semester,
        SemesterReport report,
        IEnumerable<ReportCorrection> corrections,
        IEnumerable<MonthSnapshot> months,
        DateTimeOffset now)
    {
        var stated = report.Months
            .SelectMany(m => m.Activities.Select(a => (Key: (m.Month, a.Activity), Figures: a)))
            .ToDictionary(a => a.Key, a => a.Figures);
        foreach (var correction in corrections.SelectMany(c => c.Activities))
        {
            stated[(correction.Month, correction.Now.Activity)] = correction.Now;
        }

        return
        [
            .. from month in months
               orderby month.Head.Month.FirstDay
               from activity in Counted(month, semester, now).Activities
               let was = stated.GetValueOrDefault((month.Head.Month, activity.Activity))
               where was is not null && FigureChanges.Of(was, activity).Length > 0
               select new CorrectedActivity(month.Head.Month, was, activity),
        ];
    }

    private static MonthSummary Counted(MonthSnapshot month, SemesterKey semester, DateTimeOffset now)
    {
        var ofTheReport = month.Evidence.Where(e => e.Received <= semester.LastMoment || e.Effective <= semester.CutOff);
        return FigureCount.Of(month with { Evidence = [.. ofTheReport] }, semester.CutOff, now, closed: month.Summary is not null);
    }
}
