using System.Collections.Immutable;
using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Month;

/// <summary>
/// Reads where the month stands and says what comes next; writes nothing. While duty letters are paused there is no wave: the month
/// waits for the end of the pause, which wakes it, and for its closing.
/// </summary>
public sealed class NextWave(
    SetupSource setups,
    MonthRecords months,
    MovedWork movedWork,
    ResumedMonths resumed,
    IWorkingCalendar calendar,
    TimeProvider schoolTime)
{
    // One transaction claims a chunk's letters, another writes what became of them.
    private const int ChunkSize = Ledger.MaxBatchSize;

    // The clocks of two machines are never so far apart, and replies still change who is in a later wave.
    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);

    [Function(nameof(NextWave))]
    public async Task<NextStep> RunAsync([ActivityTrigger] NextWaveInput input, CancellationToken cancellation)
    {
        var setup = await setups.GetAsync(cancellation);

        // Which wave was the last is in the ledger, and is asked of it only by a month that is started anew.
        var after = input.After ?? resumed.LastWave(input.Month);
        var rows = after is null ? MonthRows.OpenWork | MonthRows.Digests : MonthRows.OpenWork;
        var month = await months.GetAsync(input.Month, rows, cancellation);
        var moved = await movedWork.AfterAsync(input.Month.School, after ?? month.Head.Opened, cancellation);
        var (now, ladder) = (schoolTime.GetUtcNow(), MonthLadder.Of(month, moved, calendar));
        var nextOpening = await NextOpeningAsync(month.Head, cancellation);
        var next = Waves.Next(month, ladder, after, schoolTime.Today(), nextOpening);
        if (!setup.IsPaused && await AskedForAsync(month.Head, ladder, after, next, cancellation) is { } asked)
        {
            return asked;
        }

        if (next is not { } wave)
        {
            return Closing(month.Head);
        }

        if (setup.IsPaused)
        {
            // What is missed comes with the first wave after it, as after a time in which nothing ran.
            var closing = Closing(month.Head);
            return closing.At - now < InterruptibleTimer.Grain ? closing : closing with { Wave = wave, NotDueYet = true };
        }

        var planned = VietnamTime.At(wave.Day, SchoolHours.Wave);
        var at = SchoolHours.FirstFrom(planned > now ? planned : now, calendar);
        if (at - now > Soon)
        {
            return new NextStep(at, wave, Chunks: []) { NotDueYet = true };
        }

        var people = await months.ReadAsync(month.Head, MonthRows.People | MonthRows.Digests, cancellation);
        var candidates = Waves.Candidates(people, wave, ladder.StepsIn(wave));
        return new NextStep(at, wave, [.. candidates.Chunk(ChunkSize).Select(c => c.ToImmutableArray())]);
    }

    /// <summary>
    /// The wave that the desk asked for, unless one of the ladder comes first. It leaves the last wave of the ladder the last, so that
    /// no step is lost. What was asked for a day that is over is not sent any more.
    /// </summary>
    private async Task<NextStep?> AskedForAsync(
        MonthRecord head, MonthLadder ladder, DateOnly? after, Wave? next, CancellationToken cancellation)
    {
        var (now, today) = (schoolTime.GetUtcNow(), schoolTime.Today());
        var days = head.Asked.Select(a => a.Day).Where(d => d >= today && d < head.RemindsUntil).ToList();
        if (after is not { } last || days.Count == 0 || next?.Day <= today || next?.Day < days.Min())
        {
            return null;
        }

        var day = days.Min();
        var wave = new Wave(after, last) { Asked = day };
        var planned = VietnamTime.At(day, SchoolHours.Wave);
        var at = SchoolHours.FirstFrom(planned > now ? planned : now, calendar);
        if (at - now > Soon)
        {
            return new NextStep(at, wave, Chunks: []) { NotDueYet = true };
        }

        var people = await months.ReadAsync(head, MonthRows.People | MonthRows.Digests, cancellation);
        var candidates = RemindNow.Candidates(people, day, RemindNow.OpenOn(ladder, day)).ToList();
        return candidates.Count == 0
            ? null
            : new NextStep(at, wave, [.. candidates.Chunk(ChunkSize).Select(c => c.ToImmutableArray())]);
    }

    private static NextStep Closing(MonthRecord head) => new(VietnamTime.At(head.Closing, SchoolHours.Closing), Wave: null, Chunks: []);

    /// <summary>
    /// The day the next month opened: as planned until then, afterwards what its row says. One without a row yet is opened today.
    /// </summary>
    private async Task<DateOnly?> NextOpeningAsync(MonthRecord head, CancellationToken cancellation)
    {
        var today = schoolTime.Today();
        if (head.NextOpening is not { } planned || today < planned)
        {
            return head.NextOpening;
        }

        var next = await months.FindRecordAsync(new SchoolMonth(head.Month.School, planned.Year, planned.Month), cancellation);
        return next?.Opened ?? today;
    }
}
