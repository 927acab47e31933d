using BinhHoa2.Functions.Durable;
using BinhHoa2.Functions.Month;
using BinhHoa2.Functions.Requests;
using BinhHoa2.Functions.Semester;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Requests;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Sweep;

/// <summary>
/// Computes what should be running by now (never "on this very day") and starts what is missing. Whether a month or a
/// report is finished is said by its own row, for an instance may be purged, and a completed one can be started again.
/// </summary>
public sealed class Sweeper(
    SetupImport import,
    MonthRecords months,
    MonthPeople people,
    RequestRecords requests,
    ReportRecords reports,
    BoardNewsService boardNews,
    EvidenceBlobs files,
    IWorkingCalendar calendar,
    TimeProvider schoolTime)
{
    /// <returns>The ids of the instances it started.</returns>
    /// <exception cref="AggregateException">Some month or review could not be swept; all the others were.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        var setup = await import.RunAsync(cancellation);
        var today = schoolTime.Today();
        var parts = setup.Plan.Months
            .Where(m => MonthOpening.IsDue(setup.Plan, m, calendar, today))
            .Select(m => (Func<Task<List<string>>>)(() => SweepMonthAsync(client, setup, m, today, cancellation)))
            .Concat(Semesters.ReviewsOf(setup.Plan)
                .Where(r => r.Due <= today)
                .Select(r => (Func<Task<List<string>>>)(() => SweepReviewAsync(client, setup, r, cancellation))))
            .Append(async () => [.. await boardNews.EnsureAsync(client, cancellation)])
            .Append(async () =>
            {
                await files.CollectAsync(cancellation);
                return [];
            });

        var started = new List<string>();
        var failures = new List<Exception>();
        foreach (var part in parts)
        {
            try
            {
                started.AddRange(await part());
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One month that cannot be swept must not leave the others unreminded; it is told at the end.
                failures.Add(exception);
            }
        }

        return failures.Count == 0 ? started : throw new AggregateException("Part of the sweep failed; the rest was swept.", failures);
    }

    private async Task<List<string>> SweepMonthAsync(DurableTaskClient client, SchoolSetup setup, PlanMonth month, DateOnly today, CancellationToken cancellation)
    {
        var started = new List<string>();
        var key = new SchoolMonth(setup.Profile.Id, month.Year, month.Month);
        var file = await months.ReadAsync(key, MonthRows.People, cancellation);
        var head = file?.Head ?? await BeginMonthAsync(setup, month, key, today, cancellation);

        // Links outlive their month, so who holds them and who has left is followed in closed ones too.
        var changes = file is { Head.State: MonthState.Running or MonthState.Closed }
            && MonthStaff.Changes(head, file.People, setup.Roster, today).Any()
            && await people.FollowAsync(head, setup.Roster, today, cancellation) > 0;
        if (head.State is MonthState.Opening or MonthState.Running)
        {
            started.AddRange(await client.EnsureAsync(nameof(MonthOrchestration), Instances.Of(key), key, cancellation));
            if (changes)
            {
                // Who came has work to be reminded of, perhaps earlier than the month now waits for.
                await client.WakeAsync(Instances.Of(key), cancellation);
            }
        }

        started.AddRange(await SweepRequestsAsync(client, key, today, cancellation));
        return started;
    }

    /// <summary>Finds, from the rows alone, every request that waits for an answer or owes somebody a letter.</summary>
    private async Task<List<string>> SweepRequestsAsync(DurableTaskClient client, SchoolMonth month, DateOnly today, CancellationToken cancellation)
    {
        var started = new List<string>();
        var unfinished = await requests.UnfinishedAsync(month, cancellation);
        var file = unfinished.IsEmpty ? null : await months.GetAsync(month, cancellation);
        foreach (var request in unfinished)
        {
            var key = new RequestKey(month, request.Id);
            var owed = RequestLetters.AreOwed(request, file!, today);
            if (owed || request.State == RequestState.Open)
            {
                started.AddRange(await client.EnsureAsync(nameof(RequestOrchestration), Instances.Of(key), key, cancellation));
            }

            if (owed)
            {
                // One that is under way waits for a wake-up that may have been lost.
                await client.WakeAsync(Instances.Of(key), cancellation);
            }
        }

        return started;
    }

    private async Task<List<string>> SweepReviewAsync(DurableTaskClient client, SchoolSetup setup, PlanActivity review, CancellationToken cancellation)
    {
        var key = new SemesterKey(setup.Profile.Id, setup.Plan.Year, review.Review, review.Due);
        var report = await reports.FindAsync(key, cancellation);
        if (report?.State == ReportState.Sent || await months.FindRecordAsync(key.Month, cancellation) is null or { State: MonthState.Missed })
        {
            return [];
        }

        if (report is null)
        {
            await reports.BeginAsync(key, cancellation);
        }

        return [.. await client.EnsureAsync(nameof(SemesterOrchestration), Instances.Of(key), key, cancellation)];
    }

    private async Task<MonthRecord> BeginMonthAsync(SchoolSetup setup, PlanMonth month, SchoolMonth key, DateOnly today, CancellationToken cancellation)
    {
        var head = MonthOpening.Freeze(setup.Profile.Id, setup.Plan, month, setup.Roster, calendar, today).Head;
        if (MonthOpening.IsMissed(month, calendar, today))
        {
            head = head with { State = MonthState.Missed };
        }

        await months.TryBeginAsync(head, cancellation);
        return head;
    }
}
