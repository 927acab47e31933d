using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Tests.Embedded;

/// <summary>The time machine's page while the work that the clock waits for hangs at a server that never answers.</summary>
public sealed class TimePagesTests(StorageFixture storage) : IAsyncLifetime
{
    private static readonly TimeSpan Seconds = TimeSpan.FromSeconds(15);

    private readonly AppFolder app = new(storage);
    private readonly TcpListener server = new(IPAddress.Loopback, 0);
    private readonly HangSample.Server address = new();
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false });
    private EmbeddedHost host = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server.Start();
        address.Port = ((IPEndPoint)server.LocalEndpoint).Port;
        host = await app.StartAsync(
            typeof(HangSample), builder => builder.Services.AddSingleton(address), ("Clock:Start", "2021-10-11T06:00:00+07:00"));
        http.BaseAddress = host.BaseAddress;
        http.DefaultRequestHeaders.Add("x-console-key", host.HostPageKey);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        server.Dispose();
        await host.DisposeAsync();
        app.Dispose();
    }

    [Fact]
    public async Task Move_WhileAServerHangs_IsAnsweredWithinSecondsAndShowsThatWorkGoesOn()
    {
        var begin = Stopwatch.GetTimestamp();

        using var moved = await MoveAsync("day", wait: null);

        Stopwatch.GetElapsedTime(begin).ShouldBeLessThan(Seconds);
        moved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var hanging = await server.AcceptTcpClientAsync(Cancelled);
        var page = await http.GetStringAsync("/_embedded/time", Cancelled);
        page.ShouldContain("Đang dời đến Thứ Ba, 12/10/2021 12:00");
        page.ShouldContain("http-equiv=\"refresh\"");
        page.ShouldNotContain("<button name=\"to\"");
    }

    [Fact]
    public async Task Move_WhileAnotherGoesOn_StartsNoSecond()
    {
        using var first = await MoveAsync("day", wait: null);
        using var hanging = await server.AcceptTcpClientAsync(Cancelled);

        using (await MoveAsync("month", wait: null))
        {
            (await http.GetStringAsync("/_embedded/time", Cancelled)).ShouldContain("Đang dời đến Thứ Ba, 12/10/2021 12:00");
        }

        hanging.Close();

        // Another move would be a second one if the first has ended by now.
        string page;
        do
        {
            page = await http.GetStringAsync("/_embedded/time", Cancelled);
        }
        while (page.Contains("Đang dời", StringComparison.Ordinal));

        page.ShouldContain("<p class=\"big\">Thứ Ba, 12/10/2021 12:00");
    }

    [Fact]
    public async Task Move_ByAScriptThatWaits_IsAnsweredWhenTheWorkIsDone()
    {
        var moving = MoveAsync("day", wait: 60);
        using (await server.AcceptTcpClientAsync(Cancelled))
        {
            moving.IsCompleted.ShouldBeFalse("the work is not done");
        }

        (await moving).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        host.Clock!.GetUtcNow().ShouldBe(new DateTimeOffset(2021, 10, 12, 12, 0, 0, TimeSpan.FromHours(7)));
    }

    private async Task<HttpResponseMessage> MoveAsync(string to, int? wait)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_embedded/time")
        {
            Content = new FormUrlEncodedContent([new("to", to)]),
        };
        if (wait is { } seconds)
        {
            request.Headers.Add("Prefer", $"wait={seconds}");
        }

        return await http.SendAsync(request, Cancelled);
    }
}
