using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Tests.Calendar;

public sealed class PublicHolidaysTests
{
    /// <summary>The weekdays off as announced, less what was only swapped (29/4/2024, 2/5/2025, 2/1/2026 and 31/8/2026).</summary>
    [Theory]
    [InlineData(2021, "01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03")]
    [InlineData(2022, "01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02")]
    [InlineData(2023, "01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04")]
    [InlineData(2024, "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-30 05-01 09-02 09-03")]
    [InlineData(2025, "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 09-01 09-02")]
    [InlineData(2026, "01-01 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 09-01 09-02")]
    [InlineData(2027, "01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03")]
    public void Of_AYear_GivesTheWeekdaysAnnouncedForIt(int year, string weekdaysOff) =>
        string.Join(' ', PublicHolidays.Of(year).Where(d => !PublicHolidays.IsWeekend(d)).Order().Select(d => $"{d:MM-dd}"))
            .ShouldBe(weekdaysOff);

    [Fact]
    public void Of_AnyYear_TakesElevenWeekdaysUnlessTwoHolidaysCoincide()
    {
        foreach (var year in Enumerable.Range(2021, 80))
        {
            var weekdays = PublicHolidays.Of(year).Count(d => !PublicHolidays.IsWeekend(d));
            weekdays.ShouldBeInRange(10, 11, $"{year}");
        }
    }
}
