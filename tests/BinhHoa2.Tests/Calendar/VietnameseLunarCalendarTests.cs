using System.Globalization;
using BinhHoa2.Shared.Calendar.Lunar;

namespace BinhHoa2.Tests.Calendar;

public sealed class VietnameseLunarCalendarTests
{
    public static TheoryData<int, DateOnly, DateOnly, string> Years()
    {
        var data = new TheoryData<int, DateOnly, DateOnly, string>();
        foreach (var cells in LunarYears.Table.Split('\n').Select(line => line.Trim().Split(' ', 4)))
        {
            var year = int.Parse(cells[0], CultureInfo.InvariantCulture);
            data.Add(year, Date($"{year}-{cells[1]}"), Date($"{year}-{cells[2]}"), string.Join(' ', cells[3..]));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void MonthsOf_EveryYearFrom1990To2100_AgreesWithAnotherEphemeris(int year, DateOnly tet, DateOnly hungKings, string leap)
    {
        VietnameseLunarCalendar.Tet(year).ShouldBe(tet);
        VietnameseLunarCalendar.DayOf(year, month: 3, day: 10).ShouldBe(hungKings);
        var leapMonth = VietnameseLunarCalendar.MonthsOf(year).SingleOrDefault(m => m.IsLeap);
        (leapMonth is null ? "-" : $"{leapMonth.Number} {leapMonth.FirstDay:yyyy-MM-dd}").ShouldBe(leap);
    }

    /// <summary>Years in which Vietnam and China part, and others as they were printed.</summary>
    [Theory]
    [InlineData("1968-01-29")]
    [InlineData("1985-01-21")]
    [InlineData("2007-02-17")]
    [InlineData("2022-02-01")]
    [InlineData("2026-02-17")]
    [InlineData("2027-02-06")]
    [InlineData("2028-01-26")]
    [InlineData("2030-02-02")]
    public void Tet_AYearAsPrinted_IsThatDay(string printed) => VietnameseLunarCalendar.Tet(Date(printed).Year).ShouldBe(Date(printed));

    [Theory]
    [InlineData("2022-04-10")]
    [InlineData("2023-04-29")]
    [InlineData("2026-04-26")]
    [InlineData("2027-04-16")]
    public void DayOf_GioTo_IsAsPrinted(string printed) =>
        VietnameseLunarCalendar.DayOf(Date(printed).Year, 3, 10).ShouldBe(Date(printed));

    [Fact]
    public void MonthsOf_NeighbouringYears_FollowEachOtherWithoutGap()
    {
        var months = Enumerable.Range(1990, 111).SelectMany(y => VietnameseLunarCalendar.MonthsOf(y)).ToList();
        months.ShouldAllBe(m => m.Days == 29 || m.Days == 30);
        months.Zip(months.Skip(1)).ShouldAllBe(pair => pair.First.FirstDay.AddDays(pair.First.Days) == pair.Second.FirstDay);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(11, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 31)]
    public void DayOf_NoSuchDay_IsRefused(int month, int day) =>
        Should.Throw<ArgumentOutOfRangeException>(() => VietnameseLunarCalendar.DayOf(2022, month, day));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
