using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;

namespace BinhHoa2.Functions.Month;

/// <summary>
/// Composes the letters of a month's next wave from the rows as they stand, as the wave itself will: nothing is claimed, stored or sent.
/// </summary>
public sealed class DigestPreview(
    SetupSource setups,
    MonthRecords months,
    MovedWork movedWork,
    DigestComposer composer,
    IWorkingCalendar calendar,
    TimeProvider schoolTime)
{
    /// <returns>The opening of a month that has not begun; null when the month is over or has no wave left.</returns>
    public async Task<PreviewedWave?> NextAsync(SchoolMonth key, CancellationToken cancellation)
    {
        var month = await months.ReadAsync(key, MonthRows.People | MonthRows.OpenWork | MonthRows.Digests, cancellation);
        if (month is not { Head.State: MonthState.Running })
        {
            return month is null ? await OpeningAsync(key, cancellation) : null;
        }

        var after = Waves.LastSent(month)?.Day;
        var moved = await movedWork.AfterAsync(key.School, after ?? month.Head.Opened, cancellation);
        var ladder = MonthLadder.Of(month, moved, calendar);
        if (Waves.Next(month with { Ledger = [] }, ladder, after, schoolTime.Today(), month.Head.NextOpening) is not { } wave)
        {
            return null;
        }

        return await ComposeAsync(month, wave, ladder, opens: null, cancellation);
    }

    /// <summary>The month as it would be frozen now, on the day it opens.</summary>
    private async Task<PreviewedWave?> OpeningAsync(SchoolMonth key, CancellationToken cancellation)
    {
        var (setup, today) = (await setups.GetAsync(cancellation), schoolTime.Today());
        if (setup.Plans.Months.FirstOrDefault(m => m.Year == key.Year && m.Month == key.Month) is not { } planned)
        {
            return null;
        }

        var opening = MonthOpening.OpeningDay(setup.Plans, planned, calendar);
        var day = opening > today ? opening : calendar.OnOrAfter(today);
        var month = MonthOpening.Freeze(key.School, setup.Plans, planned, setup.Roster, calendar, day);
        return await ComposeAsync(month, new Wave(After: null, day), MonthLadder.Of(month, calendar), month, cancellation);
    }

    private async Task<PreviewedWave> ComposeAsync(
        MonthSnapshot month, Wave wave, MonthLadder ladder, MonthSnapshot? opens, CancellationToken cancellation)
    {
        var people = Waves.Candidates(month, wave, ladder.StepsIn(wave));
        var input = new SendWaveInput(month.Head.Month, wave, people);
        return new PreviewedWave(wave.Day, [.. await composer.PreviewsAsync(input, opens, cancellation)]);
    }
}
