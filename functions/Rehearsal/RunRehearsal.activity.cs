using Azure;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk.Planning;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Rehearsals;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Rehearsal;

/// <summary>
/// Rehearses the year of the setup in force, or with a draft of a plan beside it, and keeps what it came to. Once a month has begun, it
/// begins with what is now; before, with the adoption of the first plan. Run again, it replaces what the run before has kept.
/// </summary>
public sealed partial class RunRehearsal(
    RehearsalRecords records,
    SetupSource setups,
    SchoolSnapshots snapshots,
    PlanDrafts drafts,
    Rehearser rehearser,
    IWorkingCalendar calendar,
    TimeProvider schoolTime,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machineTime,
    ILogger<RunRehearsal> logger)
{
    /// <summary>How often its row says how far it has come.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    [Function(nameof(RunRehearsal))]
    public async Task RunAsync([ActivityTrigger] RehearsalId rehearsal, CancellationToken cancellation)
    {
        var setup = await setups.GetAsync(cancellation);
        var (draft, staff) = await records.FindAsync(cancellation) is { } run && run.Id == rehearsal
            ? (run.Draft, run.Staff)
            : (null, StaffBehaviour.Silent);
        var plan = draft is null ? null : await PlanOfAsync(draft, setup, cancellation);
        if (draft is not null && plan is null)
        {
            // The draft was changed or dropped since; what it would have come to can no longer be said.
            await records.UpdateAsync(rehearsal, known => known with { State = RehearsalState.Failed }, cancellation);
            return;
        }

        var candidate = plan is null ? setup : setup.With(plan);
        var last = machineTime.GetTimestamp();
        RehearsedYear year;
        RehearsedYear? before;
        try
        {
            if (await snapshots.ReadAsync(setup, schoolTime.GetUtcNow(), cancellation) is { } school)
            {
                before = plan is null ? null : await rehearser.GoOnAsync(school, draft: null, staff, ProgressAsync, cancellation);
                year = await rehearser.GoOnAsync(school, plan, staff, ProgressAsync, cancellation);
            }
            else
            {
                before = plan is null || !setup.HasPlan ? null : await rehearser.RunAsync(setup, staff, ProgressAsync, cancellation);
                year = await rehearser.RunAsync(candidate, staff, ProgressAsync, cancellation);
            }
        }
        catch (Exception exception) when (exception is not RequestFailedException && !cancellation.IsCancellationRequested)
        {
            // Another try would end the same way; a store that does not answer is tried again.
            LogFailed(rehearsal.Value, exception);
            await records.UpdateAsync(rehearsal, known => known with { State = RehearsalState.Failed }, cancellation);
            return;
        }

        foreach (var failure in year.Failures)
        {
            LogPart(rehearsal.Value, failure.Part, failure.Day, failure.Reason);
        }

        var report = RehearsalReport.Of(year, candidate, calendar) with
        {
            Staff = staff,
            HasLooks = true,
            Plan = plan?.Name,
            Changes = before is null ? [] : [.. RehearsalTexts.Of(RehearsalDifference.Between(before, year))],
        };
        await records.FinishAsync(rehearsal, report, year.Letters, cancellation);

        async Task ProgressAsync(DateOnly day)
        {
            if (machineTime.GetElapsedTime(last) >= Pace)
            {
                last = machineTime.GetTimestamp();
                await records.UpdateAsync(rehearsal, known => known with { Day = day }, cancellation);
            }
        }
    }

    /// <summary>The plan of a draft; null when it is gone, or does not fit any more.</summary>
    private async Task<Plan?> PlanOfAsync(string draft, SchoolSetup setup, CancellationToken cancellation) =>
        await drafts.FindAsync(cancellation) is { } found && found.Draft.Id == draft
            ? PlanDraftRules.Check(found.Draft, setup, calendar, schoolTime.Today()).Plan
            : null;

    [LoggerMessage(1501, LogLevel.Error, "Rehearsal {Rehearsal} could not be run to its end.")]
    private partial void LogFailed(string rehearsal, Exception exception);

    [LoggerMessage(1502, LogLevel.Warning, "In rehearsal {Rehearsal}, {Part} failed on {Day}: {Reason}")]
    private partial void LogPart(string rehearsal, string part, DateOnly day, string reason);
}
