using System.Net;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Embedded.Start;
using BinhHoa2.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Tests.Embedded;

/// <summary>What the console says once the app serves, and what of it the start page repeats.</summary>
public sealed class ConsoleGreetingTests(StorageFixture storage) : IDisposable
{
    private readonly AppFolder app = new(storage);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Greeting_PrintsAStartPageThatOpensWithOneClick()
    {
        await using var host = await StartAsync();

        var address = Greet(host).Split([' ', '\n']).First(word => word.Contains("_embedded", StringComparison.Ordinal));

        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() });
        using var opened = await browser.GetAsync(address, Cancelled);
        opened.StatusCode.ShouldBe(HttpStatusCode.OK);
        opened.RequestMessage!.RequestUri!.PathAndQuery.ShouldBe("/_embedded");
    }

    [Theory]
    [InlineData("http://0.0.0.0:0", "", "0.0.0.0:", "Liên kết trong thư bắt đầu bằng http://127.0.0.1:")]
    [InlineData("http://0.0.0.0:0", "https://truong.example/", "0.0.0.0:", "Liên kết trong thư bắt đầu bằng https://truong.example.")]
    public async Task Greeting_BeyondLoopback_SaysWhatIsReachableAndWhatTheLinksSay(
        string urls, string baseAddress, string reachable, string links)
    {
        await using var host = await StartAsync(("urls", urls), ("Links:BaseAddress", baseAddress));

        var greeting = Greet(host);

        greeting.ShouldContain($"Máy khác kết nối được qua {reachable}");
        greeting.ShouldContain("chỉ mở được trên máy này");
        greeting.ShouldContain(links);
        greeting.Contains("máy khác không mở được các liên kết đó", StringComparison.Ordinal).ShouldBe(baseAddress.Length == 0);
    }

    [Fact]
    public async Task Greeting_OnLoopback_SpeaksOfNoOtherMachine()
    {
        await using var host = await StartAsync();
        Greet(host).ShouldNotContain("Máy khác");
    }

    [Theory]
    [InlineData("Clock:Start", "2021-10-11T07:00:00+07:00", "Thứ Hai, 11/10/2021 07:00 (giờ Việt Nam), đồng hồ ảo")]
    [InlineData("Clock:Start", "2021-10-11T00:00:00Z", "Thứ Hai, 11/10/2021 07:00 (giờ Việt Nam), đồng hồ ảo")]
    [InlineData("Clock:Start", "", "(giờ Việt Nam), theo đồng hồ máy")]
    [InlineData("Mail:Provider", "Mailbox", "vào hộp thư trên máy này, không gửi ra ngoài")]
    [InlineData("Mail:Provider", "Smtp", "qua máy chủ thư mail.truong.example:587")]
    [InlineData("Mail:Provider", "SendGrid", "Chưa đặt Mail:SendGrid:EventKey nên không biết thư nào đã đến nơi, thư nào bị trả lại.")]
    [InlineData("Mail:Provider", "", "chưa chọn (Mail:Provider)")]
    public async Task Status_SaysOnConsoleAndStartPageWhatTheSecretaryMustKnow(string setting, string value, string said)
    {
        await using var host = await StartAsync(("Mail:Smtp:Host", "mail.truong.example"), (setting, value));

        Greet(host).ShouldContain(said);
        (await StartPageAsync(host)).ShouldContain(said);
    }

    [Fact]
    public async Task Status_WithTheEventKey_HasNothingToWarnOf()
    {
        await using var host = await StartAsync(("Mail:Provider", "SendGrid"), ("Mail:SendGrid:EventKey", "MFkw"));
        Greet(host).ShouldNotContain("EventKey");
    }

    [Fact]
    public async Task Status_SaysHowMuchRoomTheDiskHas()
    {
        await using var host = await StartAsync();
        Greet(host).ShouldMatch(@"Đĩa +còn [\d.]+ MB trống");
        (await StartPageAsync(host)).ShouldMatch(@"còn [\d.]+ MB trống");
    }

    [Fact]
    public async Task Status_OnAFullDisk_SaysThatNothingIsTakenAndNothingIsSent()
    {
        await using var host = await StartAsync(("Embedded:MinFreeBytes", $"{long.MaxValue}"));
        Greet(host).ShouldContain("nên chưa nhận câu trả lời, chưa gửi thư");
        (await StartPageAsync(host)).ShouldContain("nên chưa nhận câu trả lời, chưa gửi thư");
    }

    [Fact]
    public async Task KeyedPage_IsCalledAsTheSettingsSay()
    {
        await using var host = await StartAsync(("Embedded:Pages:Board", "Trang Ban Chỉ đạo"));

        Greet(host).ShouldMatch($@"Trang Ban Chỉ đạo +{host.BaseAddress}Board\?code=");
        (await StartPageAsync(host)).ShouldContain($"<a href=\"/Board?code={host.FunctionKey}\">Trang Ban Chỉ đạo</a>");
    }

    private static string Greet(EmbeddedHost host)
    {
        using var console = new StringWriter();
        ConsoleGreeting.Print(console, host);
        return console.ToString();
    }

    private static async Task<string> StartPageAsync(EmbeddedHost host)
    {
        using var http = new HttpClient { BaseAddress = host.BaseAddress };
        http.DefaultRequestHeaders.Add("x-console-key", host.HostPageKey);
        return await http.GetStringAsync("/_embedded", Cancelled);
    }

    private Task<EmbeddedHost> StartAsync(params (string Name, string? Value)[] settings) =>
        app.StartAsync(
            typeof(HttpSample), builder => builder.Services.AddScoped<ScopedMark>().AddScoped<ScopedMarkReader>(), settings);
}
