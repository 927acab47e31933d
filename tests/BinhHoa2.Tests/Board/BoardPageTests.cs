using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Tests.Pages;

namespace BinhHoa2.Tests.Board;

public sealed class BoardPageTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    [Fact]
    public async Task RenderAsync_OpenMonth_ShowsEachActivityWithItsFigures()
    {
        var document = await RenderAsync(Samples.BoardPage());

        var rows = document.QuerySelectorAll("tbody tr");
        rows.Length.ShouldBe(4);
        rows[0].QuerySelector("th")!.TextContent.ShouldStartWith("Nắm chắc danh sách học sinh yếu");
        rows[0].QuerySelectorAll(".num").Select(c => c.TextContent).ShouldBe(["30", "26", "2", "1", "1", "2"]);
        rows[0].QuerySelectorAll(".num").Select(c => c.GetAttribute("data-label"))
            .ShouldBe(document.QuerySelectorAll("thead .num").Select(h => h.TextContent));
    }

    [Fact]
    public async Task RenderAsync_WhoIsOpen_IsNamedAndAnErasedNameIsCountedById()
    {
        var document = await RenderAsync(Samples.BoardPage());

        document.QuerySelectorAll("tbody tr:first-child .who-open li").Select(p => p.TextContent)
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
    public async Task RenderAsync_Mails_AreCountedByStateInVietnamese()
    {
        var document = await RenderAsync(Samples.BoardPage());

        document.QuerySelectorAll(".mails li").Select(m => m.TextContent).ShouldBe(["Đã gửi: 71", "Đã đến hộp thư: 12", "Bị trả lại: 1"]);
    }

    [Fact]
    public async Task RenderAsync_OverdueActivity_IsMarkedUnlessAllAreDone()
    {
        var document = await RenderAsync(Samples.BoardPage());

        document.QuerySelectorAll("tbody tr").Select(r => r.QuerySelector(".alarm") is not null).ShouldBe([true, true, true, false]);
    }

    [Fact]
    public async Task RenderAsync_ClosedMonth_IsFoldedWhileALaterOneRuns()
    {
        var running = Samples.BoardPage().Months[0] with { Difficulties = [] };
        var closed = running with { Title = "Tháng 9/2021", Summary = running.Summary! with { Closed = true } };
        var document = await RenderAsync(Samples.BoardPage() with { Months = [closed, running] });

        document.QuerySelectorAll("details.month").Select(d => d.HasAttribute("open")).ShouldBe([false, true]);
    }

    [Fact]
    public async Task RenderAsync_NothingOpenedYet_ShowsTheMonthsWithoutFigures()
    {
        BoardMonth[] planned = [new("Tháng 10/2021", "Chưa mở", null, [], ImmutableSortedDictionary<LedgerState, int>.Empty)];
        var document = await RenderAsync(Samples.BoardPage() with { Months = [.. planned] });

        document.QuerySelector("progress").ShouldBeNull();
        document.QuerySelector("article")!.TextContent.ShouldContain("Chưa mở");
    }

    private async Task<IHtmlDocument> RenderAsync(BoardPageModel model) => PagesFixture.Parse(await pages.Renderer.RenderAsync(model));
}
