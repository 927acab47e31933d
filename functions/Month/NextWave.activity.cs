using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reminders;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Month;

/// <summary>Reads where the month stands and says what comes next; writes nothing.</summary>
public sealed class NextWave(MonthRecords months, MovedWork movedWork, IWorkingCalendar calendar, TimeProvider schoolTime)
{
    // One transaction claims a chunk's letters, another writes what became of them.
    private const int ChunkSize = Ledger.MaxBatchSize;

    // The clocks of two machines are never so far apart, and replies still change who is in a later wave.
    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);

    [Function(nameof(NextWave))]
    public async Task<NextStep> RunAsync([ActivityTrigger] NextWaveInput input, CancellationToken cancellation)
    {
        // Which wave was the last is in the ledger, and is asked of it only by a month that is started anew.
        var rows = input.After is null ? MonthRows.OpenWork | MonthRows.Digests : MonthRows.OpenWork;
        var month = await months.GetAsync(input.Month, rows, cancellation);
        var moved = await movedWork.AfterAsync(input.Month.School, input.After ?? month.Head.Opened, cancellation);
        var (now, ladder) = (schoolTime.GetUtcNow(), MonthLadder.Of(month, moved, calendar));
        var nextOpening = await NextOpeningAsync(month.Head, cancellation);
        if (Waves.Next(month, ladder, input.After, schoolTime.Today(), nextOpening) is not { } wave)
        {
            return new NextStep(VietnamTime.At(month.Head.Closing, SchoolHours.Closing), Wave: null, Chunks: []);
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
