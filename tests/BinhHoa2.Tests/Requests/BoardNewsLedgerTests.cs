using BinhHoa2.Shared.Requests;
using BinhHoa2.Tests.Months;

namespace BinhHoa2.Tests.Requests;

public sealed class BoardNewsLedgerTests
{
    /// <summary>The plan of the sample has October and November.</summary>
    [Theory]
    [InlineData("2021-10-01", "thbh2_2021-10")]
    [InlineData("2021-11-30", "thbh2_2021-11")]
    [InlineData("2022-06-02", "thbh2_2021-11")]
    [InlineData("2021-09-30", "thbh2_2021-09")]
    public void LedgerMonth_OfADay_IsThePlansMonthOrTheLastBefore(string day, string month) =>
        BoardNews.LedgerMonth(October.Plan, October.Month.School, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))
            .ToString().ShouldBe(month);
}
