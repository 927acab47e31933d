using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Tests.Letters;
using BinhHoa2.Tests.Pages;

namespace BinhHoa2.Tests.Replies;

/// <summary>What the staff page says after a form was sent: that it is recorded, or what is wrong with it.</summary>
public sealed class StaffPageAnswerTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    [Fact]
    public async Task RenderAsync_FilesThatArrived_AreKeptByTheForm()
    {
        var problem = Samples.Problem(
            "files",
            "Tệp “b.html” không nhận được.\nTệp “c.svg” không nhận được.",
            new ReplyInput(Samples.Pupils, "", nameof(ReplyKind.Done), "", "2021-10-28", [new(Samples.File("a.jpg", 2000), "seal.mac")]));
        var document = await RenderAsync(Samples.FullStaffPage() with { Problem = problem });

        var kept = document.QuerySelectorAll<IHtmlInputElement>("input[name=kept]").ShouldHaveSingleItem();
        (kept.Value, kept.IsChecked, kept.Closest("article")!.Id).ShouldBe(("seal.mac", true, "t10-3"));
        kept.Closest("label")!.TextContent.ShouldContain("a.jpg");
        document.QuerySelector("[role=alert]")!.TextContent.ShouldContain("1 tệp đã nhận");
    }

    [Fact]
    public async Task RenderAsync_Saved_ConfirmsOnTop()
    {
        var document = await RenderAsync(Samples.FullStaffPage() with { Saved = Samples.Staff });

        var notice = document.QuerySelector("main")!.FirstElementChild!;
        notice.GetAttribute("role").ShouldBe("status");
        notice.TextContent.ShouldContain("Đã ghi nhận: Đã hoàn thành");
        notice.TextContent.ShouldContain("Tổ chức Hội nghị Cán bộ, công chức, viên chức.");
    }

    [Theory]
    [InlineData("status", "status-t10-3")]
    [InlineData("note", "note-t10-3")]
    [InlineData("date", "date-t10-3")]
    [InlineData("files", "files-t10-3")]
    [InlineData("newDate", "newDate-t10-3")]
    [InlineData("pupils", "pupils-t10-3")]
    [InlineData("form", "t10-3")]
    public async Task RenderAsync_Problem_StandsBesideItsFieldAndLeadsThere(string field, string anchor)
    {
        var problem = Samples.Problem(
            field,
            "Câu nói rõ điều sai.",
            new ReplyInput(Samples.Pupils, "", nameof(ReplyKind.Difficulty), "Đã gõ <b>dở</b> & dài", "2021-13-01", []));
        var document = await RenderAsync(Samples.FullStaffPage() with { Problem = problem });

        document.QuerySelector("[role=alert] a")!.GetAttribute("href").ShouldBe("#" + anchor);
        document.GetElementById(anchor).ShouldNotBeNull();
        document.QuerySelectorAll(".error").ShouldHaveSingleItem().Closest("article")!.Id.ShouldBe("t10-3");
        document.QuerySelectorAll("details[open]").ShouldHaveSingleItem().Closest("article")!.Id.ShouldBe("t10-3");
    }

    [Fact]
    public async Task RenderAsync_Problem_KeepsWhatWasTyped()
    {
        var problem = Samples.Problem(
            "date",
            "Ngày chưa đúng.",
            new ReplyInput(Samples.Pupils, "", nameof(ReplyKind.Difficulty), "Đã gõ <b>dở</b>\n& dài", "2021-10-28", []));
        var document = await RenderAsync(Samples.FullStaffPage() with { Problem = problem });

        document.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Where(r => r.IsChecked).ShouldHaveSingleItem().Value
            .ShouldBe("Difficulty");
        document.GetElementById("note-t10-3")!.TextContent.ShouldBe("Đã gõ <b>dở</b>\n& dài");
        ((IHtmlInputElement)document.GetElementById("date-t10-3")!).Value.ShouldBe("2021-10-28");
        document.GetElementById("note-t10-6")!.TextContent.ShouldBeEmpty();
    }

    [Fact]
    public async Task RenderAsync_Problem_IsNotAnsweredWithSuccess()
    {
        var problem = Samples.Problem("date", "Ngày chưa đúng.", new ReplyInput(Samples.Pupils, "", "", "", "", []));

        (await pages.Renderer.RenderAsync(Samples.FullStaffPage())).StatusCode.ShouldBe(200);
        (await pages.Renderer.RenderAsync(Samples.FullStaffPage() with { Problem = problem })).StatusCode.ShouldBe(422);
    }

    [Fact]
    public async Task RenderAsync_WordsOfAPerson_NeverBecomeMarkup()
    {
        const string nasty = "</textarea></p><script>alert(1)</script><img src=x onerror=alert(1)>";
        var reply = Samples.Reply(Samples.Staff, ReplyKind.Done, nasty, Samples.Due, Samples.File(nasty + ".jpg", 1));
        var document = await RenderAsync(
            Samples.StaffPage(Samples.Item(Samples.Staff, reply)) with
            {
                Problem = Samples.Problem("date", nasty, new ReplyInput(Samples.Staff, "", "", nasty, nasty, [])),
            });

        document.QuerySelectorAll("script:not([src]), img").ShouldBeEmpty();
        document.QuerySelector(".said")!.TextContent.ShouldBe(nasty);
    }

    [Fact]
    public async Task RenderAsync_SavedWish_SaysWhoDecidesByWhenAndThatTheDayIsADayOff()
    {
        var reply = Samples.Reply(Samples.Staff, ReplyKind.InProgress, "", Samples.Due) with { AskedUntil = new DateOnly(2021, 11, 7) };
        var item = Samples.Item(Samples.Staff, reply);
        var document = await RenderAsync(Samples.StaffPage(item) with
        {
            Saved = Samples.Staff,
            Pending = new PendingAnswer(SamplePeople.Lead, new DateTimeOffset(2021, 11, 2, 9, 0, 0, TimeSpan.FromHours(7))),
            IsDayOff = true,
        });

        var notice = document.QuerySelector("[role=status]")!.TextContent;
        notice.ShouldContain("Đề nghị gia hạn đến Chủ nhật, 07/11/2021 (ngày nghỉ) đang chờ ý kiến.");
        notice.ShouldContain("được mời cho ý kiến trước 09:00, thứ Ba, 02/11/2021. Trong khi chờ, hạn vẫn là thứ Sáu, 29/10/2021.");
    }

    [Fact]
    public async Task RenderAsync_Difficulty_NamesNoDayItTookPlaceOn()
    {
        var difficulty = Samples.Reply(Samples.Staff, ReplyKind.Difficulty, "Chưa có phòng.", Samples.Due);
        var document = await RenderAsync(Samples.StaffPage(Samples.Item(Samples.Staff, difficulty)));

        document.QuerySelector(".reply")!.TextContent.ShouldNotContain("Ngày thực hiện");
    }

    private async Task<IHtmlDocument> RenderAsync(StaffPageModel model) => PagesFixture.Parse(await pages.Renderer.RenderAsync(model));
}
