using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Reports;

/// <summary>Sentences of a report of a plan with standing duties, reviews and people who take part.</summary>
public sealed class ReportKindsWordingTests
{
    private static readonly ActivityFigures Duty = SampleReports.MidYear.Months[0].Activities[4] with { Kind = ActivityKind.Standing };
    private static readonly ActivityFigures Unattested = Duty with { Done = 0, DoneLate = 0, Unanswered = Duty.Assigned };

    [Fact]
    public void Direction_WithStandingDuties_CountsThemApartAsTheTablesDo()
    {
        var report = WithDuty(Duty);
        var (all, activities) = (Totals.Of(report.Months.SelectMany(m => m.Activities)), report.Months.Sum(m => m.Activities.Length));

        Text(report).ShouldContain(
            $"với {activities - 1} hoạt động có thời hạn hoàn thành gồm {all.Assigned} lượt phân công "
            + "và 1 việc thường xuyên gồm 1 lượt phân công (");
    }

    [Fact]
    public void Assessment_WithStandingDuties_SaysWhichActivitiesItCounts() =>
        Text(WithDuty(Duty)).ShouldMatch(@"Có \d+/\d+ hoạt động có thời hạn hoàn thành được tất cả những người được phân công hoàn thành;");

    [Fact]
    public void Assessment_SeveralMonthsWithOneShare_AreNamedOnce() =>
        Text(SampleReports.EndOfYear).ShouldContain("tỷ lệ hoàn thành cao nhất là các tháng ");

    [Fact]
    public void Shortcomings_AllDoneButADuty_DoNotSayThatEveryActivityIs()
    {
        var month = SampleReports.EndOfYear.Months[0];
        var done = month.Activities.First(a => a.Done == a.Assigned && a.DoneLate == 0);
        var report = SampleReports.EndOfYear with
        {
            Months = [month with { Activities = [done, Unattested] }],
            Difficulties = [],
            Requests = [],
            Quotes = [],
        };

        var text = Text(report);

        text.ShouldContain("Các hoạt động có thời hạn hoàn thành đã đến hạn đều hoàn thành, không có lượt nào trễ hạn.");
        text.ShouldContain("Có 1 việc thường xuyên chưa được xác nhận duy trì đầy đủ:");
        text.ShouldContain("Những tồn tại, khó khăn nêu tại mục IV được xem xét khi xây dựng Kế hoạch năm học 2022-2023.");
        text.ShouldNotContain("không còn nội dung chuyển tiếp");
    }

    [Fact]
    public void Outlook_OfTheComingMonths_CountsNoReview()
    {
        var plan = SampleReports.MidYear.Plan;
        var last = plan.Months[^1];
        var report = SampleReports.MidYear with
        {
            Plan = plan with { Months = plan.Months.Replace(last, last with { Activities = [.. last.Activities.Select(Reviewing)] }) },
        };
        var coming = plan.Months.Where(m => m is { Year: 2022, Month: > 1 }).Sum(m => m.Activities.Length);

        Text(report).ShouldContain(
            $"Tổ chức thực hiện {coming - 1} hoạt động từ tháng 02/2022 đến tháng 05/2022 và tổng kết theo Kế hoạch.");

        PlanActivity Reviewing(PlanActivity a) => a == last.Activities[^1] ? a with { Review = Review.EndOfYear } : a;
    }

    [Fact]
    public void Results_QuoteOfAStandingDuty_HasItsMonthForADay()
    {
        var quote = SampleReports.MidYear.Quotes[0];
        var month = SampleReports.MidYear.Months.Single(m => m.Month == quote.Month);
        var report = SampleReports.MidYear with
        {
            Months = SampleReports.MidYear.Months.Replace(
                month,
                month with
                {
                    Activities =
                        [.. month.Activities.Select(a => a.Activity == quote.Activity ? a with { Kind = ActivityKind.Standing } : a)],
                }),
        };

        Text(report).ShouldContain(
            $"({quote.Post}, tháng {quote.Month.Month:D2}/{quote.Month.Year}, minh chứng số ");
    }

    [Fact]
    public void Results_Files_AreNotCalledThoseOfAnswers() =>
        Text(SampleReports.MidYear).ShouldMatch(@"Có \d+ tệp \(ảnh, văn bản\) gửi kèm");

    [Theory]
    [InlineData(false, "Mỗi phản hồi được ghi nhận là một minh chứng, ")]
    [InlineData(true, "Mỗi phản hồi, mỗi lần người phối hợp gửi thêm minh chứng được ghi nhận là một minh chứng, ")]
    public void Annex_OfAPlanInWhichPeopleTakePart_SaysWhoseEvidenceIsNumbered(bool supported, string expected)
    {
        var plan = SampleReports.MidYear.Plan;
        var activity = plan.Months[0].Activities[0] with { Support = supported ? [new Party { Role = Role.Teacher }] : [] };
        var months = plan.Months.SetItem(0, plan.Months[0] with { Activities = plan.Months[0].Activities.SetItem(0, activity) });

        Text(SampleReports.MidYear with { Plan = plan with { Months = months } }).ShouldContain(expected);
    }

    private static SemesterReport WithDuty(ActivityFigures duty)
    {
        var month = SampleReports.MidYear.Months[0];
        return SampleReports.MidYear with
        {
            Months = SampleReports.MidYear.Months.SetItem(0, month with { Activities = month.Activities.SetItem(4, duty) }),
        };
    }

    private static string Text(SemesterReport report)
    {
        using var read = new DocxReader(ReportDocument.Render(report));
        return string.Join('\n', read.Paragraphs);
    }
}
