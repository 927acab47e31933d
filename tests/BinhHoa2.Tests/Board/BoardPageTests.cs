using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Tests.Pages;

namespace BinhHoa2.Tests.Board;

public sealed class BoardPageTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    [Fact]
    public async Task RenderAsync_OpenMonth_ShowsEachActivityWithItsFigures()
    {
        var document = await RenderAsync(Samples.BoardPage());

        var rows = document.QuerySelectorAll(".figures tbody tr");
        rows.Length.ShouldBe(4);
        rows[0].QuerySelector("th")!.TextContent.ShouldStartWith("Nắm chắc danh sách học sinh yếu");
        rows[0].QuerySelectorAll(".num").Select(c => c.TextContent).ShouldBe(["30", "26", "2", "1", "1", "2"]);
        rows[0].QuerySelectorAll(".num").Select(c => c.GetAttribute("data-label"))
            .ShouldBe(document.QuerySelectorAll(".figures thead .num").Select(h => h.TextContent));
    }

    [Fact]
    public async Task RenderAsync_SeveralPlans_OffersEachAndMarksWhatIsShown()
    {
        var plans = new YearPlans(
            [Months.October.Plan, Months.October.Plan with { Id = new PlanId("tap-the"), ShortName = "Kế hoạch tập thể" }]);
        var all = await RenderAsync(Samples.BoardPage() with { Path = "/board/t", Choice = PlanChoice.Of(plans, key: null) });
        var one = await RenderAsync(Samples.BoardPage() with { Path = "/board/t", Choice = PlanChoice.Of(plans, "tap-the") });

        Offered(all).ShouldBe(
        [
            ("/board/t", "Tất cả kế hoạch", "true"), ("/board/t?ke-hoach=-", "cuộc vận động", null),
            ("/board/t?ke-hoach=tap-the", "Kế hoạch tập thể", null),
        ]);
        Offered(one).Single(o => o.Current == "true").Name.ShouldBe("Kế hoạch tập thể");
        all.QuerySelectorAll(".figures .plan").Select(p => p.TextContent).ShouldAllBe(name => name == "cuộc vận động");
        all.QuerySelectorAll(".figures .plan").ShouldNotBeEmpty();
        one.QuerySelectorAll(".figures .plan").ShouldBeEmpty("one plan is shown");
        Offered(await RenderAsync(Samples.BoardPage() with { Path = "/board/t" })).ShouldBeEmpty("there is one plan");
        PlanChoice.Of(plans, "la").Chosen.ShouldBeNull("no such plan");

        static IEnumerable<(string? Path, string Name, string? Current)> Offered(IDocument page) => page
            .QuerySelectorAll("nav[aria-label='Chọn kế hoạch'] a")
            .Select(a => (a.GetAttribute("href"), a.TextContent, a.GetAttribute("aria-current")));
    }

    [Fact]
    public async Task RenderAsync_WhoIsOpen_IsNamedAndAnErasedNameIsCountedById()
    {
        var document = await RenderAsync(Samples.BoardPage());

        document.QuerySelectorAll(".figures tbody tr:first-child .who-open li").Select(p => p.TextContent)
            .ShouldBe(["Giáo viên lớp 1C", "Giáo viên lớp 2A", "Giáo viên lớp 3B", "gv-5a"]);
    }

    [Fact]
    public async Task RenderAsync_Difficulties_AreOnTopAndHaveTheirReason()
    {
        var document = await RenderAsync(Samples.BoardPage());

        var target = document.QuerySelector("main > .notice a")!.GetAttribute("href")![1..];
        var difficulty = document.GetElementById(target)!;
        difficulty.TextContent.ShouldContain("Tổ trưởng chuyên môn tổ 1");
        difficulty.TextContent.ShouldContain("Tổ chức Hội nghị Cha mẹ học sinh.");
        difficulty.QuerySelector(".said")!.TextContent.ShouldStartWith("Phòng họp đang sửa");
        difficulty.Closest("details")!.HasAttribute("open").ShouldBeTrue();
    }

    [Fact]
    public async Task RenderAsync_TheRequestOfADifficulty_StandsWithItAndNowhereElse()
    {
        var document = await RenderAsync(SampleDirectives.Board());

        document.QuerySelectorAll(".notice .reply .badge").Select(b => b.TextContent).ShouldBe(["Đang chờ ý kiến"]);
        document.QuerySelectorAll("section.asked:not(.notice) .reply .badge").Select(b => b.TextContent).Order()
            .ShouldBe(["Chưa được trả lời", "Việc đã hoàn thành", "Đã có ý kiến"], ignoreOrder: true);
    }

    [Fact]
    public async Task RenderAsync_Mails_AreCountedByStateInVietnamese()
    {
        var document = await RenderAsync(Samples.BoardPage());

        document.QuerySelectorAll(".mails li").Select(m => m.TextContent).ShouldBe(["Đã gửi: 71", "Đã đến hộp thư: 12", "Bị trả lại: 1"]);
    }

    [Fact]
    public async Task RenderAsync_OverdueActivity_IsMarkedUnlessAllAreDone()
    {
        var document = await RenderAsync(Samples.BoardPage());

        document.QuerySelectorAll(".figures tbody tr").Select(r => r.QuerySelector(".alarm") is not null)
            .ShouldBe([true, true, true, false]);
    }

    [Fact]
    public async Task RenderAsync_ClosedMonth_IsFoldedWhileALaterOneRuns()
    {
        var running = Samples.BoardPage().Months[0] with { Difficulties = [] };
        var closed = running with { Title = "Tháng 9/2021", Figures = Closed(running.Summary!) };
        var document = await RenderAsync(Samples.BoardPage() with { Months = [closed, running] });

        document.QuerySelectorAll(".months details.month").Select(d => d.HasAttribute("open")).ShouldBe([false, true]);
    }

    [Fact]
    public async Task RenderAsync_AStandingDuty_IsCountedBesideTheShareAndIsNotOverdue()
    {
        var running = Samples.BoardPage().Months[0];
        var summary = running.Summary!;
        var standing = summary.Activities[0] with { Kind = ActivityKind.Standing, Overdue = 1 };
        var work = summary.Activities.Skip(1).ToList();
        var figures = new MonthFigures(summary with { Activities = [standing, .. work] }, Frozen: null);

        var document = await RenderAsync(Samples.BoardPage() with { Months = [running with { Figures = figures }] });

        var tally = document.GetElementById("tally")!.TextContent;
        tally.ShouldContain($"đã hoàn thành {work.Sum(a => a.Done)} trong {work.Sum(a => a.Assigned)} phân công");
        tally.ShouldContain($"Việc thường xuyên: {standing.Done}/{standing.Assigned} lượt đã duy trì");
        document.QuerySelectorAll("tbody tr")[0].QuerySelectorAll(".badge").Select(b => b.TextContent).ShouldBe(["Việc thường xuyên"]);
    }

    [Fact]
    public async Task RenderAsync_ClosedMonthWithLaterReports_ShowsWhatWasMailedAndWhatCameSince()
    {
        var running = Samples.BoardPage().Months[0];
        var frozen = running.Summary! with { Closed = true, CountedOn = new DateOnly(2021, 11, 3) };
        var first = frozen.Activities[0];
        var now = frozen with
        {
            CountedOn = new DateOnly(2021, 11, 9),
            Activities = frozen.Activities.SetItem(0, first with { Done = 28, Unanswered = 0, EvidenceIds = [new("e1"), new("e2")] }),
        };
        var document = await RenderAsync(Samples.BoardPage() with { Months = [running with { Figures = new(now, frozen) }] });

        var corrections = document.QuerySelector(".corrections")!;
        corrections.QuerySelector("h3")!.TextContent.ShouldBe("Bổ sung, điều chỉnh sau khi chốt ngày 03/11/2021");
        corrections.QuerySelector("p")!.TextContent.ShouldBe(
            "Tổng hợp đã gửi Ban Chỉ đạo: hoàn thành 31/37 lượt phân công. Đến 09/11/2021: hoàn thành 33/37 lượt phân công.");
        corrections.QuerySelectorAll("li").ShouldHaveSingleItem().TextContent.ShouldEndWith(
            ": hoàn thành từ 26 thành 28, chưa báo cáo từ 2 thành 0 (2 phản hồi, minh chứng gửi sau khi chốt).");
        document.QuerySelector("caption")!.TextContent.ShouldBe("Số liệu đến thứ Ba, 09/11/2021, gồm cả bổ sung sau khi chốt");
        document.QuerySelector("#tally")!.TextContent.ShouldStartWith("Từ đầu năm: đã hoàn thành 33 trong 37 phân công");
    }

    [Fact]
    public async Task RenderAsync_Year_IsAChartWithABarForEachPart()
    {
        var document = await RenderAsync(Samples.BoardPage());

        var chart = document.QuerySelector(".chart svg")!;
        chart.QuerySelector("title")!.TextContent.ShouldBe("Tháng 10/2021: 31/37 lượt hoàn thành, trong đó 2 trễ hạn, 6 quá hạn");
        chart.QuerySelectorAll("g > rect").Sum(r => double.Parse(r.GetAttribute("width")!, CultureInfo.InvariantCulture))
            .ShouldBe(215, tolerance: 0.1);
        document.QuerySelectorAll(".legend li").Select(l => l.TextContent.Trim()).ShouldBe(
            ["Hoàn thành đúng hạn: 29", "Hoàn thành trễ hạn: 2", "Chưa xong, còn hạn: 0", "Quá hạn: 6"]);
    }

    [Fact]
    public async Task RenderAsync_Tasks_AreOnAPersonsOwnPageOnly()
    {
        (await RenderAsync(Samples.BoardPage())).QuerySelector(".tasks").ShouldBeNull();
        (await RenderAsync(Samples.BoardPage() with { Tasks = [] })).QuerySelector(".tasks")!.TextContent
            .ShouldContain("Hiện không có việc nào chờ thầy/cô.");
    }

    [Fact]
    public async Task RenderAsync_ClosedMonthWithoutLaterReports_SaysSo()
    {
        var running = Samples.BoardPage().Months[0];
        var document = await RenderAsync(
            Samples.BoardPage() with { Months = [running with { Figures = Closed(running.Summary!) }] });

        document.QuerySelector(".corrections").ShouldBeNull();
        document.QuerySelector("caption")!.TextContent.ShouldEndWith(", từ đó không có bổ sung");
    }

    [Fact]
    public async Task RenderAsync_NothingOpenedYet_ShowsTheMonthsWithoutFigures()
    {
        BoardMonth[] planned = [new("Tháng 10/2021", null, null, [], ImmutableSortedDictionary<LedgerState, int>.Empty)];
        var document = await RenderAsync(Samples.BoardPage() with { Months = [.. planned] });

        document.QuerySelector("progress").ShouldBeNull();
        document.QuerySelector("article")!.TextContent.ShouldContain("Chưa bắt đầu");
    }

    private static MonthFigures Closed(MonthSummary summary) =>
        new(summary with { Closed = true }, summary with { Closed = true });

    private async Task<IHtmlDocument> RenderAsync(BoardPageModel model) => PagesFixture.Parse(await pages.Renderer.RenderAsync(model));
}
