using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Tests.Durable;

public sealed class ClientTests(StorageFixture storage) : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private readonly TestHost host = new(storage);

    public async ValueTask InitializeAsync()
    {
        host.Registry.AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<int>("go"));
        host.Registry.AddOrchestratorFunc<int, int>("Same", (_, n) => n);
        await host.StartAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Schedule_ForLater_StaysPendingUntilThen()
    {
        var at = TestHost.Start.AddDays(3);
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Same", 5, new StartOrchestrationOptions("later", at));
        await host.PassAsync(TimeSpan.FromDays(2));
        (await host.Client.GetInstanceAsync("later"))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Pending);

        await host.PassAsync(TimeSpan.FromDays(2));

        var ended = await host.EndAsync("later");
        ended.LastUpdatedAt.ShouldBe(at);
        ended.ReadOutputAs<int>().ShouldBe(5);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("@a")]
    [InlineData("a\u0001")]
    public async Task Schedule_InvalidId_Throws(string id) =>
        await Should.ThrowAsync<ArgumentException>(
            host.Client.ScheduleNewOrchestrationInstanceAsync("Same", 1, new StartOrchestrationOptions(id)));

    [Fact]
    public async Task RaiseEvent_ToACachedInstance_IsOneRequest()
    {
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("x"));
        await host.QuietAsync();
        var before = host.Transport.Count;

        await host.Client.RaiseEventAsync("x", "other");
        await host.QuietAsync();

        (host.Transport.Count - before).ShouldBe(1);
    }

    [Fact]
    public async Task Terminate_Recursively_EndsTheSubOrchestrationsToo()
    {
        host.Registry.AddOrchestratorFunc("Parent", context =>
            context.CallSubOrchestratorAsync<int>("Wait", null, new SubOrchestrationOptions(instanceId: "child")));
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Parent", new StartOrchestrationOptions("parent"));
        await host.QuietAsync();

        await host.Client.TerminateInstanceAsync("parent", new TerminateInstanceOptions(Recursive: true));
        await host.QuietAsync();

        (await host.EndAsync("child")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
        (await host.Client.PurgeInstanceAsync("parent", new PurgeInstanceOptions(Recursive: true))).PurgedInstanceCount.ShouldBe(2);
    }

    [Fact]
    public async Task Purge_EndedInstance_LeavesNoRow()
    {
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("x"));
        await host.Client.TerminateInstanceAsync("x");

        (await host.Client.PurgeInstanceAsync("x")).PurgedInstanceCount.ShouldBe(1);

        (await host.Table.QueryAsync<Azure.Data.Tables.TableEntity>(r => r.PartitionKey == "x").ToListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task GetAllInstances_ByTime_ListsInstancesOfThatTime()
    {
        for (var n = 0; n < 5; n++)
        {
            await host.RunAsync("Same", n, $"thbh2_{n}");
            await host.PassAsync(TimeSpan.FromDays(1));
        }

        var query = new OrchestrationQuery(CreatedFrom: TestHost.Start.AddDays(1), CreatedTo: TestHost.Start.AddDays(2));
        (await host.Client.GetAllInstancesAsync(query).Select(i => i.InstanceId).ToListAsync()).ShouldBe(["thbh2_1", "thbh2_2"]);
        var purged = await host.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(CreatedTo: TestHost.Start.AddDays(2)));
        purged.PurgedInstanceCount.ShouldBe(3);
    }
}
