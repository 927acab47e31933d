using BinhHoa2.Shared.Calendar;
using CsCheck;

namespace BinhHoa2.Tests.Calendar;

public sealed class MonthWeeksTests
{
    private static readonly WorkingCalendar Calendar = new(AnnouncedDays.BuiltIn());

    [Theory]
    [InlineData("2021-11-01", 1, "2021-11-05")]
    [InlineData("2021-11-01", 3, "2021-11-19")]
    [InlineData("2021-11-01", 5, "2021-11-30")]
    [InlineData("2021-10-01", 1, "2021-10-01")]
    [InlineData("2021-10-01", 2, "2021-10-08")]
    [InlineData("2022-01-01", 1, "2022-01-07")]
    [InlineData("2022-05-01", 1, "2022-05-06")]
    [InlineData("2022-05-01", 5, "2022-05-31")]
    [InlineData("2022-02-01", 1, "2022-02-07")]
    [InlineData("2022-01-01", 5, "2022-01-28")]
    public void LastWorkingDayOf_AWeek_IsInThatWeekOrTheNearestInTheMonth(string month, int week, string day) =>
        MonthWeeks.LastWorkingDayOf(DateOnly.Parse(month), week, Calendar).ShouldBe(
            DateOnly.Parse(day), "1/2/2022 is Tết, whose days off begin on 31/1 and end on 6/2");

    [Theory]
    [InlineData("2021-11-01", 5)]
    [InlineData("2022-01-01", 5)]
    [InlineData("2026-02-01", 4)]
    [InlineData("2021-02-01", 4)]
    [InlineData("2022-10-01", 5)]
    public void CountOf_AMonth_IsItsMondaysAndTheWeekOfTheFirst(string month, int weeks) =>
        MonthWeeks.CountOf(DateOnly.Parse(month)).ShouldBe(weeks);

    [Fact]
    public void LastWorkingDayOf_EveryWeekOfAnyMonth_IsAWorkingDayOfItInOrder() =>
        (from year in Gen.Int[2010, 2040] from month in Gen.Int[1, 12] select new DateOnly(year, month, 1)).Sample(month =>
        {
            var weeks = MonthWeeks.CountOf(month);
            var days = Enumerable.Range(1, weeks).Select(w => MonthWeeks.LastWorkingDayOf(month, w, Calendar)).ToList();

            weeks.ShouldBeInRange(4, 5);
            days.ShouldAllBe(d => d.Month == month.Month && Calendar.IsWorkingDay(d));
            days.ShouldBeInOrder();
            days[^1].ShouldBe(Calendar.OnOrBefore(month.AddMonths(1).AddDays(-1)), "the last week ends with the month");
        });
}
