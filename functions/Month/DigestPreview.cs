using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reminders;

namespace BinhHoa2.Functions.Month;

/// <summary>
/// Composes the letters of a month's next wave from the rows as they stand, as the wave itself will: nothing is claimed, stored or sent.
/// </summary>
public sealed class DigestPreview(
    MonthRecords months, MovedWork movedWork, DigestComposer composer, IWorkingCalendar calendar, TimeProvider schoolTime)
{
    /// <returns>Null when the month does not run or has no wave left.</returns>
    public async Task<PreviewedWave?> NextAsync(SchoolMonth key, CancellationToken cancellation)
    {
        if (await months.ReadAsync(key, MonthRows.People | MonthRows.OpenWork | MonthRows.Digests, cancellation)
            is not { Head.State: MonthState.Running } month)
        {
            return null;
        }

        var after = Waves.LastSent(month)?.Day;
        var moved = await movedWork.AfterAsync(key.School, after ?? month.Head.Opened, cancellation);
        var ladder = MonthLadder.Of(month, moved, calendar);
        if (Waves.Next(month with { Ledger = [] }, ladder, after, schoolTime.Today(), month.Head.NextOpening) is not { } wave)
        {
            return null;
        }

        var people = Waves.Candidates(month, wave, ladder.StepsIn(wave));
        return new PreviewedWave(wave.Day, [.. await composer.PreviewsAsync(new SendWaveInput(key, wave, people), cancellation)]);
    }
}
