using BinhHoa2.Shared.Reports.Wording;

namespace BinhHoa2.Tests.Reports;

public sealed class OfficialDateTests
{
    [Theory]
    [InlineData("2027-01-05", "ngày 05 tháng 01 năm 2027")]
    [InlineData("2027-02-28", "ngày 28 tháng 02 năm 2027")]
    [InlineData("2027-03-09", "ngày 09 tháng 3 năm 2027")]
    [InlineData("2027-12-31", "ngày 31 tháng 12 năm 2027")]
    public void Long_PadsOnlyDaysBelowTenAndTheMonthsOneAndTwo(string day, string text) =>
        OfficialDate.Long(DateOnly.ParseExact(day, "yyyy-MM-dd")).ShouldBe(text);

    [Fact]
    public void Short_PadsDayAndMonth() => OfficialDate.Short(new DateOnly(2022, 3, 5)).ShouldBe("05/03/2022");
}
