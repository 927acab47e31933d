using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using CsCheck;

namespace BinhHoa2.Tests.Plans;

/// <summary>What holds for the days of any month's work that has none by itself.</summary>
public sealed class DueSpreadTests
{
    private static readonly WorkingCalendar Calendar = new(AnnouncedDays.BuiltIn());

    private static readonly Gen<(DateOnly Month, int[] Loads)> Any =
        from year in Gen.Int[2015, 2035]
        from month in Gen.Int[1, 12]
        from loads in Gen.Int[1, 30].Array[1, 40]
        select (new DateOnly(year, month, 1), loads);

    [Fact]
    public void DaysOf_AnyWork_AreInOrderOnWorkingDaysOfTheSecondHalfUpToTheLast() => Any.Sample(work =>
    {
        var (month, loads) = work;
        var last = Calendar.OnOrBefore(month.AddMonths(1).AddDays(-1));

        var days = DueSpread.DaysOf(month, adopted: null, Calendar, loads);

        days.Length.ShouldBe(loads.Length);
        days.ShouldBeInOrder();
        days[^1].ShouldBe(last);
        days.ShouldAllBe(d => d == last || (Calendar.IsWorkingDay(d) && d.Month == month.Month && d.Day >= 15));
    });

    [Fact]
    public void DaysOf_AnyWork_GiveNoDayMoreThanItsPartAndOnePiece() => Any.Sample(work =>
    {
        var (month, loads) = work;
        var length = DateTime.DaysInMonth(month.Year, month.Month);
        var half = Enumerable.Range(length / 2, length - (length / 2)).Count(i => Calendar.IsWorkingDay(month.AddDays(i)));

        var days = DueSpread.DaysOf(month, adopted: null, Calendar, loads);

        days.Zip(loads).GroupBy(d => d.First).ShouldAllBe(day =>
            day.Sum(d => d.Second) < ((double)loads.Sum() / Math.Max(1, half)) + loads.Max() + 0.001);
    });

    [Theory]
    [InlineData("2021-11-26", "26 29 30 30")]
    [InlineData("2021-11-30", "30 30 30 30")]
    [InlineData("2021-12-24", "30 30 30 30")]
    public void DaysOf_APlanAdoptedInTheSecondHalf_AreNotBeforeTheAdoption(string adopted, string days) =>
        string.Join(' ', DueSpread.DaysOf(new(2021, 11, 1), DateOnly.Parse(adopted), Calendar, [1, 1, 1, 1]).Select(d => d.Day))
            .ShouldBe(days);
}
