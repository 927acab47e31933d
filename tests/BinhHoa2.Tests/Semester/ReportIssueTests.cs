using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Simulation.Files;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Simulation.Pages;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Reports;
using static BinhHoa2.Tests.Semester.ReportOffice;

namespace BinhHoa2.Tests.Semester;

/// <summary>From the draft's letters to the number: the pages, the forms and the documents of a mid-year report.</summary>
public sealed class ReportIssueTests : IAsyncLifetime
{
    private ReportOffice office = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => office = await ReportOffice.OpenedAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public void Draft_GoesToThoseWhoWorkOnIt() => office.Links.Keys.ShouldBe([Chair, Deputy, Secretary], ignoreOrder: true);

    [Fact]
    public async Task Page_OfTheDraft_ShowsItsPartsAndTheIssueToWhoMayIssueIt()
    {
        var page = await office.OpenAsync(Chair);

        page.QuerySelector("#state")!.TextContent.ShouldBe("Dự thảo, đang chỉnh sửa");
        page.QuerySelectorAll("article h2").Select(h => h.TextContent).ShouldContain("III. KẾT QUẢ THỰC HIỆN");
        page.QuerySelectorAll("textarea[name=text]").Length.ShouldBeGreaterThan(8);
        page.QuerySelectorAll("input[name=action][value=issue]").ShouldHaveSingleItem();
        (await office.OpenAsync(Secretary)).QuerySelectorAll("input[name=action][value=issue]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Edit_OfAPart_IsInThePageAndTheDocumentWithItsAuthor()
    {
        var form = await office.FormOfAsync(Deputy, "Phương hướng");
        form["text"] = "Tập trung phụ đạo học sinh yếu.\n- Lớp 1: hai buổi mỗi tuần.";

        (await office.PostAsync(Deputy, form)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var page = await office.OpenAsync(Chair);
        page.Body!.TextContent.ShouldContain("Tập trung phụ đạo học sinh yếu.");
        page.Body!.TextContent.ShouldContain("Phó Hiệu trưởng đã sửa lúc 09:00 ngày 17/01/2022");
        page.Body!.TextContent.ShouldContain("Đã sửa 1 đoạn");
        using var document = new DocxReader(await office.DownloadAsync(Chair, "docx"));
        document.Paragraphs.ShouldContain("Tập trung phụ đạo học sinh yếu.");
        document.Paragraphs.ShouldContain("- Lớp 1: hai buổi mỗi tuần.");
    }

    [Fact]
    public async Task Edit_OfTwoAtOnce_LosesNeither()
    {
        var (hers, his) = (await office.FormOfAsync(Chair, "PHƯƠNG HƯỚNG"), await office.FormOfAsync(Deputy, "PHƯƠNG HƯỚNG"));
        hers["text"] = "Lời của Hiệu trưởng.";
        his["text"] = "Lời của Phó Hiệu trưởng.";
        (await office.PostAsync(Chair, hers)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        using var answer = await office.PostAsync(Deputy, his);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await ParseAsync(answer);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Hiệu trưởng vừa sửa đoạn này lúc 09:00 ngày 17/01/2022");
        page.QuerySelector("details[open] textarea")!.TextContent.ShouldBe("Lời của Phó Hiệu trưởng.");
        page.Body!.TextContent.ShouldContain("Lời của Hiệu trưởng.");
        var again = Fields(page.QuerySelector("details[open] form")!);
        (await office.PostAsync(Deputy, again)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await office.OpenAsync(Chair)).Body!.TextContent.ShouldContain("Lời của Phó Hiệu trưởng.");
    }

    [Fact]
    public async Task Edit_OfDifferentPartsAtOnce_TakesBoth()
    {
        var (hers, his) = (await office.FormOfAsync(Chair, "PHƯƠNG HƯỚNG"), await office.FormOfAsync(Deputy, "ĐẶC ĐIỂM TÌNH HÌNH"));
        (hers["text"], his["text"]) = ("Một.", "Hai.");

        (await office.PostAsync(Chair, hers)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await office.PostAsync(Deputy, his)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        using var document = new DocxReader(await office.DownloadAsync(Secretary, "docx"));
        document.Paragraphs.ShouldContain("Một.");
        document.Paragraphs.ShouldContain("Hai.");
    }

    [Fact]
    public async Task Issue_IsConfirmedByWhatWasShown_AndThenFinal()
    {
        var asked = await office.FieldsOfIssueAsync(Chair);
        using var shown = await office.PostAsync(Chair, asked);
        var confirm = Fields((await ParseAsync(shown)).QuerySelector("form.confirm")!);
        var edit = await office.FormOfAsync(Deputy, "PHƯƠNG HƯỚNG");
        edit["text"] = "Sửa sau khi đã xem lại.";
        await office.PostAsync(Deputy, edit);

        using var changed = await office.PostAsync(Chair, confirm);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK, "what was shown is no longer what would be issued");
        var second = await ParseAsync(changed);
        second.Body!.TextContent.ShouldContain("Sửa sau khi đã xem lại.");
        (await office.PostAsync(Chair, Fields(second.QuerySelector("form.confirm")!))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var page = await office.OpenAsync(Deputy);
        page.QuerySelector("#state")!.TextContent.ShouldBe("Đã ban hành, chờ số và ngày");
        page.QuerySelectorAll("textarea").ShouldBeEmpty();
        edit["text"] = "Quá muộn.";
        using var late = await office.PostAsync(Deputy, edit);
        var alert = (await ParseAsync(late)).QuerySelector("[role=alert]")!.TextContent;
        alert.ShouldContain("Báo cáo đã được ban hành nên không sửa");
        alert.ShouldContain("Quá muộn.", Case.Sensitive, "what was typed is not lost");
    }

    [Fact]
    public async Task Issue_ByTheSecretary_IsRefused()
    {
        var form = await office.FieldsOfIssueAsync(Chair);
        form["nonce"] = Fields((await office.OpenAsync(Secretary)).QuerySelector("form")!)["nonce"];

        using var answer = await office.PostAsync(Secretary, form);

        (await ParseAsync(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Chỉ Hiệu trưởng");
        (await office.OpenAsync(Secretary)).QuerySelector("#state")!.TextContent.ShouldBe("Dự thảo, đang chỉnh sửa");
    }

    [Fact]
    public async Task Scanner_ThatFillsInEveryFormOnce_WritesNothing()
    {
        foreach (var (person, isIssued) in new[] { (Chair, false), (Secretary, true) })
        {
            if (isIssued)
            {
                await office.IssueAsync();
            }

            var before = (await office.OpenAsync(person)).Body!.TextContent;
            foreach (var form in (await office.OpenAsync(person)).QuerySelectorAll("form"))
            {
                using var content = new FormUrlEncodedContent(FilledForm.Of(form));
                await office.School.Http.PostAsync(new Uri(office.PathOf(person), UriKind.Relative), content, Cancellation);
            }

            (await office.OpenAsync(person)).Body!.TextContent.ShouldBe(before);
        }
    }

    [Fact]
    public async Task Edit_APersonsProgramFilledTheHiddenField_GoesThroughWhenConfirmed()
    {
        var form = await office.FormOfAsync(Deputy, "PHƯƠNG HƯỚNG");
        (form["text"], form["extra"]) = ("Lời mới.", "x");
        using var asked = await office.PostAsync(Deputy, form);
        var again = (await ParseAsync(asked)).QuerySelector("details[open] form")!;
        again.QuerySelector("input[type=checkbox][name=confirmed]").ShouldNotBeNull();

        (await office.PostAsync(Deputy, Fields(again))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await office.OpenAsync(Chair)).Body!.TextContent.ShouldContain("Lời mới.");
    }

    [Fact]
    public async Task Number_AfterTheIssue_IsInTheDocument()
    {
        await office.IssueAsync();
        var form = Fields((await office.OpenAsync(Secretary)).QuerySelector("#documentNumber")!.Closest("form")!);
        (form["documentNumber"], form["documentDay"]) = ("12a", "2022-01-17");
        using var wrong = await office.PostAsync(Secretary, form);
        (await ParseAsync(wrong)).QuerySelector("#documentNumber-error")!.TextContent.ShouldContain("chỉ gồm chữ số");
        (form["documentNumber"], form["documentDay"]) = ("12", "2022-01-18");
        using var early = await office.PostAsync(Secretary, form);
        (await ParseAsync(early)).QuerySelector("#documentDay-error")!.TextContent.ShouldContain("từ 14/01/2022 đến 17/01/2022");

        form["documentDay"] = "17/01/2022";
        (await office.PostAsync(Secretary, form)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        using var document = new DocxReader(await office.DownloadAsync(Chair, "docx"));
        var head = document.Text();
        head.ShouldContain("| Số: 12/BC-THBH2 | Bình Hòa, ngày 17 tháng 01 năm 2022 |");
        head.ShouldContain("(Kèm theo Báo cáo số 12/BC-THBH2 ngày 17 tháng 01 năm 2022 của Trường Tiểu học Bình Hòa 2)");
        (await office.OpenAsync(Chair)).QuerySelector("#state")!.TextContent.ShouldBe("Đã ban hành, số 12, chờ bản đã ký");
        await office.School.IdleAsync();
        office.Letters().Single(l => l.Subject == "[THBH2] Báo cáo sơ kết học kỳ I đã ban hành, chờ số và bản đã ký")
            .To.ShouldBe(Secretary);
        office.Signed().ShouldBeEmpty("it is not signed yet");
    }

    [Fact]
    public async Task BoardPage_SaysWhereTheReportStandsAndWhatWaitsForWhom()
    {
        var before = await office.BoardAsync(Chair);
        before.QuerySelector(".tasks li a")!.TextContent.ShouldBe("Xem, sửa và ban hành báo cáo sơ kết học kỳ I");
        before.QuerySelector(".tasks li")!.TextContent.ShouldContain("Hạn ban hành: thứ Sáu, 21/01/2022.");
        before.QuerySelector("section[aria-labelledby=reports]")!.TextContent.ShouldContain("Dự thảo, đang chỉnh sửa.");
        (await office.BoardAsync(Secretary)).QuerySelectorAll(".tasks li a")
            .ShouldNotContain(a => a.TextContent.Contains("báo cáo sơ kết"));

        await office.IssueAsync();

        (await office.BoardAsync(Secretary)).QuerySelector(".tasks li a")!.TextContent.ShouldBe("Ghi số và ngày báo cáo sơ kết học kỳ I");
        (await office.BoardAsync(Chair)).QuerySelectorAll(".tasks li a").ShouldNotContain(a => a.TextContent.Contains("báo cáo sơ kết"));
    }

    [Fact]
    public async Task Files_AreTheDocumentAndTheRegister()
    {
        using var document = new DocxReader(await office.DownloadAsync(Secretary, "docx"));
        document.Paragraphs.ShouldContain("BÁO CÁO");
        (await office.DownloadAsync(Secretary, "xlsx"))[..2].ShouldBe("PK"u8.ToArray());
        using var unknown = await office.School.Http.GetAsync(new Uri(office.FileOf(Chair, "pdf"), UriKind.Relative), Cancellation);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var other = new Uri(office.PathOf(Chair).Replace("so-ket", "tong-ket"), UriKind.Relative);
        using var none = await office.School.Http.GetAsync(other, Cancellation);
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
