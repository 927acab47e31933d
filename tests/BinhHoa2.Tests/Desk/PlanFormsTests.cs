using System.Net;
using System.Text;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Tests.Plans.Drafts;

namespace BinhHoa2.Tests.Desk;

/// <summary>The forms of the draft of a plan: lines, activities, files that are refused, and posts that are not of a page.</summary>
public sealed class PlanFormsTests : IAsyncLifetime
{
    private PlanOffice office = null!;

    private DeskVisitor Secretary => office.Secretary;

    public async ValueTask InitializeAsync() => office = await PlanOffice.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Lines_ThatWereNotUnderstood_AreDismissedOrMadeActivities()
    {
        const string Plan =
            "KẾ HOẠCH NĂM HỌC 2021-2022\nTháng 11\n- Họp tổ.\n- Phấn đấu 100% học sinh đạt chuẩn.\n- Tỉ lệ chuyên cần đạt 98%.\n";
        await office.UploadAsync(Encoding.UTF8.GetBytes(Plan), "- new", "k.txt");
        var lines = await Secretary.GetAsync("/desk/plans/lines");
        lines.Page.QuerySelector("#lines")!.TextContent.ShouldBe("2 dòng chưa trả lời");

        var made = lines.Page.QuerySelector("[aria-labelledby=lines] li a")!.GetAttribute("href")!;
        (await office.SaveAsync(made, ("month", "2021-11"), ("lead", "Giáo viên"))).Location.ShouldBe("/desk/plans/draft?xong=Saved");
        (await Secretary.SubmitAsync("/desk/plans/lines", typed: ("line", "k2"))).Location.ShouldBe("/desk/plans/lines?xong=Saved");

        lines = await Secretary.GetAsync("/desk/plans/lines");
        lines.Page.QuerySelectorAll(".badge").Select(b => b.TextContent).ShouldBe(
            ["Không phải hoạt động", "Đã ghi thành hoạt động"], ignoreOrder: true);
        (await Secretary.GetAsync("/desk/plans/draft")).Page.QuerySelectorAll("#list ~ .reply .said").Select(p => p.TextContent)
            .ShouldBe(["Họp tổ.", "Phấn đấu 100% học sinh đạt chuẩn."], "word for word");
    }

    [Fact]
    public async Task Activity_ThatDoesNotFit_KeepsWhatWasTypedBesideItsProblem()
    {
        await office.BeginAsync();

        var answer = await office.SaveAsync("/desk/plans/activity?row=h2", ("due", "2021-10-23"), ("lead", "CMHS\nTổ 1"));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Page.QuerySelector("#lead-error")!.TextContent.ShouldContain("Chưa rõ “CMHS” là ai");
        answer.Page.QuerySelector("#lead")!.TextContent.ShouldBe("CMHS\nTổ 1: mỗi người phần mình");
        answer.Page.QuerySelector("#due-error")!.TextContent.ShouldStartWith("Hạn 23/10/2021 là ngày nghỉ.");
        answer.Page.QuerySelector("#due")!.GetAttribute("value").ShouldBe("2021-10-23");
        (await office.SaveAsync("/desk/plans/activity?row=h2", ("due", "2021-10-22"), ("more-lead", "post:Chủ tịch Công đoàn"))).Location
            .ShouldBe("/desk/plans/draft?xong=Saved", "the one line that was not known is answered from the list");
        (await Secretary.GetAsync("/desk/plans/activity?row=h2")).Page.QuerySelector("#lead")!.TextContent
            .ShouldBe("Chức danh: Chủ tịch Công đoàn\nTổ 1: mỗi người phần mình");
    }

    [Theory]
    [InlineData("%PDF-1.4 rubbish", "file", "Tệp")]
    [InlineData("", "file", "Tệp không có nội dung")]
    [InlineData("PK\u0003\u0004 rubbish", "file", "Tệp")]
    [InlineData("{\"year\": \"2021\"}", "file", "Tệp kế hoạch .json có")]
    [InlineData("Tháng 9\n- Họp.", "plan", "Xin chọn kế hoạch")]
    public async Task File_ThatCannotBeRead_IsRefusedBesideItsFieldAndChangesNothing(string text, string field, string sentence)
    {
        var before = await office.Desk.RowsAsync();

        var answer = await office.UploadAsync(Encoding.UTF8.GetBytes(text), field == "plan" ? "khac" : "- first");

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Page.QuerySelector($"#{field}-error")!.TextContent.ShouldContain(sentence);
        (await office.Desk.RowsAsync()).Count.ShouldBe(before.Count);
    }

    [Fact]
    public async Task File_LargerThanAPlan_IsRefusedBesideItsField()
    {
        (await office.UploadAsync(new byte[(20 * 1024 * 1024) + 1])).Page.QuerySelector("#file-error")!.TextContent
            .ShouldStartWith("Tệp lớn hơn 20 MB");

        var many = $"Tháng 9\n{string.Concat(Enumerable.Range(1, PlanDraftMaker.MaxActivities + 1).Select(n => $"- Hội thi số {n}\n"))}";
        (await office.UploadAsync(Encoding.UTF8.GetBytes(many), name: "k.txt")).Page.QuerySelector("#file-error")!.TextContent
            .ShouldContain("quá nhiều chữ");
    }

