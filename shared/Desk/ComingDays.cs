using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reminders;

namespace BinhHoa2.Shared.Desk;

/// <summary>The days ahead that follow from the plan alone.</summary>
public static class ComingDays
{
    /// <summary>The next wave of reminders of a month that runs; null when none is left.</summary>
    /// <param name="month">With its digests.</param>
    public static ComingDay? Wave(MonthSnapshot month, IWorkingCalendar calendar, DateOnly today)
    {
        var (ladder, last) = (MonthLadder.Of(month, calendar), Waves.LastSent(month)?.Day);
        return Waves.Next(month with { Ledger = [] }, ladder, last, today, month.Head.NextOpening) is { } wave
            ? new ComingDay(wave.Day > today ? wave.Day : calendar.OnOrAfter(today), HomeTexts.Wave(month.Head.Month))
            {
                Letters = DeskPaths.PreviewOf(month.Head.Month),
            }
            : null;
    }

    /// <summary>The opening of a month that has not begun: its first working day.</summary>
    public static ComingDay Opening(SchoolMonth month, IWorkingCalendar calendar) =>
        new(calendar.OnOrAfter(month.FirstDay), HomeTexts.Opening(month)) { Letters = DeskPaths.PreviewOf(month) };
}
