using System.Collections.Immutable;
using System.Net;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Simulation.Files;
using BinhHoa2.Simulation.Pages;
using BinhHoa2.Tests.Files;
using static BinhHoa2.Tests.Semester.ReportOffice;

namespace BinhHoa2.Tests.Semester;

/// <summary>The signed copy of a report leaves the app, by download and by letter, only as its scan for malware allows.</summary>
public sealed class ScannedCopyTests : IAsyncLifetime
{
    private const string Outside = "vanphong@pgd.example";

    private static readonly RecipientAddress ToOffice = new("Phòng GD&ĐT (để báo cáo)", Outside);

    private readonly byte[] scan = TinyPdf.Create("Bản đã ký", "da ky");
    private ReportOffice office = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        office = await OpenedAsync(settings: new() { ["Files:MalwareScan"] = "Defender" });
        await AddressAsync(ToOffice);
        await office.IssueAsync();
        await office.NumberAsync("12");
        using var taken = await office.SendCopyAsync(new SmallFile("1.pdf", "application/pdf", scan));
        taken.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await office.School.IdleAsync();
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task SignedCopy_WhileItIsScanned_WaitsAndGoesOutOnceItIsClean()
    {
        await ShouldBeWithheldAsync(HttpStatusCode.ServiceUnavailable, "đang được quét mã độc");

        await MarkAsync(ScanTags.Clean);
        await office.School.AdvanceToAsync(office.School.Get<TimeProvider>().GetUtcNow() + TimeSpan.FromMinutes(10));
        await office.School.IdleAsync();

        (await office.DownloadAsync(Chair, "pdf")).ShouldBe(scan);
        var letters = office.Signed().ToList();
        letters.Count.ShouldBe(7, "each member of the Board once");
        letters.ShouldAllBe(l => l.Attachments.Single().Content.SequenceEqual(scan));
        (await office.OpenAsync(Secretary)).QuerySelector("input[value=dispatch]").ShouldNotBeNull();
    }

    [Theory]
    [InlineData(ScanTags.Malicious, "có mã độc")]
    [InlineData(ScanTags.NotScanned, "không quét mã độc được")]
    public async Task SignedCopy_ThatIsNotClean_NeverLeavesAndThePageAsksForAnother(string result, string said)
    {
        await MarkAsync(result);
        await office.School.AdvanceToAsync(office.School.Get<TimeProvider>().GetUtcNow() + TimeSpan.FromMinutes(10));
        await office.School.IdleAsync();

        await ShouldBeWithheldAsync(HttpStatusCode.Forbidden, said);
        (await office.School.Get<ReportRecords>().FindAsync(office.Key, Cancellation))!.OwesLetters.ShouldBeFalse("nothing is waited for");
    }

    [Fact]
    public async Task Dispatch_OfACopyFoundMaliciousMeanwhile_IsRefusedInWords()
    {
        await MarkAsync(ScanTags.Clean);
        using var shown = await office.PostAsync(
            Secretary, Fields((await office.OpenAsync(Secretary)).QuerySelector("input[value=dispatch]")!.Closest("form")!));
        var confirmed = Fields((await ParseAsync(shown)).QuerySelector("form.confirm")!);
        await MarkAsync(ScanTags.Malicious);

        using var answer = await office.PostAsync(Secretary, confirmed);

        await office.School.IdleAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await ParseAsync(answer);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("hiện không gửi đi được");
        page.QuerySelector("section[aria-labelledby=dispatches]")!.TextContent.ShouldContain("có mã độc");
        office.Letters().ShouldAllBe(l => l.To != Outside);
    }

    [Fact]
    public async Task Letter_OfACopyFoundMaliciousAfterItsDispatch_DoesNotLeave()
    {
        var reports = office.School.Get<ReportRecords>();
        var signed = (await reports.FindAsync(office.Key, Cancellation)).ShouldNotBeNull();
        var dispatch = new ReportDispatch(
            signed.NextStep, signed.Copy!.Sha256, [ToOffice], new("thu-ky"), null, "Thư ký", DateTimeOffset.UnixEpoch, new("1-ab"));
        (await reports.TryDispatchAsync(office.Key, signed, dispatch, Cancellation)).ShouldBeTrue();
        await MarkAsync(ScanTags.Malicious);

        await office.School.SweepAsync();

        (await reports.FindAsync(office.Key, Cancellation))!.ToldStep.ShouldBe(dispatch.Step);
        office.Letters().ShouldAllBe(l => l.To != Outside);
        office.Signed().ShouldBeEmpty();
    }

    private async Task ShouldBeWithheldAsync(HttpStatusCode status, string said)
    {
        var page = await office.OpenAsync(Secretary);
        page.QuerySelector("section[aria-labelledby=state]")!.TextContent.ShouldContain(said);
        page.QuerySelector("a[href$='/pdf']").ShouldBeNull();
        page.QuerySelector("input[value=dispatch]").ShouldBeNull();
        using var answer = await office.School.Http.GetAsync(new Uri(office.FileOf(Chair, "pdf"), UriKind.Relative), Cancellation);
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        office.Signed().ShouldBeEmpty();
    }

    private async Task MarkAsync(string result)
    {
        var container = office.School.Get<SchoolStorage>().Reports;
        var copy = (await office.School.Get<ReportRecords>().FindAsync(office.Key, Cancellation))!.Copy!;
        await container.MarkAsync($"{office.Key}/{copy.Sha256}.pdf", result);
    }

    private async Task AddressAsync(params ImmutableArray<RecipientAddress> addresses)
    {
        var setup = await office.School.Get<SetupSource>().GetAsync(Cancellation);
        var addressed = setup with { Plan = setup.Plan with { RecipientAddresses = addresses } };
        (await office.School.Get<SetupRecords>().ImportAsync(addressed, office.Key.CutOff, Cancellation)).ShouldBeTrue();
        office.School.Get<SetupSource>().Invalidate();
    }
}
