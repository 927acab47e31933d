using System.Collections.Frozen;
using BinhHoa2.Shared.Calendar.Lunar;

namespace BinhHoa2.Shared.Calendar;

/// <summary>
/// The public holidays of a year by the Labour Code of 2019 (articles 111 and 112), in force since 2021 and taken for
/// every year here: 1/1; five days of Tết; Giỗ Tổ, the 10th of the 3rd lunar month; 30/4; 1/5; 2/9 and a day next to
/// it. A holiday that falls on a weekend is made up for on the next day that is neither weekend nor holiday.
/// Where the law leaves a choice, the one announced in every year from 2021 to 2026 is computed; what is announced
/// otherwise is for <see cref="AnnouncedDays"/> to say.
/// </summary>
public static class PublicHolidays
{
    /// <summary>Every holiday and day off in lieu of the year, those on weekends included.</summary>
    public static FrozenSet<DateOnly> Of(int year) => Named(year).Keys.ToFrozenSet();

    /// <summary>As <see cref="Of"/>, with what each is called in Vietnamese.</summary>
    public static FrozenDictionary<DateOnly, string> Named(int year)
    {
        (DateOnly Day, string Name)[] holidays =
        [
            (new(year, 1, 1), CalendarTexts.NewYear),
            .. Tet(year).Select(day => (day, CalendarTexts.Tet)),
            (VietnameseLunarCalendar.DayOf(year, month: 3, day: 10), CalendarTexts.HungKings),
            (new(year, 4, 30), CalendarTexts.Victory),
            (new(year, 5, 1), CalendarTexts.Labour),
            .. NationalDay(year).Select(day => (day, CalendarTexts.NationalDay)),
        ];

        var off = new Dictionary<DateOnly, string>();
        foreach (var (day, name) in holidays)
        {
            off.TryAdd(day, name);
        }

        foreach (var (holiday, name) in off.Where(h => IsWeekend(h.Key)).OrderBy(h => h.Key).ToList())
        {
            var inLieu = holiday.AddDays(1);
            while (IsWeekend(inLieu) || !off.TryAdd(inLieu, CalendarTexts.InLieu(name)))
            {
                inLieu = inLieu.AddDays(1);
            }
        }

        return off.ToFrozenDictionary();
    }

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>
    /// Two days before and three from Tết on. The years announced as one and four (2022, 2026) have Tết on a Tuesday: the
    /// first of the two is a Sunday then, and the day in lieu of it is the fourth.
    /// </summary>
    private static IEnumerable<DateOnly> Tet(int year)
    {
        var first = VietnameseLunarCalendar.Tet(year).AddDays(-2);
        return Enumerable.Range(0, 5).Select(first.AddDays);
    }

    /// <summary>The second day is the one that lengthens the weekend: 3/9 after a Sunday, Monday or Thursday, else 1/9.</summary>
    private static DateOnly[] NationalDay(int year)
    {
        var day = new DateOnly(year, 9, 2);
        return [day, day.AddDays(day.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Monday or DayOfWeek.Thursday ? 1 : -1)];
    }
}
