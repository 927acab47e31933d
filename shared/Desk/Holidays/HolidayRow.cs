using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Shared.Desk.Holidays;

/// <summary>A line of the year's days off: a day, or the days of one entry of the school.</summary>
/// <param name="Day">The first of its days.</param>
/// <param name="To">The last of its days.</param>
public sealed record HolidayRow(CalendarDay Day, DateOnly To)
{
    /// <summary>The lines of a school year, in order; days of one entry are one line.</summary>
    public static ImmutableArray<HolidayRow> Of(WorkingCalendar calendar, SchoolYear year)
    {
        var rows = ImmutableArray.CreateBuilder<HolidayRow>();
        foreach (var day in calendar.UnusualFrom(year.LastDay.AddYears(-1).AddDays(1), year.LastDay))
        {
            if (day.Entry is { } entry)
            {
                if (rows.Count == 0 || rows[^1].Day.Entry != entry)
                {
                    rows.Add(new HolidayRow(day with { Day = entry.From }, entry.To));
                }
            }
            else
            {
                rows.Add(new HolidayRow(day, day.Day));
            }
        }

        return rows.ToImmutable();
    }
}
