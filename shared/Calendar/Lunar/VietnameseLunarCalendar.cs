using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace BinhHoa2.Shared.Calendar.Lunar;

/// <summary>
/// The Vietnamese lunar calendar (âm lịch), computed for UTC+7; it differs from the Chinese one (UTC+8) in some years,
/// 2007 and 2030 among them, which is why .NET's ChineseLunisolarCalendar cannot replace it.
/// Rules after Hồ Ngọc Đức, "Thuật toán tính âm lịch" (www.informatik.uni-leipzig.de/~duc/amlich/calrules_vn.html):
/// a month begins on the day of new moon; the winter solstice lies in month 11; between two months 11 there are 12 or
/// 13 months, and of 13 the first without a major solar term (Trung khí) repeats the number of the one before it.
/// Compared with an independent ephemeris: every Tết, Giỗ Tổ and leap month of 1990 to 2100.
/// </summary>
public static class VietnameseLunarCalendar
{
    private static readonly ConcurrentDictionary<int, ImmutableArray<LunarMonth>> Years = new();

    /// <summary>The first day of the lunar year that begins in the Gregorian <paramref name="year"/> (mùng 1 Tết).</summary>
    public static DateOnly Tet(int year) => DayOf(year, month: 1, day: 1);

    /// <summary>
    /// The Gregorian date of a day of the lunar year that begins in <paramref name="year"/>; of a doubled month the first one is meant.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">No such day: month 1 to 10, day 1 to 30 (or 29, in a short month).</exception>
    public static DateOnly DayOf(int year, int month, int day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        // Months 11 and 12 of the lunar year hang on the next solstice; no holiday is there.
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 10);
        ArgumentOutOfRangeException.ThrowIfLessThan(day, 1);
        var found = MonthsOf(year).Single(m => m.Number == month && !m.IsLeap);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, found.Days);
        return found.FirstDay.AddDays(day - 1);
    }

    /// <summary>The months from 11, before the winter solstice of the year before, to 10 of <paramref name="year"/>.</summary>
    public static ImmutableArray<LunarMonth> MonthsOf(int year) => Years.GetOrAdd(year, Compute);

    private static ImmutableArray<LunarMonth> Compute(int year)
    {
        var first = Month11(year - 1);
        var count = Month11(year) - first;
        var months = ImmutableArray.CreateBuilder<LunarMonth>(count);
        var number = 11;
        var leapIsOpen = count == 13;
        for (var k = first; k < first + count; k++)
        {
            var begins = LocalDay.Of(NewMoon.At(k));
            var next = LocalDay.Of(NewMoon.At(k + 1));
            var isLeap = leapIsOpen && Sector(begins) == Sector(next);
            leapIsOpen &= !isLeap;
            var number12 = ((number + (isLeap ? -2 : -1)) % 12) + 1;
            months.Add(new LunarMonth(number12, isLeap, begins, next.DayNumber - begins.DayNumber));
            number += isLeap ? 0 : 1;
        }

        return months.MoveToImmutable();
    }

    /// <summary>The number of the new moon that begins month 11 of a Gregorian year: the last on or before the solstice's day.</summary>
    private static int Month11(int year)
    {
        var solstice = new DateOnly(year, 12, 19);
        while (SunLongitude.At(LocalDay.Start(solstice.AddDays(1))) < 270)
        {
            solstice = solstice.AddDays(1);
        }

        var k = NewMoon.NumberNear(LocalDay.Start(solstice)) + 1;
        while (LocalDay.Of(NewMoon.At(k)) > solstice)
        {
            k--;
        }

        return k;
    }

    /// <summary>
    /// The twelfth of the Sun's way at the start of a day; a month that ends in the one it began in has no major solar term.
    /// </summary>
    private static int Sector(DateOnly day) => (int)(SunLongitude.At(LocalDay.Start(day)) / 30);
}
