using System.Net;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Tests.Infrastructure;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BinhHoa2.Tests.Embedded;

/// <summary>A stop in order, while an activity is at work.</summary>
public sealed class StopTests(StorageFixture storage) : IDisposable
{
    private readonly AppFolder app = new(storage);
    private readonly HttpClient http = new();
    private readonly StopSample.Runs runs = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        http.Dispose();
        app.Dispose();
    }

    [Fact]
    public async Task Stop_WhileAnActivityIsAtWork_IsHeardByItAndTheNextHostRunsItAgain()
    {
        await using (var before = await StartAtWorkAsync())
        {
            await before.StopAsync().WaitAsync(TimeSpan.FromSeconds(15), Cancelled);
        }

        await using var after = await StartAsync();
        await after.WhenIdleAsync(Cancelled);

        var work = (await after.DurableClient.GetInstanceAsync("work", getInputsAndOutputs: true, Cancelled)).ShouldNotBeNull();
        work.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed, "a stopped activity is no failed one");
        work.ReadOutputAs<int>().ShouldBe(2);
    }

    [Fact]
    public async Task Stop_WhileTheClockIsMoved_LeavesItWhereTheWorkIs()
    {
        await using var host = await StartAtWorkAsync();
        var now = host.Clock!.GetUtcNow();
        http.DefaultRequestHeaders.Add("x-console-key", host.HostPageKey);
        var moving = http.PostAsync(new Uri(host.BaseAddress, "_embedded/time"), new FormUrlEncodedContent([new("to", "day")]), Cancelled);

        host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        (await moving).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        host.Clock.GetUtcNow().ShouldBe(now);
    }

    private async Task<EmbeddedHost> StartAtWorkAsync()
    {
        var host = await StartAsync();
        (await http.PostAsync(new Uri(host.BaseAddress, "begin"), null, Cancelled)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await runs.First.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancelled);
        return host;
    }

    private Task<EmbeddedHost> StartAsync() => app.StartAsync(
        typeof(StopSample),
        builder => builder.Services.AddSingleton(runs),
        ("Clock:Start", "2021-10-11T07:00:00+07:00"));
}
