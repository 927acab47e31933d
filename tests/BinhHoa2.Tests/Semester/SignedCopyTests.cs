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

/// <summary>The signed copy of a numbered report: taken back, kept, and sent to the Board.</summary>
public sealed class SignedCopyTests : IAsyncLifetime
{
    private ReportOffice office = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => office = await ReportOffice.OpenedAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task SignedCopy_IsKeptByteByByteAndSentToEveryMemberOfTheBoard()
    {
        await office.IssueAsync();
        await office.NumberAsync("12");
        var scan = TinyPdf.Create("Bản đã ký", "da ky");

        (await office.SendCopyAsync(new SmallFile("Scan 1.pdf", "application/pdf", scan))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await office.SendCopyAsync(new SmallFile("Scan 1.pdf", "application/pdf", scan))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await office.School.IdleAsync();

        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(scan));
        var page = await office.OpenAsync(Chair);
        page.QuerySelector("#state")!.TextContent.ShouldBe("Đã ban hành, số 12, có bản đã ký");
        page.QuerySelectorAll(".steps .mark").ShouldHaveSingleItem().TextContent.ShouldBe($"Mã kiểm tra của tệp (SHA-256): {hash}");
        var letters = office.Signed().ToList();
        letters.Select(l => l.To).Distinct().Count().ShouldBe(7, "each member of the Board");
        letters.Count.ShouldBe(7, "each once");
        letters.ShouldAllBe(l => l.Attachments.Single().Content.SequenceEqual(scan));
        var member = letters.First(l => !office.Links.ContainsKey(l.To));
        var link = member.Links.First(l => l.Contains("/board/", StringComparison.Ordinal));
        var board = await office.School.OpenAsync(new Uri(link).AbsolutePath);
        var pdf = board.QuerySelector("section[aria-labelledby=reports] a[href$='/pdf']")!.GetAttribute("href")!;
        (await office.School.Http.GetByteArrayAsync(new Uri(pdf, UriKind.Relative), Cancellation)).ShouldBe(scan);
        using var draft = await office.School.Http.GetAsync(new Uri(pdf.Replace("/pdf", "/docx"), UriKind.Relative), Cancellation);
        draft.StatusCode.ShouldBe(HttpStatusCode.NotFound, "the draft is not a member's");
    }

    [Fact]
    public async Task SignedCopy_ThatIsNoneOrTooEarly_IsRefusedBesideItsField()
    {
        await office.IssueAsync();
        var (nonce, pdf) = (Fields((await office.OpenAsync(Secretary)).QuerySelector("form")!)["nonce"], TinyPdf.Create("x", "x"));
        using var early = await office.SendCopyAsync(new SmallFile("ky.pdf", "application/pdf", pdf), nonce);
        (await ParseAsync(early)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("chưa có số và ngày");
        await office.NumberAsync("12");

        using var picture = await office.SendCopyAsync(new SmallFile("ky.pdf", "application/pdf", TinyJpeg.Create(2, 2, [1, 2, 3, 4])));
        (await ParseAsync(picture)).QuerySelector("#signedCopy-ban-ky-error")!.TextContent.ShouldContain("“ky.pdf” không phải là PDF");
        using var none = await office.SendCopyAsync(new SmallFile("", "application/octet-stream", []));
        (await ParseAsync(none)).QuerySelector("#signedCopy-ban-ky-error")!.TextContent.ShouldContain("Xin chọn tệp PDF");
        using var stale = await office.SendCopyAsync(new SmallFile("ky.pdf", "application/pdf", pdf), "637700000000000000.2.mac");
        (await ParseAsync(stale)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("đã mở quá lâu");

        (await office.OpenAsync(Chair)).QuerySelector("#state")!.TextContent.ShouldBe("Đã ban hành, số 12, chờ bản đã ký");
    }

    [Fact]
    public async Task Report_OfLastYear_StaysOpenWhenTheNextPlanIsInForce()
    {
        await office.IssueAsync();
        await office.NumberAsync("12");
        await office.SendCopyAsync(new SmallFile("1.pdf", "application/pdf", TinyPdf.Create("1", "1")));
        var setup = await office.School.Get<SetupSource>().GetAsync(Cancellation);
        var next = setup.Plan with
        {
            Year = new SchoolYear(2022),
            Months = [.. setup.Plan.Months.Select(m => m with
            {
                Year = m.Year + 1,
                Activities = [.. m.Activities.Select(a => a with { Due = a.Due.AddYears(1) })],
            })],
        };
        (await office.School.Get<SetupRecords>().ImportAsync(setup with { Plan = next }, office.Key.CutOff, Cancellation)).ShouldBeTrue();
        office.School.Get<SetupSource>().Invalidate();

        (await office.OpenAsync(Chair)).QuerySelector("#state")!.TextContent.ShouldBe("Đã ban hành, số 12, có bản đã ký");
        (await office.DownloadAsync(Chair, "pdf"))[..4].ShouldBe("%PDF"u8.ToArray());
    }

    [Fact]
    public async Task Number_CorrectedAfterTheSignedCopy_WaitsForAnotherCopyWithLettersOfItsOwn()
    {
        await office.IssueAsync();
        await office.NumberAsync("12");
        await office.SendCopyAsync(new SmallFile("1.pdf", "application/pdf", TinyPdf.Create("1", "1")));
        await office.School.IdleAsync();

        await office.NumberAsync("13");

        (await office.OpenAsync(Chair)).QuerySelector("#state")!.TextContent.ShouldBe("Đã ban hành, số 13, chờ bản đã ký");
        await office.SendCopyAsync(new SmallFile("2.pdf", "application/pdf", TinyPdf.Create("2", "2")));
        await office.School.IdleAsync();
        office.Signed().Count(l => l.Subject.EndsWith("số 12/BC-THBH2", StringComparison.Ordinal)).ShouldBe(7);
        office.Signed().Count(l => l.Subject.EndsWith("số 13/BC-THBH2", StringComparison.Ordinal)).ShouldBe(7);
    }

    [Fact]
    public async Task Sweep_AfterTheLettersOfAStepWereLost_SendsThemOnce()
    {
        await office.IssueAsync();
        await office.School.IdleAsync();
        var reports = office.School.Get<ReportRecords>();
        var key = new SemesterKey(new SchoolId("thbh2"), new SchoolYear(2021), Review.MidYear, new DateOnly(2022, 1, 14));
        var issued = (await reports.FindAsync(key, Cancellation)).ShouldNotBeNull();
        issued.ToldStep.ShouldBe(0);
        await office.NumberAsync("9");
        var numbered = (await reports.FindAsync(key, Cancellation)).ShouldNotBeNull();
        var copy = new SignedCopy(
            1,
            "9",
            new DateOnly(2022, 1, 17),
            new string('a', 64),
            3,
            new StaffId("thu-ky"),
            null,
            "Thư ký",
            DateTimeOffset.UnixEpoch,
            new("1-ab"));
        (await reports.TryTakeCopyAsync(key, numbered, copy, [1, 2, 3], Cancellation)).ShouldBeTrue();

        await office.School.SweepAsync();
        await office.School.SweepAsync();

        office.Signed().Count().ShouldBe(7);
        (await reports.FindAsync(key, Cancellation))!.ToldStep.ShouldBe(1);
    }
}
