using BinhHoa2.Shared.Pages.Forms;

namespace BinhHoa2.Tests.Pages.Forms;

public sealed class FormDaysTests
{
    private static readonly FormDays Days = new(new(2021, 8, 1), new(2021, 10, 20), new(2021, 10, 29));

    [Fact]
    public void YearEnd_OfASchoolYear_IsTheLastOfJuly() => Days.YearEnd.ShouldBe(new DateOnly(2022, 7, 31));

    [Theory]
    [InlineData("2021-10-29", "2021-10-30")]
    [InlineData("2021-10-15", "2021-10-21")]
    public void FirstLater_BeforeAndAfterTheDueDate_IsTheDayAfterTheLaterOne(string due, string expected) =>
        (Days with { Due = DateOnly.Parse(due) }).FirstLater.ShouldBe(DateOnly.Parse(expected));

    [Theory]
    [InlineData("2021-10-20", "2021-10-20")]
    [InlineData("2022-08-02", "2022-07-31")]
    public void Latest_AfterTheYear_IsItsEnd(string today, string expected) =>
        (Days with { Today = DateOnly.Parse(today) }).Latest.ShouldBe(DateOnly.Parse(expected));
}
