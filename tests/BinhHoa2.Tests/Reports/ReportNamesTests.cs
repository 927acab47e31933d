using BinhHoa2.Shared.Reports.Wording;

namespace BinhHoa2.Tests.Reports;

public sealed class ReportNamesTests
{
    [Theory]
    [InlineData("Thực hiện cuộc vận động “X” Năm học 2021-2022")]
    [InlineData("thực hiện cuộc vận động “X”, năm học 2021-2022.")]
    [InlineData("Kế hoạch Thực hiện cuộc vận động “X”")]
    [InlineData("cuộc vận động “X”")]
    public void Campaign_AnyFormOfThePlansTitle_IsTheCampaignAlone(string title) =>
        ReportNames.Campaign(SampleReports.Plan with { Campaign = title }).ShouldBe("cuộc vận động “X”");

    [Fact]
    public void Subject_OfAReview_NamesSemesterOrYear()
    {
        var campaign = ReportNames.Campaign(SampleReports.Plan);

        ReportNames.Subject(SampleReports.MidYear).ShouldBe($"Sơ kết thực hiện {campaign} học kỳ I, năm học 2021-2022");
        ReportNames.Subject(SampleReports.EndOfYear).ShouldBe($"Tổng kết thực hiện {campaign} năm học 2021-2022");
    }

    [Theory]
    [InlineData("", "Kế hoạch ngày     tháng 10 năm 2021")]
    [InlineData("…/KH-THBH2", "Kế hoạch số     /KH-THBH2 ngày     tháng 10 năm 2021")]
    [InlineData("/KH-THBH2", "Kế hoạch số     /KH-THBH2 ngày     tháng 10 năm 2021")]
    [InlineData("370/KH-THBH2", "Kế hoạch số 370/KH-THBH2 ngày 11 tháng 10 năm 2021")]
    public void PlanReference_OfANumber_HasAGapIfItIsNotAssignedYet(string number, string beginning)
    {
        var plan = SampleReports.Plan with { Number = number };

        ReportNames.PlanReference(SampleReports.MidYear with { Plan = plan }).ShouldStartWith(beginning);
    }
}
