using System.Collections.Immutable;
using System.Net;
using AngleSharp.Dom;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Simulation.Files;
using BinhHoa2.Simulation.Mail;
using MimeKit;
using static BinhHoa2.Tests.Semester.ReportOffice;

namespace BinhHoa2.Tests.Semester;

/// <summary>The signed copy on its way to bodies outside the school that the plan has an address of.</summary>
public sealed class ReportDispatchTests : IAsyncLifetime
{
    private const string Office = "vanphong@pgd.example";
    private const string Party = "danguy@binhhoa.example";

    private static readonly RecipientAddress ToOffice = new("Phòng GD&ĐT (để báo cáo)", Office);

    private readonly byte[] scan = TinyPdf.Create("Bản đã ký", "da ky");
    private ReportOffice office = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        office = await OpenedAsync();
        await AddressAsync(ToOffice);
        await office.IssueAsync();
        await office.NumberAsync("12");
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task SignedCopy_GoesOutsideOnceItWasConfirmed_AndToEachAddressOnce()
    {
        (await office.OpenAsync(Secretary)).QuerySelector("#dispatches").ShouldBeNull("nothing to send before the signed copy");
        await office.SendCopyAsync(new SmallFile("1.pdf", "application/pdf", scan));
        await office.School.IdleAsync();
        (await office.BoardAsync(Secretary)).QuerySelectorAll(".tasks a").Select(a => a.TextContent.Trim())
            .ShouldContain("Gửi bản đã ký của báo cáo sơ kết học kỳ I ra ngoài trường");
        var first = Fields((await office.OpenAsync(Secretary)).QuerySelector("input[value=dispatch]")!.Closest("form")!);

        using var shown = await office.PostAsync(Secretary, first);

        shown.StatusCode.ShouldBe(HttpStatusCode.OK);
        await office.School.IdleAsync();
        Outside().ShouldBeEmpty("nothing leaves before it was confirmed");
        var page = await ParseAsync(shown);
        page.QuerySelector("section[aria-labelledby=dispatches] li")!.TextContent.ShouldBe($"Phòng GD&ĐT (để báo cáo) – {Office}");
        var confirmed = Fields(page.QuerySelector("form.confirm")!);
        (await office.PostAsync(Secretary, confirmed)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await office.PostAsync(Secretary, confirmed)).StatusCode.ShouldBe(HttpStatusCode.SeeOther, "the same form twice is once");
        await office.School.IdleAsync();
        await office.School.SweepAsync();

        var letter = Outside().ShouldHaveSingleItem();
        letter.To.ShouldBe(Office);
        letter.Attachments.Single().Content.SequenceEqual(scan).ShouldBeTrue();
        var text = (await MimeMessage.LoadAsync(Path.Combine(office.School.Mailbox, letter.FileName), Cancellation)).TextBody!;
        text.ShouldContain("Kính gửi Phòng GD&ĐT,");
        text.ShouldContain("số 12/BC-THBH2, ngày 17/01/2022");
        letter.Links.ShouldBeEmpty("a link is a person's");
        text.ShouldNotContain("thầy/cô");
        (await office.BoardAsync(Secretary)).QuerySelectorAll(".tasks a").Select(a => a.TextContent.Trim())
            .ShouldNotContain(t => t.Contains("ra ngoài trường", StringComparison.Ordinal));
        (await office.OpenAsync(Chair)).QuerySelector("section[aria-labelledby=dispatches] li")!.TextContent
            .ShouldContain($"Phòng GD&ĐT (để báo cáo) – {Office}");
    }

    [Fact]
    public async Task Address_ThatThePlanGetsLater_IsSentTheCopyAloneAndOnlyAsItWasShown()
    {
        await office.SendCopyAsync(new SmallFile("1.pdf", "application/pdf", scan));
        await SendAsync();
        await AddressAsync(ToOffice, new("Đảng ủy xã", Party));
        using var shown = await office.PostAsync(Chair, await FormAsync(Chair));
        var confirmed = Fields((await ParseAsync(shown)).QuerySelector("form.confirm")!);
        await AddressAsync(ToOffice, new("Đảng ủy xã", "moi@binhhoa.example"));

        using var again = await office.PostAsync(Chair, confirmed);

        again.StatusCode.ShouldBe(HttpStatusCode.OK, "another address than was shown is shown first");
        await office.PostAsync(Chair, Fields((await ParseAsync(again)).QuerySelector("form.confirm")!));
        await office.School.IdleAsync();
        Outside().Select(l => l.To).ShouldBe([Office, "moi@binhhoa.example"], ignoreOrder: true);
    }

    [Fact]
    public async Task Sending_WithoutASignedCopy_IsRefusedInWords()
    {
        var form = await office.FieldsAsync(Secretary, "documentNumber");
        (form["action"], form["confirmed"]) = ("dispatch", "1");

        using var answer = await office.PostAsync(Secretary, form);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ParseAsync(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("không có nơi nhận nào");
    }

    [Fact]
    public async Task Sweep_AfterTheStartOfTheLettersWasLost_SendsThemOnce()
    {
        await office.SendCopyAsync(new SmallFile("1.pdf", "application/pdf", scan));
        await office.School.IdleAsync();
        var reports = office.School.Get<Shared.Reports.ReportRecords>();
        var signed = (await reports.FindAsync(office.Key, Cancellation)).ShouldNotBeNull();
        var dispatch = new Shared.Reports.Issue.ReportDispatch(
            signed.NextStep, signed.Copy!.Sha256, [ToOffice], new("thu-ky"), null, "Thư ký", DateTimeOffset.UnixEpoch, new("1-ab"));
        (await reports.TryDispatchAsync(office.Key, signed, dispatch, Cancellation)).ShouldBeTrue();

        await office.School.SweepAsync();
        await office.School.SweepAsync();

        Outside().ShouldHaveSingleItem().To.ShouldBe(Office);
        (await reports.FindAsync(office.Key, Cancellation))!.ToldStep.ShouldBe(dispatch.Step);
    }

    private IEnumerable<ReceivedLetter> Outside() => office.Letters()
        .Where(l => !l.To.EndsWith("@thbh2.example", StringComparison.Ordinal));

    private async Task<Dictionary<string, string>> FormAsync(string person) =>
        Fields((await office.OpenAsync(person)).QuerySelector("input[value=dispatch]")!.Closest("form")!);

    private async Task SendAsync()
    {
        using var shown = await office.PostAsync(Secretary, await FormAsync(Secretary));
        await office.PostAsync(Secretary, Fields((await ParseAsync(shown)).QuerySelector("form.confirm")!));
        await office.School.IdleAsync();
    }

    private async Task AddressAsync(params ImmutableArray<RecipientAddress> addresses)
    {
        var setup = await office.School.Get<SetupSource>().GetAsync(Cancellation);
        var addressed = setup with { Plan = setup.Plan with { RecipientAddresses = addresses } };
        (await office.School.Get<SetupRecords>().ImportAsync(addressed, office.Key.CutOff, Cancellation)).ShouldBeTrue();
        office.School.Get<SetupSource>().Invalidate();
    }
}
