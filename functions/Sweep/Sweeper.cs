using System.Collections.Immutable;
using BinhHoa2.Functions.Durable;
using BinhHoa2.Functions.Erasure;
using BinhHoa2.Functions.Month;
using BinhHoa2.Functions.Requests;
using BinhHoa2.Functions.Retention;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Erasures;
using BinhHoa2.Shared.Health;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Retention;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Sweep;

/// <summary>
/// Computes what should be running by now (never "on this very day") and starts what is missing. Whether a month or a report is
/// finished is said by its own row, because an instance may be purged, and a completed one can be started again.
/// </summary>
public sealed partial class Sweeper(
    SetupImport import,
    MonthRecords months,
    MonthPeople people,
    MonthRevisions revisions,
    EndedWork endedWork,
    ChangedAddresses addresses,
    RequestRecords requests,
    ReviewSweep reviews,
    BoardNewsService boardNews,
    EvidenceBlobs files,
    RetentionService retention,
    ErasureService erasures,
    HistoryPurge histories,
    SweepRecords sweeps,
    IWorkingCalendar calendar,
    TimeProvider schoolTime,
    ILogger<Sweeper> logger)
{
    private const int DaysOfAStep = SweepPass.DaysOfAStep;

    /// <summary>
    /// Sweeps by the setup in force, whatever became of the configured files; a part that fails does not stop the others.
    /// </summary>
    public Task<SweepResult> RunAsync(DurableTaskClient client, CancellationToken cancellation) =>
        SweepTelemetry.MeasureAsync(() => SweepAsync(client, cancellation));

    private async Task<SweepResult> SweepAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        if (await import.RunAsync(cancellation) is not { } setup)
        {
            // The set-up page is open, and there is nothing to do yet.
            return new SweepResult([], Refusal: null, []);
        }

        var pass = new SweepPass(client, setup, schoolTime.Today(), MonthStaff.MarkOf(setup.Roster, schoolTime.Today()), cancellation);
        var plans = setup.Plans;
        var due = plans.Months.Where(m => MonthOpening.IsDue(plans, m, calendar, pass.Today)).ToList();
        if (due.Count > 0)
        {
            await SweepYearAsync(pass, due, await ReadAsync(pass, due));
        }

        await pass.TryAsync("evidence", () => files.CollectAsync(cancellation));
        await pass.TryAsync("histories", () => histories.RunAsync(client, pass.Today, cancellation));
        await pass.TryAsync("record", () => sweeps.WriteAsync(pass.RecordAt(schoolTime.GetUtcNow()), cancellation));
        foreach (var failure in pass.Failures)
        {
            LogFailure(failure.Part, failure.Exception);
        }

        return new SweepResult([.. pass.Started], setup.Refusal, [.. pass.Failures]);
    }

    /// <summary>All a sweep needs to see that there is nothing to do, by one query.</summary>
    private Task<MonthOverview> ReadAsync(SweepPass pass, IEnumerable<PlanMonth> due)
    {
        var school = pass.Setup.Profile.Id;
        return months.ReadOverviewAsync(
            [.. due.Select(pass.KeyOf)],
            [
                RequestRecords.Unfinished,
                MovedDays.All(school),
                ReportRecords.Standings(school, pass.Setup.Plans.Year),
                RetentionRecords.All(school),
                ErasureRecords.All(school),
            ],
            pass.Cancellation);
    }

    private async Task SweepYearAsync(SweepPass pass, IReadOnlyCollection<PlanMonth> due, MonthOverview overview)
    {
        var parts = RetentionRecords.In(overview, pass.Setup.Profile.Id);
        await pass.TryAsync("retention", () => SweepRetentionAsync(pass, parts));
        await pass.TryAsync("erasures", () => SweepErasuresAsync(pass, overview));
        if (parts.Any(p => p.Key.Year == pass.Setup.Plans.Year && p is { Key.Kind: RetentionKind.Answers, Begun: not null }))
        {
            // No newer plan has come, and what is left of this year is not run any more.
            return;
        }

        await pass.TryAsync("ended", () => endedWork.CancelAsync(pass, due, overview, NextWaveDay));
        foreach (var month in due)
        {
            await pass.TryAsync(pass.KeyOf(month).ToString(), () => SweepMonthAsync(pass, month, overview));
        }

        await pass.TryAsync("moved", () => SweepMovedWorkAsync(pass, overview));
        await pass.TryAsync("reviews", () => reviews.SweepAsync(pass, overview));
        await pass.TryAsync("board-news", () => SweepBoardNewsAsync(pass, [.. due.Select(pass.KeyOf)], overview));
    }

    private async Task SweepRetentionAsync(SweepPass pass, ImmutableArray<YearPart> parts) =>
        pass.Started.AddRange(await retention.EnsureAsync(
            pass.Client,
            pass.Setup.Profile.Id,
            pass.Setup.Plans.Year,
            parts,
            pass.Today,
            mayAnnounce: !pass.Setup.IsPaused,
            pass.Cancellation));

    /// <summary>An erasure that was confirmed and is not done goes on, whatever stopped it.</summary>
    private async Task SweepErasuresAsync(SweepPass pass, MonthOverview overview)
    {
        foreach (var erasure in ErasureRecords.In(overview, pass.Setup.Profile.Id))
        {
            pass.Started.AddRange(await erasures.EnsureAsync(pass.Client, erasure, pass.Cancellation));
        }
    }

    private async Task SweepBoardNewsAsync(SweepPass pass, IEnumerable<SchoolMonth> due, MonthOverview overview)
    {
        var raised = due.SelectMany(month => RequestRecords.In(overview, month)).ToList();
        SweepTelemetry.Waiting(raised, schoolTime.GetUtcNow());
        pass.Started.AddRange(await boardNews.EnsureAsync(pass.Client, raised, pass.Cancellation));
    }

    private async Task SweepMonthAsync(SweepPass pass, PlanMonth month, MonthOverview overview)
    {
        var key = pass.KeyOf(month);
        if (overview.Find(key) is not { } head)
        {
            if (pass.Setup.IsPaused || pass.IsExpectedLater(key))
            {
                // Paused as if nothing had run: it opens late, or is missed, with the first sweep after the pause.
                return;
            }

            head = await BeginMonthAsync(pass, month, key);
        }

        pass.Heads[key] = head;

        // The plans first, so that who comes gets the work they have now. Links outlive their month, so who holds them and who has left
        // is followed in closed months too.
        // A pause may keep a month whose figures are frozen from its summary: it is no longer changed.
        var runs = head.State == MonthState.Running && (pass.Setup.Pause is null || pass.Today <= head.Closing);
        var revised = runs && await FollowPlansAsync(pass, month, head);
        head = revised ? await months.FindRecordAsync(key, pass.Cancellation) ?? head : head;
        var changed = head.State is MonthState.Running or MonthState.Closed
            && head.RosterMark != pass.RosterMark
            && await FollowRosterAsync(pass, head) > 0;
        if (head.State is MonthState.Opening or MonthState.Running)
        {
            await pass.EnsureAsync(nameof(MonthOrchestration), Instances.Of(key), key);
            var waits = pass.HasResumed || pass.HasOtherDays || head.Asked.Any(a => a.Day >= pass.Today);
            if (changed || revised || waits || head.Revised > pass.Today.AddDays(-DaysOfAStep))
            {
                // Who came, or was given more, has work to be reminded of, perhaps earlier than the month now waits for. A process that
                // wrote it, or a request of the desk, may have died before it woke the month.
                await pass.Client.WakeAsync(Instances.Of(key), pass.Cancellation);
            }
        }

        await SweepRequestsAsync(pass, key, overview);
    }

    private async Task<int> FollowRosterAsync(SweepPass pass, MonthRecord head)
    {
        await addresses.EndLinksAsync(head, pass.Setup.Roster, pass.Today, pass.Cancellation);
        return await people.FollowAsync(head, pass.Setup.Roster, pass.Today, NextWaveDay, pass.Cancellation);
    }

    /// <summary>
    /// A plan that was adopted, changed or ended, and a post that was given to another, change a month that runs. One that an earlier
    /// version opened, which has no mark, stays as it was opened.
    /// </summary>
    private async Task<bool> FollowPlansAsync(SweepPass pass, PlanMonth month, MonthRecord head)
    {
        var plans = pass.Setup.Plans;
        ImmutableArray<PlanActivity> planned = [.. month.Activities.Where(a => plans.IsInForce(a.Id, pass.Today))];
        return head.PlanMark is { } mark
            && (head.RosterMark != pass.RosterMark || mark != MonthRevision.MarkOf(planned))
            && await revisions.FollowAsync(head, plans, planned, pass.Setup.Roster, pass.Today, NextWaveDay, pass.Cancellation);
    }

    private DateOnly NextWaveDay => SchoolHours.WaveDayFrom(schoolTime.GetUtcNow(), calendar);

    /// <summary>Finds, from the rows alone, every request that waits for an answer or about which a letter is owed.</summary>
    private async Task SweepRequestsAsync(SweepPass pass, SchoolMonth month, MonthOverview overview)
    {
        var unfinished = RequestRecords.In(overview, month)
            .Where(r => r.State is not (RequestState.Settled or RequestState.Withdrawn))
            .ToList();
        var file = unfinished.Count == 0 ? null : await months.GetAsync(month, pass.Cancellation);
        foreach (var request in unfinished)
        {
            var key = new RequestKey(month, request.Id);
            if (request.IsWaiting && file!.Cancelled.Any(a => (a.Person, a.Activity) == (request.Person, request.Activity)))
            {
                // The instance finds it withdrawn and ends; when the row has changed, the next sweep looks again.
                if (await requests.TryLapseAsync(month, request, pass.Cancellation))
                {
                    await pass.Client.WakeAsync(Instances.Of(key), pass.Cancellation);
                }

                continue;
            }

            var owed = RequestLetters.AreOwed(request, file!, pass.Today);
            if (owed || request.State == RequestState.Open)
            {
                await pass.EnsureAsync(nameof(RequestOrchestration), Instances.Of(key), key);
            }

            if (owed || pass.HasResumed)
            {
                // An instance that is under way waits for a wake-up that may have been lost.
                await pass.Client.WakeAsync(Instances.Of(key), pass.Cancellation);
            }
        }
    }

    /// <summary>
    /// Steps of work that was moved past its month: the month that runs is woken, because it may wait for a later wave; while none
    /// runs, a wave of the last one that has closed is started.
    /// </summary>
    private async Task SweepMovedWorkAsync(SweepPass pass, MonthOverview overview)
    {
        if (pass.Setup.IsPaused
            || pass.Heads.Values.Where(m => m.State != MonthState.Missed).MaxBy(m => m.Month.FirstDay) is not { } last)
        {
            return;
        }

        var moved = MovedDays.In(overview, last.Month.School, pass.MovedSince);
        if (!moved.SelectMany(m => Ladder.DaysAround(m, calendar)).Any(d => d <= pass.Today && d > pass.MissedSince.AddDays(-DaysOfAStep)))
        {
            return;
        }

        if (last.State == MonthState.Closed)
        {
            await pass.EnsureAsync(nameof(MovedWorkOrchestration), Instances.OfMovedWork(last.Month), last.Month);
        }
        else
        {
            await pass.Client.WakeAsync(Instances.Of(last.Month), pass.Cancellation);
        }
    }

    private async Task<MonthRecord> BeginMonthAsync(SweepPass pass, PlanMonth month, SchoolMonth key)
    {
        var head = MonthOpening.Freeze(key.School, pass.Setup.Plans, month, pass.Setup.Roster, calendar, pass.Today).Head;
        if (MonthOpening.IsMissed(month, calendar, pass.Today))
        {
            head = head with { State = MonthState.Missed };
        }

        await months.TryBeginAsync(head, pass.Cancellation);
        return head;
    }

    [LoggerMessage(1003, LogLevel.Error, "A sweep could not see to {Part}; it saw to the rest.", EventName = "SweepPartFailed")]
    private partial void LogFailure(string part, Exception exception);
}
