using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reminders;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Month;

/// <summary>Reads where the month stands and says what comes next; writes nothing.</summary>
public sealed class NextWave(MonthRecords months, IWorkingCalendar calendar, TimeProvider schoolTime)
{
    // One transaction claims a chunk's letters, another writes what became of them.
    private const int ChunkSize = Ledger.MaxBatchSize;

    // Clocks of two machines are never so far apart, and a reply can still change who is in a wave of later.
    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);

    [Function(nameof(NextWave))]
    public async Task<NextStep> RunAsync([ActivityTrigger] NextWaveInput input, CancellationToken cancellation)
    {
        // Which wave was the last is in the ledger, and is asked of it only by a month that is started anew.
        var month = await months.GetAsync(input.Month, input.After is null ? MonthRows.OpenWork | MonthRows.Digests : MonthRows.OpenWork, cancellation);
        var now = schoolTime.GetUtcNow();
        if (Waves.Next(month, input.After, schoolTime.Today(), await HandsOverAsync(month.Head, cancellation), calendar) is not { } wave)
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
        return new NextStep(
            at,
            wave,
            [.. Waves.Candidates(people with { Assignments = month.Assignments }, wave, calendar).Chunk(ChunkSize).Select(c => c.ToImmutableArray())]);
    }

    /// <summary>The day the next month opened: as planned until then, afterwards what its row says. One without a row yet is opened today.</summary>
    private async Task<DateOnly?> HandsOverAsync(MonthRecord head, CancellationToken cancellation)
    {
        var today = schoolTime.Today();
        if (head.HandsOverOn is not { } planned || today < planned)
        {
            return head.HandsOverOn;
        }

        return (await months.FindRecordAsync(new SchoolMonth(head.Month.School, planned.Year, planned.Month), cancellation))?.Opened ?? today;
    }
}
