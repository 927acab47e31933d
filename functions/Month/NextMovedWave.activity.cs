using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Month;

/// <summary>
/// Reads which steps of moved work have come since a month closed and says who is to be reminded; writes nothing. While duty letters
/// are paused there is none: the sweep asks again.
/// </summary>
public sealed class NextMovedWave(
    SetupSource setups, MonthRecords months, MovedWork movedWork, IWorkingCalendar calendar, TimeProvider schoolTime)
{
    [Function(nameof(NextMovedWave))]
    public async Task<NextStep> RunAsync([ActivityTrigger] SchoolMonth key, CancellationToken cancellation)
    {
        var (now, today) = (schoolTime.GetUtcNow(), schoolTime.Today());
        if ((await setups.GetAsync(cancellation)).IsPaused)
        {
            return new NextStep(now, Wave: null, Chunks: []);
        }

        var month = await months.GetAsync(key, MonthRows.People | MonthRows.Digests, cancellation);
        var moved = await movedWork.AfterAsync(key.School, month.Head.RemindsUntil.AddDays(-1), cancellation);
        var ladder = MonthLadder.Of(month, moved, calendar);
        return Waves.NextAfterClosing(month, ladder, today) is { } wave
            ? new NextStep(
                now,
                wave,
                [.. Waves.Candidates(month, wave, ladder.StepsIn(wave)).Chunk(Ledger.MaxBatchSize).Select(c => c.ToImmutableArray())])
            : new NextStep(now, Wave: null, Chunks: []);
    }
}
