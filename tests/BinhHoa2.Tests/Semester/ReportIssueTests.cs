using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Reports;

namespace BinhHoa2.Tests.Semester;

/// <summary>From the draft's letters to the number: the pages, the forms and the documents of a mid-year report.</summary>
public sealed class ReportIssueTests : IAsyncLifetime
{
    private const string Chair = "hieutruong@thbh2.example";
    private const string Deputy = "phohieutruong@thbh2.example";
    private const string Secretary = "thuky@thbh2.example";

    private RunningSchool school = null!;
    private Dictionary<string, string> links = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        school = await RunningSchool.StartAsync(new DateTimeOffset(2022, 1, 14, 7, 0, 0, TimeSpan.FromHours(7)));
        await school.AdvanceToAsync(new DateOnly(2022, 1, 17), new TimeOnly(9, 0));
        links = school.Mail.ReadArrived()
            .Where(l => l.Kind == LetterNames.Report)
            .ToDictionary(l => l.To, l => l.Links.Single(link => link.Contains("/bao-cao/", StringComparison.Ordinal)));
    }

    public ValueTask DisposeAsync() => school.DisposeAsync();

    [Fact]
    public void Draft_GoesToThoseWhoWorkOnIt() => links.Keys.ShouldBe([Chair, Deputy, Secretary], ignoreOrder: true);

    [Fact]
    public async Task Page_OfTheDraft_ShowsItsPartsAndTheIssueToWhoMayIssueIt()
    {
        var page = await OpenAsync(Chair);

        page.QuerySelector("#state")!.TextContent.ShouldBe("Dự thảo, đang chỉnh sửa");
        page.QuerySelectorAll("article h2").Select(h => h.TextContent).ShouldContain("III. KẾT QUẢ THỰC HIỆN");
        page.QuerySelectorAll("textarea[name=text]").Length.ShouldBeGreaterThan(8);
        page.QuerySelectorAll("input[name=action][value=issue]").ShouldHaveSingleItem();
        (await OpenAsync(Secretary)).QuerySelectorAll("input[name=action][value=issue]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Edit_OfAPart_IsInThePageAndTheDocumentWithItsAuthor()
    {
        var form = await FormOfAsync(Deputy, "Phương hướng");
        form["text"] = "Tập trung phụ đạo học sinh yếu.\n- Lớp 1: hai buổi mỗi tuần.";

        (await PostAsync(Deputy, form)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var page = await OpenAsync(Chair);
        page.Body!.TextContent.ShouldContain("Tập trung phụ đạo học sinh yếu.");
        page.Body!.TextContent.ShouldContain("Phó Hiệu trưởng đã sửa lúc 09:00 ngày 17/01/2022");
        page.Body!.TextContent.ShouldContain("Đã sửa 1 đoạn");
        using var document = new DocxReader(await DownloadAsync(Chair, "docx"));
        document.Paragraphs.ShouldContain("Tập trung phụ đạo học sinh yếu.");
        document.Paragraphs.ShouldContain("- Lớp 1: hai buổi mỗi tuần.");
    }

    [Fact]
    public async Task Edit_OfTwoAtOnce_LosesNeither()
    {
        var (hers, his) = (await FormOfAsync(Chair, "PHƯƠNG HƯỚNG"), await FormOfAsync(Deputy, "PHƯƠNG HƯỚNG"));
        hers["text"] = "Lời của Hiệu trưởng.";
        his["text"] = "Lời của Phó Hiệu trưởng.";
        (await PostAsync(Chair, hers)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        using var answer = await PostAsync(Deputy, his);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await ParseAsync(answer);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Hiệu trưởng vừa sửa đoạn này lúc 09:00 ngày 17/01/2022");
        page.QuerySelector("details[open] textarea")!.TextContent.ShouldBe("Lời của Phó Hiệu trưởng.");
        page.Body!.TextContent.ShouldContain("Lời của Hiệu trưởng.");
        var again = Fields(page.QuerySelector("details[open] form")!);
        (await PostAsync(Deputy, again)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await OpenAsync(Chair)).Body!.TextContent.ShouldContain("Lời của Phó Hiệu trưởng.");
    }

    [Fact]
    public async Task Edit_OfDifferentPartsAtOnce_TakesBoth()
    {
        var (hers, his) = (await FormOfAsync(Chair, "PHƯƠNG HƯỚNG"), await FormOfAsync(Deputy, "ĐẶC ĐIỂM TÌNH HÌNH"));
        (hers["text"], his["text"]) = ("Một.", "Hai.");

        (await PostAsync(Chair, hers)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await PostAsync(Deputy, his)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        using var document = new DocxReader(await DownloadAsync(Secretary, "docx"));
        document.Paragraphs.ShouldContain("Một.");
        document.Paragraphs.ShouldContain("Hai.");
    }

    [Fact]
    public async Task Issue_IsConfirmedByWhatWasShown_AndThenFinal()
    {
        var asked = await FieldsOfIssueAsync(Chair);
        using var shown = await PostAsync(Chair, asked);
        var confirm = Fields((await ParseAsync(shown)).QuerySelector("form.confirm")!);
        var edit = await FormOfAsync(Deputy, "PHƯƠNG HƯỚNG");
        edit["text"] = "Sửa sau khi đã xem lại.";
        await PostAsync(Deputy, edit);

        using var changed = await PostAsync(Chair, confirm);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK, "what was shown is no longer what would be issued");
        var second = await ParseAsync(changed);
        second.Body!.TextContent.ShouldContain("Sửa sau khi đã xem lại.");
        (await PostAsync(Chair, Fields(second.QuerySelector("form.confirm")!))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var page = await OpenAsync(Deputy);
        page.QuerySelector("#state")!.TextContent.ShouldBe("Đã ban hành, chờ số và ngày");
        page.QuerySelectorAll("textarea").ShouldBeEmpty();
        edit["text"] = "Quá muộn.";
        using var late = await PostAsync(Deputy, edit);
        var alert = (await ParseAsync(late)).QuerySelector("[role=alert]")!.TextContent;
        alert.ShouldContain("Báo cáo đã được ban hành nên không sửa");
        alert.ShouldContain("Quá muộn.", Case.Sensitive, "what was typed is not lost");
    }

    [Fact]
    public async Task Issue_ByTheSecretary_IsRefused()
    {
        var form = await FieldsOfIssueAsync(Chair);
        form["nonce"] = Fields((await OpenAsync(Secretary)).QuerySelector("form")!)["nonce"];

        using var answer = await PostAsync(Secretary, form);

        (await ParseAsync(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Chỉ Hiệu trưởng");
        (await OpenAsync(Secretary)).QuerySelector("#state")!.TextContent.ShouldBe("Dự thảo, đang chỉnh sửa");
    }

    [Fact]
    public async Task Scanner_ThatFillsInEveryFormOnce_WritesNothing()
    {
        foreach (var (person, isIssued) in new[] { (Chair, false), (Secretary, true) })
        {
            if (isIssued)
            {
                await IssueAsync();
            }

            var before = (await OpenAsync(person)).Body!.TextContent;
            foreach (var form in (await OpenAsync(person)).QuerySelectorAll("form"))
            {
                using var content = new FormUrlEncodedContent(FilledForm.Of(form));
                await school.Http.PostAsync(new Uri(PathOf(person), UriKind.Relative), content, Cancellation);
            }

            (await OpenAsync(person)).Body!.TextContent.ShouldBe(before);
        }
    }

    [Fact]
    public async Task Edit_APersonsProgramFilledTheHiddenField_GoesThroughWhenConfirmed()
    {
        var form = await FormOfAsync(Deputy, "PHƯƠNG HƯỚNG");
        (form["text"], form["extra"]) = ("Lời mới.", "x");
        using var asked = await PostAsync(Deputy, form);
        var again = (await ParseAsync(asked)).QuerySelector("details[open] form")!;
        again.QuerySelector("input[type=checkbox][name=confirmed]").ShouldNotBeNull();

        (await PostAsync(Deputy, Fields(again))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await OpenAsync(Chair)).Body!.TextContent.ShouldContain("Lời mới.");
    }

    [Fact]
    public async Task Number_AfterTheIssue_IsInTheDocument()
    {
        await IssueAsync();
        var form = Fields((await OpenAsync(Secretary)).QuerySelectorAll("form").First(f => f.QuerySelector("#documentNumber") is not null));
        (form["documentNumber"], form["documentDay"]) = ("12a", "2022-01-17");
        using var wrong = await PostAsync(Secretary, form);
        (await ParseAsync(wrong)).QuerySelector("#documentNumber-error")!.TextContent.ShouldContain("chỉ gồm chữ số");
        (form["documentNumber"], form["documentDay"]) = ("12", "2022-01-18");
        using var early = await PostAsync(Secretary, form);
        (await ParseAsync(early)).QuerySelector("#documentDay-error")!.TextContent.ShouldContain("từ 14/01/2022 đến 17/01/2022");

        form["documentDay"] = "17/01/2022";
        (await PostAsync(Secretary, form)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        using var document = new DocxReader(await DownloadAsync(Chair, "docx"));
        var head = document.Text();
        head.ShouldContain("| Số: 12/BC-THBH2 | Bình Hòa, ngày 17 tháng 01 năm 2022 |");
        head.ShouldContain("(Kèm theo Báo cáo số 12/BC-THBH2 ngày 17 tháng 01 năm 2022 của Trường Tiểu học Bình Hòa 2)");
        (await OpenAsync(Chair)).QuerySelector("#state")!.TextContent.ShouldBe("Đã ban hành, số 12");
        await school.IdleAsync();
        var letters = school.Mail.ReadArrived().Where(l => l.Kind == LetterNames.Report).ToList();
        letters.Single(l => l.Subject == "[THBH2] Báo cáo sơ kết học kỳ I đã ban hành, chờ số và ngày").To.ShouldBe(Secretary);
        letters.Count(l => l.Subject == "[THBH2] Báo cáo sơ kết học kỳ I: số 12/BC-THBH2" && l.Attachments.Count == 1)
            .ShouldBe(7, "each member of the Board");
    }

    [Fact]
    public async Task Sweep_AfterTheLettersOfAStepWereLost_SendsThemOnce()
    {
        await IssueAsync();
        await school.IdleAsync();
        var reports = school.Get<ReportRecords>();
        var key = new SemesterKey(new SchoolId("thbh2"), new SchoolYear(2021), Review.MidYear, new DateOnly(2022, 1, 14));
        var issued = (await reports.FindAsync(key, Cancellation)).ShouldNotBeNull();
        issued.ToldStep.ShouldBe(0);
        var day = new DateOnly(2022, 1, 17);
        var number = new ReportNumber("9", day, new StaffId("thu-ky"), null, "Thư ký", DateTimeOffset.UnixEpoch, new("1-ab"));
        (await reports.TryNumberAsync(key, issued, number, Cancellation)).ShouldBeTrue();

        await school.SweepAsync();
        await school.SweepAsync();

        school.Mail.ReadArrived().Count(l => l.Subject.EndsWith("số 9/BC-THBH2", StringComparison.Ordinal)).ShouldBe(7);
        (await reports.FindAsync(key, Cancellation))!.ToldStep.ShouldBe(1);
    }

    [Fact]
    public async Task BoardPage_SaysWhereTheReportStandsAndWhatWaitsForWhom()
    {
        var before = await BoardAsync(Chair);
        before.QuerySelector(".tasks li a")!.TextContent.ShouldBe("Xem, sửa và ban hành báo cáo sơ kết học kỳ I");
        before.QuerySelector(".tasks li")!.TextContent.ShouldContain("Hạn ban hành: thứ Sáu, 21/01/2022.");
        before.QuerySelector("section[aria-labelledby=reports]")!.TextContent.ShouldContain("Dự thảo, đang chỉnh sửa.");
        (await BoardAsync(Secretary)).QuerySelectorAll(".tasks li a").ShouldNotContain(a => a.TextContent.Contains("báo cáo sơ kết"));

        await IssueAsync();

        (await BoardAsync(Secretary)).QuerySelector(".tasks li a")!.TextContent.ShouldBe("Ghi số và ngày báo cáo sơ kết học kỳ I");
        (await BoardAsync(Chair)).QuerySelectorAll(".tasks li a").ShouldNotContain(a => a.TextContent.Contains("báo cáo sơ kết"));
    }

    [Fact]
    public async Task Files_AreTheDocumentAndTheRegister()
    {
        using var document = new DocxReader(await DownloadAsync(Secretary, "docx"));
        document.Paragraphs.ShouldContain("BÁO CÁO");
        (await DownloadAsync(Secretary, "xlsx"))[..2].ShouldBe("PK"u8.ToArray());
        using var unknown = await school.Http.GetAsync(new Uri(FileOf(Chair, "pdf"), UriKind.Relative), Cancellation);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var none = await school.Http.GetAsync(new Uri(PathOf(Chair).Replace("so-ket", "tong-ket"), UriKind.Relative), Cancellation);
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, string> Fields(IElement form) => form
        .QuerySelectorAll("input[name], textarea[name]")
        .ToDictionary(f => f.GetAttribute("name")!, f => f is IHtmlTextAreaElement area ? area.Value : f.GetAttribute("value") ?? "");

    private static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    private string PathOf(string person) => new Uri(links[person]).AbsolutePath;

    private string FileOf(string person, string kind) => $"{PathOf(person).Replace("/trang/", "/tep/")}/{kind}";

    private Task<IHtmlDocument> OpenAsync(string person) => school.OpenAsync(PathOf(person));

    private Task<IHtmlDocument> BoardAsync(string person) => school.OpenAsync(PathOf(person).Split("/bao-cao/")[0]);

    private Task<byte[]> DownloadAsync(string person, string kind) =>
        school.Http.GetByteArrayAsync(new Uri(FileOf(person, kind), UriKind.Relative), Cancellation);

    private async Task<HttpResponseMessage> PostAsync(string person, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        return await school.Http.PostAsync(new Uri(PathOf(person), UriKind.Relative), content, Cancellation);
    }

    /// <summary>The form of the part under a heading.</summary>
    private async Task<Dictionary<string, string>> FormOfAsync(string person, string heading)
    {
        var page = await OpenAsync(person);
        var title = page.QuerySelectorAll("article h2, article h3")
            .First(h => h.TextContent.Contains(heading, StringComparison.OrdinalIgnoreCase));
        var element = title.NextElementSibling;
        while (element is not IHtmlDetailsElement)
        {
            element = element!.NextElementSibling;
        }

        return Fields(element.QuerySelector("form")!);
    }

    private async Task<Dictionary<string, string>> FieldsOfIssueAsync(string person) =>
        Fields((await OpenAsync(person)).QuerySelector("input[name=action][value=issue]")!.Closest("form")!);

    private async Task IssueAsync()
    {
        using var shown = await PostAsync(Chair, await FieldsOfIssueAsync(Chair));
        var confirm = Fields((await ParseAsync(shown)).QuerySelector("form.confirm")!);
        (await PostAsync(Chair, confirm)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }
}
