using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.Records;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Month;

/// <summary>Reads where the month stands and says what comes next; writes nothing.</summary>
public sealed class NextWave(MonthRecords months, IWorkingCalendar calendar, TimeProvider schoolTime)
{
    private const int ChunkSize = 90;

    [Function(nameof(NextWave))]
    public async Task<NextStep> RunAsync([ActivityTrigger] NextWaveInput input, CancellationToken cancellation)
    {
        var month = await months.GetAsync(input.Month, cancellation);
        var now = schoolTime.GetUtcNow();
        if (Waves.Next(month, input.After, schoolTime.Today(), await HandsOverAsync(month.Head, cancellation), calendar) is not { } wave)
        {
            return new NextStep(VietnamTime.At(month.Head.Closing, SchoolHours.Closing), Wave: null, Chunks: []);
        }

        var planned = VietnamTime.At(wave.Day, SchoolHours.Wave);
        return new NextStep(
            SchoolHours.FirstFrom(planned > now ? planned : now, calendar),
            wave,
            [.. Waves.Recipients(month, wave, calendar).Chunk(ChunkSize).Select(c => c.ToImmutableArray())]);
    }

    /// <summary>The day the next month opened: as planned until then, afterwards what its row says. One without a row yet is opened today.</summary>
    private async Task<DateOnly?> HandsOverAsync(MonthHead head, CancellationToken cancellation)
    {
        var today = schoolTime.Today();
        if (head.HandsOverOn is not { } planned || today < planned)
        {
            return head.HandsOverOn;
        }

        return (await months.FindHeadAsync(new SchoolMonth(head.Month.School, planned.Year, planned.Month), cancellation))?.Opened ?? today;
    }
}
