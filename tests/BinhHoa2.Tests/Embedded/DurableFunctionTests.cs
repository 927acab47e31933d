using System.Net;
using BinhHoa2.Embedded.Basis;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Tests.Infrastructure;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Tests.Embedded;

public sealed class DurableFunctionTests(StorageFixture storage) : IDisposable
{
    private readonly AppFolder app = new(storage);
    private readonly HttpClient http = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        http.Dispose();
        app.Dispose();
    }

    [Fact]
    public async Task Orchestration_StartedByARequest_RunsOnSchoolTime()
    {
        await using var host = await StartAsync();
        (await http.PostAsync(new Uri(host.BaseAddress, "start/one"), null, Cancelled)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await host.WhenIdleAsync(Cancelled);
        host.NextDue.ShouldBe(host.Clock!.GetUtcNow().AddDays(2));
        await host.AdvanceToAsync(host.NextDue!.Value, Cancelled);
        await ShouldHaveToldAsync(host);
    }

    [Fact]
    public async Task Orchestration_AcrossARestart_GoesOn()
    {
        await using (var before = await StartAsync())
        {
            await http.PostAsync(new Uri(before.BaseAddress, "start/one"), null, Cancelled);
        }

        await using var after = await StartAsync();
        await after.AdvanceToAsync(after.Clock!.GetUtcNow().AddDays(3), Cancelled);
        await ShouldHaveToldAsync(after);
    }

    [Fact]
    public async Task Start_OnAStoreInUse_SaysWhoOwnsIt()
    {
        await using var first = await StartAsync();
        var refused = await Should.ThrowAsync<HostStartException>(() => app.StartAsync(typeof(DurableSample), ("data", app.Data + "-2")));
        refused.Message.ShouldContain($"tiến trình {Environment.ProcessId}");
    }

    [Fact]
    public async Task StorageRequests_OfAnOrchestration_AreCountedByKind()
    {
        await using var host = await StartAsync();
        var before = host.StorageRequests;
        await http.PostAsync(new Uri(host.BaseAddress, "start/one"), null, Cancelled);
        await host.WhenIdleAsync(Cancelled);
        var since = host.StorageRequests.Since(before);
        since.ByKind.GetValueOrDefault(new StorageRequestKind("table", "POST")).ShouldBeGreaterThan(0);
        since.Total.ShouldBe(since.ByKind.Values.Sum());
        since.ByKind.Keys.ShouldAllBe(kind => kind.Service == "table" || kind.Service == "blob" || kind.Service == "queue");
    }

    private static async Task ShouldHaveToldAsync(EmbeddedHost host)
    {
        var instance = await host.DurableClient.GetInstanceAsync("one", getInputsAndOutputs: true, Cancelled);
        instance!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        instance.ReadOutputAs<string>().ShouldBe("thao giảng 10-13 Tell");
    }

    private Task<EmbeddedHost> StartAsync() => app.StartAsync(typeof(DurableSample), ("Clock:Start", "2021-10-11T07:00:00+07:00"));
}
