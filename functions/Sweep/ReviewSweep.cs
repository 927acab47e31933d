using System.Collections.Immutable;
using BinhHoa2.Functions.Durable;
using BinhHoa2.Functions.Semester;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;

namespace BinhHoa2.Functions.Sweep;

/// <summary>Starts what is missing of the reviews whose cut-off has come: their reports, and the letters these owe.</summary>
public sealed class ReviewSweep(ReportRecords reports)
{
    /// <param name="overview">With the standings of the year's reports.</param>
    internal async Task SweepAsync(SweepPass pass, MonthOverview overview)
    {
        var school = pass.Setup.Profile.Id;
        var due = pass.Setup.Plans.All
            .SelectMany(plan => Semesters.ReviewsOf(plan), (plan, review) => (Plan: plan, Review: review))
            .Where(r => r.Review.Due <= pass.Today)
            .Select(r => new SemesterKey(school, r.Plan.Year, r.Review.Review, r.Review.Due) { Plan = r.Plan.Id })
            .Where(key => pass.Heads.GetValueOrDefault(key.Month) is not (null or { State: MonthState.Missed }))
            .ToImmutableArray();
        if (due.IsEmpty)
        {
            return;
        }

        // A report that is done may still get another number, another copy, a correction.
        var standings = ReportRecords.StandingsIn(overview, school, pass.Setup.Plans.Year);
        foreach (var key in due)
        {
            var standing = standings.FirstOrDefault(r => r.Review == key.Review && r.Plan == key.Plan);
            await pass.TryAsync(key.ToString(), () => SweepOneAsync(pass, key, standing));
        }
    }

    private async Task SweepOneAsync(SweepPass pass, SemesterKey key, ReportStanding? report)
    {
        if (report is { OwesLetters: true, LastStep: { } step })
        {
            var letters = new ReportStepKey(key, step);
            await pass.EnsureAsync(nameof(ReportStepOrchestration), Instances.OfReportStep(letters.ToString()), letters);
        }

        if (report is null)
        {
            await reports.BeginAsync(key, pass.Cancellation);
        }

        if (report is null or { State: ReportState.Begun or ReportState.Drafted } or { WaitsForIssue: true })
        {
            await pass.EnsureAsync(nameof(SemesterOrchestration), Instances.Of(key), key);
        }
    }
}
