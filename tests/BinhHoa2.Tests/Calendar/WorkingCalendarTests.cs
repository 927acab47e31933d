using System.Collections.Frozen;
using System.Globalization;
using BinhHoa2.Shared.Calendar;
using CsCheck;

namespace BinhHoa2.Tests.Calendar;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = new(AnnouncedDays.BuiltIn());

    private static readonly Gen<DateOnly> AnyDay =
        Gen.Int[new DateOnly(2000, 1, 1).DayNumber, new DateOnly(2090, 1, 1).DayNumber].Select(DateOnly.FromDayNumber);

    /// <summary>All weekdays off from August 2021 to July 2022, and the two school years around 2026.</summary>
    [Theory]
    [InlineData(
        2021,
        "2021-09-02 2021-09-03 2022-01-03 2022-01-31 2022-02-01 2022-02-02 2022-02-03 2022-02-04 2022-04-11 2022-05-02 2022-05-03")]
    [InlineData(
        2025,
        "2025-09-01 2025-09-02 2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-04-27 2026-04-30 "
            + "2026-05-01")]
    [InlineData(
        2026,
        "2026-08-31 2026-09-01 2026-09-02 2027-01-01 2027-02-04 2027-02-05 2027-02-08 2027-02-09 2027-02-10 2027-04-16 2027-04-30 "
            + "2027-05-03")]
    public void IsWorkingDay_ASchoolYear_IsOffOnItsHolidays(int first, string weekdaysOff) =>
        Days(SchoolYearDays(first).Where(d => !PublicHolidays.IsWeekend(d) && !Calendar.IsWorkingDay(d))).ShouldBe(weekdaysOff);

    [Theory]
    [InlineData(2021, "")]
    [InlineData(2025, "2026-01-10")]
    [InlineData(2026, "2026-08-22")]
    public void IsWorkingDay_AWeekend_IsWorkedOnlyToMakeUp(int first, string weekendsWorked) =>
        Days(SchoolYearDays(first).Where(d => PublicHolidays.IsWeekend(d) && Calendar.IsWorkingDay(d))).ShouldBe(weekendsWorked);

    [Fact]
    public void IsWorkingDay_TeachersDay_IsAWorkingDay() => Calendar.IsWorkingDay(new DateOnly(2026, 11, 20)).ShouldBeTrue();

    [Fact]
    public void IsWorkingDay_AnnouncedAgainstComputed_WinsBothWays()
    {
        var computed = new DateOnly(2027, 2, 4);
        var plain = new DateOnly(2027, 2, 11);
        var announced = new AnnouncedDays("vn-2027.1", new[] { plain }.ToFrozenSet(), new[] { computed }.ToFrozenSet());
        var calendar = new WorkingCalendar(announced);

        calendar.IsWorkingDay(computed).ShouldBeTrue();
        calendar.IsWorkingDay(plain).ShouldBeFalse();
        calendar.Version.ShouldBe("vn-2027.1");
    }

    [Theory]
    [InlineData("2022-01-28", 1, "2022-02-07")]
    [InlineData("2022-02-07", -1, "2022-01-28")]
    [InlineData("2021-10-29", -5, "2021-10-22")]
    [InlineData("2026-08-21", 1, "2026-08-22")]
    [InlineData("2026-08-22", 1, "2026-08-24")]
    [InlineData("2021-12-31", 1, "2022-01-04")]
    [InlineData("2022-01-02", 0, "2022-01-02")]
    public void AddWorkingDays_AcrossHolidaysAndMakeUpDays_CountsWorkingDaysOnly(string from, int days, string expected) =>
        Calendar.AddWorkingDays(Date(from), days).ShouldBe(Date(expected));

    [Theory]
    [InlineData("2022-01-31", "2022-02-07", "2022-01-28")]
    [InlineData("2022-05-01", "2022-05-04", "2022-04-29")]
    [InlineData("2021-10-11", "2021-10-11", "2021-10-11")]
    public void OnOrAfterAndOnOrBefore_ADay_GiveTheWorkingDaysAroundIt(string day, string after, string before)
    {
        Calendar.OnOrAfter(Date(day)).ShouldBe(Date(after));
        Calendar.OnOrBefore(Date(day)).ShouldBe(Date(before));
    }

    [Fact]
    public void AddWorkingDays_ThereAndBackFromAWorkingDay_IsThatDay() =>
        Gen.Select(AnyDay, Gen.Int[-300, 300]).Sample((any, days) =>
        {
            var day = Calendar.OnOrAfter(any);
            return Calendar.AddWorkingDays(Calendar.AddWorkingDays(day, days), -days) == day;
        });

    [Fact]
    public void AddWorkingDays_InTwoSteps_IsTheSameAsInOne() =>
        Gen.Select(AnyDay, Gen.Int[0, 60], Gen.Int[0, 60]).Sample((day, a, b) =>
            Calendar.AddWorkingDays(Calendar.AddWorkingDays(day, a), b) == Calendar.AddWorkingDays(day, a + b));

    [Fact]
    public void AddWorkingDays_AnyDays_LandsOnAWorkingDayWithThatManyOnTheWay() =>
        Gen.Select(AnyDay, Gen.Int[1, 60]).Sample((day, days) =>
        {
            var end = Calendar.AddWorkingDays(day, days);
            var passed = Enumerable.Range(1, end.DayNumber - day.DayNumber).Count(i => Calendar.IsWorkingDay(day.AddDays(i)));
            return Calendar.IsWorkingDay(end) && passed == days;
        });

    [Fact]
    public void OnOrAfterAndOnOrBefore_Twice_AreTheSameAsOnce() =>
        AnyDay.Sample(day =>
        {
            var after = Calendar.OnOrAfter(day);
            var before = Calendar.OnOrBefore(day);
            return after >= day && before <= day
                && Calendar.IsWorkingDay(after) && Calendar.IsWorkingDay(before)
                && Calendar.OnOrAfter(after) == after && Calendar.OnOrBefore(before) == before;
        });

    private static IEnumerable<DateOnly> SchoolYearDays(int first)
    {
        var begin = new DateOnly(first, 8, 1);
        return Enumerable.Range(0, new DateOnly(first + 1, 8, 1).DayNumber - begin.DayNumber).Select(begin.AddDays);
    }

    private static string Days(IEnumerable<DateOnly> days) => string.Join(' ', days.Select(d => $"{d:yyyy-MM-dd}"));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
