using System.Net;
using AngleSharp.Html.Parser;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace BinhHoa2.Tests.Embedded;

public sealed class HostPageTests(StorageFixture storage) : IAsyncLifetime
{
    private readonly AppFolder app = new(storage);
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false });
    private EmbeddedHost host = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await app.StartAsync(
            typeof(HttpSample), builder => builder.Services.AddScoped<ScopedMark>().AddScoped<ScopedMarkReader>(),
            ("Clock:Start", "2021-10-11T07:00:00+07:00"),
            ("Mail:Provider", "Mailbox"));
        http.BaseAddress = host.BaseAddress;
        http.DefaultRequestHeaders.Add("x-console-key", host.HostPageKey);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
        app.Dispose();
    }

    [Fact]
    public async Task Root_OwnedByNoFunction_LeadsToTheStartPage() =>
        (await http.GetAsync("/", Cancelled)).Headers.Location!.ToString().ShouldBe("/_embedded");

    [Fact]
    public async Task StartPage_LinksMailboxTimeMachineAndKeyedPages()
    {
        var links = await LinksAsync("/_embedded");
        links.ShouldContain("/_embedded/mailbox");
        links.ShouldContain("/_embedded/time");
        links.ShouldContain($"/Board?code={host.FunctionKey}");
        links.ShouldNotContain(link => link.StartsWith("/Broken", StringComparison.Ordinal), "a page without a key is not listed");
    }

    [Fact]
    public async Task Mailbox_Mails_AreListedNewestFirstAndFound()
    {
        await PutAsync("a.eml", "Thư <cũ>", new(2021, 10, 11, 7, 15, 0, TimeSpan.FromHours(7)));
        await PutAsync("b.eml", "Thư mới", new(2021, 11, 1, 7, 15, 0, TimeSpan.FromHours(7)));
        var page = new HtmlParser().ParseDocument(await http.GetStringAsync("/_embedded/mailbox", Cancelled));
        page.QuerySelectorAll(".list a").Select(link => link.TextContent).ShouldBe(["Thư mới", "Thư <cũ>"]);
        var found = new HtmlParser().ParseDocument(await http.GetStringAsync("/_embedded/mailbox?q=c%C5%A9", Cancelled));
        found.QuerySelectorAll(".list a").Select(link => link.GetAttribute("href")).ShouldBe(["/_embedded/mailbox/a.eml"]);
    }

    [Fact]
    public async Task Mail_Html_IsShownInAFrameThatRunsNothing()
    {
        await PutAsync("a.eml", "Nhắc việc", new(2021, 10, 11, 7, 15, 0, TimeSpan.FromHours(7)));
        var page = new HtmlParser().ParseDocument(await http.GetStringAsync("/_embedded/mailbox/a.eml", Cancelled));
        var frame = page.QuerySelector("iframe")!;
        frame.GetAttribute("sandbox")!.ShouldNotContain("allow-scripts");
        page.QuerySelector("pre")!.TextContent.ShouldBe("bản chữ");

        var shown = await http.GetAsync(frame.GetAttribute("src"), Cancelled);
        var policy = shown.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("sandbox allow-popups");
        policy.ShouldNotContain("script");
        (await shown.Content.ReadAsStringAsync(Cancelled))
            .ShouldBe("<html><head><base target=\"_blank\"></head><body><a href=\"http://127.0.0.1/r/x\">mở</a></body></html>");
    }

    [Fact]
    public async Task Mail_Attachment_IsDownloadedAsItWas()
    {
        await PutAsync("a.eml", "Báo cáo", new(2022, 1, 5, 7, 15, 0, TimeSpan.FromHours(7)));
        var file = await http.GetAsync("/_embedded/mailbox/a.eml/attachments/0", Cancelled);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("báo cáo.docx");
        (await file.Content.ReadAsByteArrayAsync(Cancelled)).ShouldBe([1, 2, 3]);
        (await http.GetAsync("/_embedded/mailbox/a.eml/attachments/1", Cancelled)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/_embedded/mailbox/..%2F..%2Fhost.json")]
    [InlineData("/_embedded/mailbox/..%2Ffunction.key/source")]
    [InlineData("/_embedded/mailbox/none.eml")]
    public async Task Mailbox_NameNotInTheFolder_IsNotFound(string path) =>
        (await http.GetAsync(path, Cancelled)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    public async Task HostPages_AskedForFromElsewhere_AreNotThere(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_embedded");
        request.Headers.TryAddWithoutValidation(header, value);
        (await http.SendAsync(request, Cancelled)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("day", "Thứ Ba, 12/10/2021 12:00")]
    [InlineData("month", "Thứ Hai, 01/11/2021 12:00")]
    public async Task TimeMachine_Moved_ShowsTheNewTime(string to, string shown)
    {
        (await MoveAsync(to)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await http.GetStringAsync("/_embedded/time", Cancelled)).ShouldContain(shown);
    }

    [Fact]
    public async Task TimeMachine_NothingWaits_RefusesTheNextEvent() =>
        (await MoveAsync("event")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://evil.example")]
    public async Task TimeMachine_FormOfAnotherSite_MovesNothing(string header, string value)
    {
        var before = host.Clock!.GetUtcNow();
        (await MoveAsync("day", (header, value))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        host.Clock.GetUtcNow().ShouldBe(before);
    }

    private async Task<HttpResponseMessage> MoveAsync(string to, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, "/_embedded/time")
        { Content = new FormUrlEncodedContent([new("to", to)]) };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await http.SendAsync(request, Cancelled);
    }

    private async Task<List<string>> LinksAsync(string path) =>
        [
            .. new HtmlParser().ParseDocument(await http.GetStringAsync(path, Cancelled)).QuerySelectorAll("a").Select(
                link => link.GetAttribute("href")!),
        ];

    private async Task PutAsync(string file, string subject, DateTimeOffset date)
    {
        var folder = Directory.CreateDirectory(Path.Combine(host.DataFolder, "mailbox")).FullName;
        var body = new BodyBuilder
        {
            TextBody = "bản chữ",
            HtmlBody = "<html><head></head><body><a href=\"http://127.0.0.1/r/x\">mở</a></body></html>",
        };
        body.Attachments.Add("báo cáo.docx", [1, 2, 3]);
        using var mail = new MimeMessage(
            [new MailboxAddress("Trường", "truong@school.example")],
            [new MailboxAddress("Cô Giáo", "co@school.example")],
            subject,
            body.ToMessageBody())
        { Date = date };
        await mail.WriteToAsync(Path.Combine(folder, file), Cancelled);
    }
}
