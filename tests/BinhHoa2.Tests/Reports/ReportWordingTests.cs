using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Reports;

/// <summary>Sentences for cases that the golden files do not contain.</summary>
public sealed class ReportWordingTests
{
    [Fact]
    public void Direction_AMonthOfThePlanWithoutFigures_IsNamed()
    {
        var report = SampleReports.MidYear with { Months = SampleReports.MidYear.Months.RemoveAt(1) };

        Paragraphs(report).ShouldContain("Báo cáo không có số liệu của tháng 11/2021.");
    }

    [Theory]
    [InlineData(true, "không tính hoạt động tổng kết mà báo cáo này thực hiện)")]
    [InlineData(false, "không tính hoạt động sơ kết và tổng kết, được thực hiện bằng báo cáo)")]
    public void Direction_OfTheYear_SaysWhichReviewsAreNotCounted(bool assigned, string ending)
    {
        var report = SampleReports.EndOfYear;
        var counted = report.Months[3].Activities[0].Activity;
        var review = new PlanActivity(
            assigned ? counted : new ActivityId("t01-9"), "Sơ kết.", [Role.Chair], new DateOnly(2022, 1, 14), Review.MidYear);
        var months = report.Plan.Months.Add(new PlanMonth(2022, 1, [review]));

        Paragraphs(report with { Plan = report.Plan with { Months = months } })
            .ShouldContain(p => p.Contains(ending, StringComparison.Ordinal));
    }

    [Fact]
    public void Shortcomings_MoreThanAreNamed_SayHowManyTheOthersHave()
    {
        // Each has as much open as those that are named: “fewer” would not be true.
        var month = SampleReports.MidYear.Months[0];
        var activities = Enumerable.Range(0, 11).Select(i => month.Activities[0] with
        {
            Activity = new ActivityId($"t10-{20 + i}"),
            Assigned = 3,
            Done = 1,
            DoneLate = 0,
            InProgress = 0,
            Difficulty = 0,
            Unanswered = 2,
            EvidenceIds = [],
        });
        var report = SampleReports.MidYear with { Months = [month with { Activities = [.. activities] }], Difficulties = [], Quotes = [] };

        Paragraphs(report).ShouldContain("- 3 hoạt động khác: còn 6 lượt chưa hoàn thành (Phụ lục).");
    }

    [Fact]
    public void Report_RefusedRequest_IsOneItemOfTheListAndOfItsRow()
    {
        var request = SampleReports.MidYear.Requests.First(r => r.Answer is not null);
        var refused = request with { Answer = request.Answer! with { Kind = DirectiveKind.Refusal } };

        var report = SampleReports.MidYear with { Requests = [refused] };

        Paragraphs(report).ShouldContain(p => p.Contains("1 lượt không được chấp thuận (có nêu lý do)", StringComparison.Ordinal));
        ReportWriter.Write(report).Body.OfType<Block.Table>().SelectMany(t => t.Rows).SelectMany(row => row)
            .ShouldContain($"{request.Answer!.Day:dd/MM/yyyy}, không đồng ý: {request.Answer.Text.TrimEnd('.')}");
    }

    [Fact]
    public void Report_WithoutFigures_StatesThatAndNoPercentage()
    {
        var report = SampleReports.MidYear with { Months = [], Difficulties = [] };

        var text = Paragraphs(report);

        text.ShouldContain("Chưa có số liệu để báo cáo.");
        text.ShouldContain("Chưa có hoạt động nào đến hạn.");
        text.ShouldNotContain(p => p.Contains('%'));
    }

    [Fact]
    public void Outlook_AllDone_NamesNoOpenWork()
    {
        var month = SampleReports.EndOfYear.Months[^1];
        var report = SampleReports.EndOfYear with
        {
            Months = [month with { Closed = true, Activities = [.. month.Activities.Where(a => a.Done == a.Assigned)] }],
        };

        var text = Paragraphs(report);

        text.ShouldContain("Các hoạt động của Kế hoạch đã hoàn thành, không còn nội dung chuyển tiếp.");
        text.ShouldContain("Cả 3 hoạt động đều được tất cả những người được phân công hoàn thành.");
    }

    [Fact]
    public void Difficulties_AllSolved_AreNotInTheOutlook()
    {
        var report = SampleReports.MidYear with { Difficulties = [SampleReports.MidYear.Difficulties[1]] };

        var text = Paragraphs(report);

        text.ShouldContain(
            "Trong thời gian báo cáo có 1 lượt phản ánh khó khăn; "
            + "đến hết ngày 14/01/2022, công việc của tất cả các lượt này đã hoàn thành. Cụ thể:");
        text.ShouldNotContain(p => p.StartsWith("Ban Chỉ đạo xem xét", StringComparison.Ordinal));
    }

    [Fact]
    public void Outlook_TwoPeopleOfOnePostWithMovedWork_AreTwo()
    {
        var moved = SampleReports.MidYear.Requests[2] with
        {
            Month = SampleReports.Month(2021, 10),
            Activity = new("t10-2"),
            Person = new("gv-1a"),
        };
        var report = SampleReports.MidYear with { Requests = [moved, moved with { Person = new("gv-1b") }] };

        Paragraphs(report).ShouldContain("Hoàn thành 2 lượt công việc có hạn mới sau ngày 14/01/2022, muộn nhất đến ngày 18/02/2022.");
    }

    private static string[] Paragraphs(SemesterReport report)
    {
        using var read = new DocxReader(ReportDocument.Render(report));
        return [.. read.Paragraphs];
    }
}
