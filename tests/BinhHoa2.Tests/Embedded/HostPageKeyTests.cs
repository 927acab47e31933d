using System.Net;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Tests.Embedded;

/// <summary>
/// The host's own pages as a reverse proxy or tunnel on this machine asks for them: by a loopback name, without a header that
/// names the proxy.
/// </summary>
public sealed class HostPageKeyTests(StorageFixture storage) : IAsyncLifetime
{
    private const string KeyHeader = "x-console-key";

    private readonly AppFolder app = new(storage);
    private readonly CookieContainer cookies = new();
    private EmbeddedHost host = null!;
    private HttpClient http = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<string> Pages { get; } =
        ["/", "/_embedded", "/_embedded/mailbox", "/_embedded/mailbox/a.eml", "/_embedded/mailbox/a.eml/source", "/_embedded/time"];

    public async ValueTask InitializeAsync()
    {
        host = await StartAsync(("Clock:Start", "2021-10-11T07:00:00+07:00"), ("Mail:Provider", "Mailbox"));
        http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies })
        {
            BaseAddress = host.BaseAddress,
        };
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
        app.Dispose();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_WithoutTheKey_IsRefusedAsAnUnknownAddress(string page)
    {
        var unknown = await DescribeAsync(HttpMethod.Get, "/_unknown");

        (await DescribeAsync(HttpMethod.Get, page)).ShouldBe(unknown);
        (await DescribeAsync(HttpMethod.Get, page + "?k=" + host.HostPageKey[..^1])).ShouldBe(unknown);
        (await DescribeAsync(HttpMethod.Get, page, host.HostPageKey + "x")).ShouldBe(unknown);
    }

    [Fact]
    public async Task TimeMachine_MovedWithoutTheKey_IsRefusedAsAnUnknownAddressAndStandsStill()
    {
        var before = host.Clock!.GetUtcNow();

        (await DescribeAsync(HttpMethod.Post, "/_embedded/time")).ShouldBe(await DescribeAsync(HttpMethod.Post, "/_unknown"));
        (await DescribeAsync(HttpMethod.Post, "/_embedded/time?k=" + host.HostPageKey))
            .ShouldBe(await DescribeAsync(HttpMethod.Post, "/_unknown"), "the address alone opens pages, it changes nothing");

        host.Clock.GetUtcNow().ShouldBe(before);
    }

    [Fact]
    public async Task KeyInTheAddress_IsExchangedForACookieThatOpensEveryPage()
    {
        var entered = await http.GetAsync($"/_embedded/mailbox?q=a&k={host.HostPageKey}", Cancelled);

        entered.StatusCode.ShouldBe(HttpStatusCode.Found);
        entered.Headers.Location!.ToString().ShouldBe("/_embedded/mailbox?q=a");
        var cookie = entered.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        foreach (var page in new[] { "/_embedded", "/_embedded/mailbox", "/_embedded/time" })
        {
            (await http.GetAsync(page, Cancelled)).StatusCode.ShouldBe(HttpStatusCode.OK, page);
        }
    }

    [Fact]
    public async Task KeyInTheHeader_OpensThePage()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_embedded") { Headers = { { KeyHeader, host.HostPageKey } } };
        (await http.SendAsync(request, Cancelled)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Key_OfADataFolder_StaysTheSameAndDiffersFromAnothers()
    {
        using var elsewhere = new AppFolder(storage);
        await using var other = await elsewhere.StartAsync(typeof(DurableSample));
        var first = host.HostPageKey;
        await host.StopAsync();

        await using var again = await StartAsync();

        again.HostPageKey.ShouldBe(first);
        other.HostPageKey.ShouldNotBe(first);
        other.HostPageKey.ShouldNotBe(other.FunctionKey);
    }

    [Theory]
    [InlineData("/_embedded/mailbox", "Mail:Provider", "Smtp")]
    [InlineData("/_embedded/mailbox/a.eml", "Mail:Provider", "Smtp")]
    [InlineData("/_embedded/mailbox", "Mail:Provider", "")]
    [InlineData("/_embedded/time", "Clock:Start", "")]
    public async Task Page_OfWhatTheHostDoesNotHave_IsUnknownAndNotLinked(string page, string setting, string value)
    {
        await host.StopAsync();
        await using var without = await StartAsync(
            [("Clock:Start", "2021-10-11T07:00:00+07:00"), ("Mail:Provider", "Mailbox"), (setting, value)]);
        using var client = new HttpClient { BaseAddress = without.BaseAddress };
        client.DefaultRequestHeaders.Add(KeyHeader, without.HostPageKey);

        (await client.GetAsync(page, Cancelled)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetStringAsync("/_embedded", Cancelled)).ShouldNotContain($"href=\"{page}\"");
    }

    private Task<EmbeddedHost> StartAsync(params (string Name, string? Value)[] settings) =>
        app.StartAsync(
            typeof(HttpSample),
            builder => builder.Services.AddScoped<ScopedMark>().AddScoped<ScopedMarkReader>(),
            settings);

    /// <summary>Everything of an answer that its recipient sees, without its date.</summary>
    private async Task<string> DescribeAsync(HttpMethod method, string path, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (key is not null)
        {
            request.Headers.Add(KeyHeader, key);
        }

        using var answer = await http.SendAsync(request, Cancelled);
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(',', header.Value)}");
        return $"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n" + await answer.Content.ReadAsStringAsync(Cancelled);
    }
}