    [Fact]
    public async Task Pages_AreThoseOfAPhoneAndOpenToNoStranger()
    {
        await office.UploadAsync(PlanOffice.Word(DraftSchool.SampleText), plan: "- new");
        foreach (var page in new[] { "", "/draft", "/draft?trang=2", "/activity?row=h1", "/activity", "/head", "/lines", "/difference" })
        {
            var path = $"/desk/plans{page}";
            var answer = await Secretary.GetAsync(path);
            answer.Status.ShouldBe(HttpStatusCode.OK, path);
            Encoding.UTF8.GetByteCount(answer.Body).ShouldBeLessThan(50_000, path);
            (await office.Desk.Visitor().GetAsync(path)).Location.ShouldBe("/desk/sign-in", path);
        }

        (await Secretary.GetAsync("/desk/plans/activity?row=khong-co")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Pages_OfALongPlan_StayThoseOfAPhoneAndShowEveryActivity()
    {
        string[] texts = [.. Enumerable.Range(1, 70).Select(i => $"Trang trí lớp học, sân trường, vườn hoa cho thật đẹp lần thứ {i:D2}.")];
        var lines = Enumerable.Range(1, 40).Select(i => $"- Phấn đấu {i}% học sinh hoàn thành tốt chương trình lớp học.\n");
        var plan = $"KẾ HOẠCH NĂM HỌC 2021-2022\nTháng 11\n{string.Concat(texts.Select(t => $"- {t}\n"))}{string.Concat(lines)}";
        await office.UploadAsync(Encoding.UTF8.GetBytes(plan), name: "ke-hoach.txt");

        await SizesAsync("/desk/plans/lines", 3);
        (await Secretary.SubmitAsync("/desk/plans/lines", "main > form")).Location.ShouldBe("/desk/plans/lines?xong=Saved");
        await Secretary.SubmitAsync("/desk/plans/draft", "form[action='/desk/plans/lead']", ("more-lead", "Vai trò: giáo viên"));
        (await SizesAsync("/desk/plans/draft", 5)).ShouldBe(texts);
        await office.SaveAsync("/desk/plans/activity", ("month", "2021-10"), ("text", "Họp tổ."), ("lead", "Tổ 1"));
        await SizesAsync("/desk/plans/difference", 5);
    }

    /// <summary>Opens the pages of a list, each of which must be small.</summary>
    private async Task<List<string>> SizesAsync(string path, int pages)
    {
        var seen = new List<string>();
        for (var page = 1; page <= pages; page++)
        {
            var answer = await Secretary.GetAsync($"{path}?trang={page}");
            Encoding.UTF8.GetByteCount(answer.Body).ShouldBeLessThan(50_000, $"{path} {page}");
            seen.AddRange(answer.Page.QuerySelectorAll("#list ~ .reply .said").Select(p => p.TextContent));
        }

        return seen;
    }

    [Fact]
    public async Task Forms_WithoutASessionOrOfAnotherPage_ChangeNothing()
    {
        await office.BeginAsync();
        var before = await office.Desk.RowsAsync("draft!plan");
        foreach (var action in new[] { "file", "begin", "activity", "head", "lines", "lead", "rehearse", "adopt", "discard", "end" })
        {
            var path = $"/desk/plans/{action}";
            (await office.Desk.Visitor().PostAsync(path)).Location.ShouldBe("/desk/sign-in", path);
            (await Secretary.PostAsync(path, [new("nonce", "1.x"), new("draft", "x")])).Status.ShouldBe(HttpStatusCode.BadRequest, path);
        }

        var nonce = (await Secretary.GetAsync("/desk/plans")).Page.QuerySelector("input[name=nonce]")!.GetAttribute("value")!;
        (await Secretary.PostAsync("/desk/plans/activity", [new("nonce", nonce), new("draft", "khac"), new("row", "h1"), new("text", "x")]))
            .Problem!.ShouldStartWith("Chưa ghi: bản nháp đã được thay bằng bản khác");
        (await Secretary.PostAsync("/desk/plans/activity", [new("nonce", nonce), new("row", "../x")])).Status
            .ShouldBe(HttpStatusCode.BadRequest);
        (await Secretary.PostAsync("/desk/plans/adopt", [new("nonce", nonce), new("confirmed", "x")])).Status
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await office.Desk.RowsAsync("draft!plan")).Single().ETag.ShouldBe(before.Single().ETag);
        (await office.SetupAsync())!.PlanAdoptions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Draft_Dropped_LeavesThePlanAsItIs()
    {
        await office.BeginAsync();

        (await Secretary.SubmitAsync("/desk/plans/draft", "form[action='/desk/plans/discard']")).Location
            .ShouldBe("/desk/plans?xong=Dropped");

        (await Secretary.GetAsync("/desk/plans/draft")).Location.ShouldBe("/desk/plans?xong=NoDraft");
        (await office.Desk.RowsAsync("done!")).Select(r => r.GetString("Action"))
            .ShouldBe([nameof(DeskAction.DroppedPlan), nameof(DeskAction.ReadPlan), nameof(DeskAction.SignedIn)]);
    }
}
