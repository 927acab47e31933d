namespace BinhHoa2.Shared.Calendar;

/// <summary>
/// The weeks of a month as schools count them ("tuần 3 của tháng 11"), from Monday to Sunday: week 1 is the one with the 1st, or, if
/// that is a Saturday or a Sunday, the one after it. Days of a week that lie in another month are not part of it.
/// </summary>
public static class MonthWeeks
{
    /// <summary>How many weeks a month has: 4 or 5.</summary>
    /// <param name="month">Its first day.</param>
    public static int CountOf(DateOnly month) => ((LastDay(month).DayNumber - FirstMonday(month).DayNumber) / 7) + 1;

    /// <summary>
    /// The last working day of a week; of a week without one, the nearest working day before it in the month, else the next one after.
    /// </summary>
    /// <param name="month">The first day of the month.</param>
    /// <param name="week">Counted from 1, not more than <see cref="CountOf"/>.</param>
    public static DateOnly LastWorkingDayOf(DateOnly month, int week, IWorkingCalendar calendar)
    {
        var sunday = FirstMonday(month).AddDays((7 * week) - 1);
        var end = sunday < LastDay(month) ? sunday : LastDay(month);
        var day = calendar.OnOrBefore(end);
        return day >= month ? day : calendar.OnOrAfter(end);
    }

    /// <summary>The Monday of week 1, which may lie in the month before.</summary>
    private static DateOnly FirstMonday(DateOnly month)
    {
        var sinceMonday = ((int)month.DayOfWeek + 6) % 7;
        return month.AddDays(PublicHolidays.IsWeekend(month) ? 7 - sinceMonday : -sinceMonday);
    }

    private static DateOnly LastDay(DateOnly month) => month.AddMonths(1).AddDays(-1);
}
