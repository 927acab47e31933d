using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Tests.Calendar;

public sealed class SchoolMonthTests
{
    [Theory]
    [InlineData("thbh2_2021-10")]
    [InlineData("a-b_2022-01")]
    public void From_ItsOwnText_GivesItBack(string text) => SchoolMonth.From(text).ToString().ShouldBe(text);

    [Theory]
    [InlineData("thbh2_2021-13")]
    [InlineData("thbh2-2021-10")]
    [InlineData("TH_2021-10")]
    [InlineData("")]
    public void From_AnythingElse_IsRefused(string text) => Should.Throw<FormatException>(() => SchoolMonth.From(text));
}
