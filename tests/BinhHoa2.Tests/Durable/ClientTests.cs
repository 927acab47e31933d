using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Tests.Durable;

public sealed class ClientTests(StorageFixture storage) : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private readonly TestHost host = new(storage);

    public async ValueTask InitializeAsync()
    {
        host.Registry.AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<int>("go"));
        host.Registry.AddOrchestratorFunc<int, int>("Same", (_, n) => n);
        host.Loggers = new Lines(lines);
        await host.StartAsync();
    }

    private readonly List<string> lines = [];

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Schedule_OfARunningId_IsRefusedAndOfACompletedOneStartsAnew()
    {
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("x"));
        await Should.ThrowAsync<OrchestrationAlreadyExistsException>(
            host.Client.ScheduleNewOrchestrationInstanceAsync("Same", 1, new StartOrchestrationOptions("x")));
        await host.Client.RaiseEventAsync("x", "go", 9);
        (await host.EndAsync("x")).ReadOutputAs<int>().ShouldBe(9);

        (await host.RunAsync("Same", 5, "x")).ReadOutputAs<int>().ShouldBe(5);
    }

    [Fact]
    public async Task Schedule_WithDedupeStatuses_RefusesExactlyThose()
    {
        await host.RunAsync("Same", 5, "x");
        var options = new StartOrchestrationOptions("x").WithDedupeStatuses(OrchestrationRuntimeStatus.Completed);

        await Should.ThrowAsync<OrchestrationAlreadyExistsException>(host.Client.ScheduleNewOrchestrationInstanceAsync("Same", 6, options));
    }

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
    public async Task Schedule_OfAnIdThatCannotBe_IsRefused(string id) =>
        await Should.ThrowAsync<ArgumentException>(host.Client.ScheduleNewOrchestrationInstanceAsync("Same", 1, new StartOrchestrationOptions(id)));

    [Fact]
    public async Task RaiseEvent_ToAnUnknownInstance_FailsAndToAnEndedOneIsDropped()
    {
        await Should.ThrowAsync<InvalidOperationException>(host.Client.RaiseEventAsync("nobody", "go"));
        await host.RunAsync("Same", 5, "x");

        await host.Client.RaiseEventAsync("x", "go");

        (await host.Client.GetInstanceAsync("x"))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

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
    public async Task Terminate_ARunningOne_EndsItWithTheOutput()
    {
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("x"));

        await host.Client.TerminateInstanceAsync("x", "enough");

        var ended = await host.EndAsync("x");
        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
        ended.ReadOutputAs<string>().ShouldBe("enough");
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
    public async Task Purge_RunningUnknownAndEnded_RefusesCountsNoneAndLeavesNoRow()
    {
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("x"));
        await Should.ThrowAsync<InvalidOperationException>(host.Client.PurgeInstanceAsync("x"));
        (await host.Client.PurgeInstanceAsync("nobody")).PurgedInstanceCount.ShouldBe(0);
        await host.Client.TerminateInstanceAsync("x");

        (await host.Client.PurgeInstanceAsync("x")).PurgedInstanceCount.ShouldBe(1);

        (await host.Client.GetInstanceAsync("x")).ShouldBeNull();
        (await host.Table.QueryAsync<Azure.Data.Tables.TableEntity>(r => r.PartitionKey == "x").ToListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task GetAllInstances_ByStatusPrefixAndTime_ListsThoseInPages()
    {
        for (var n = 0; n < 5; n++)
        {
            await host.RunAsync("Same", n, $"thbh2_{n}");
            await host.PassAsync(TimeSpan.FromDays(1));
        }

        await host.Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("thbh2_w"));
        await host.RunAsync("Same", 1, "other");

        (await Ids(new OrchestrationQuery(InstanceIdPrefix: "thbh2_", PageSize: 2))).Count.ShouldBe(6);
        (await Ids(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Running]))).ShouldBe(["thbh2_w"]);
        (await Ids(new OrchestrationQuery(CreatedFrom: TestHost.Start.AddDays(1), CreatedTo: TestHost.Start.AddDays(2)))).ShouldBe(["thbh2_1", "thbh2_2"]);
        var purged = await host.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(CreatedTo: TestHost.Start.AddDays(2)));
        purged.PurgedInstanceCount.ShouldBe(3);
    }

    [Fact]
    public async Task CustomStatus_Set_IsReadFromOutside()
    {
        host.Registry.AddOrchestratorFunc("Status", async context =>
        {
            context.SetCustomStatus(new { Open = 3 });
            await context.WaitForExternalEvent<int>("go");
        });
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Status", new StartOrchestrationOptions("x"));

        var started = await host.Client.WaitForInstanceStartAsync("x", getInputsAndOutputs: true);

        started.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Running);
        started.SerializedCustomStatus.ShouldBe("""{"Open":3}""");
    }

    [Fact]
    public async Task WaitForInstanceCompletion_OfARunningOne_EndsWithIt()
    {
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("x"));
        var waiting = host.Client.WaitForInstanceCompletionAsync("x", getInputsAndOutputs: true);
        await host.QuietAsync();
        waiting.IsCompleted.ShouldBeFalse();

        await host.Client.RaiseEventAsync("x", "go", 4);

        (await waiting.WaitAsync(TimeSpan.FromSeconds(30))).ReadOutputAs<int>().ShouldBe(4);
    }

    [Fact]
    public async Task ReplaySafeLogger_OverReplays_WritesEachLineOnce()
    {
        host.Registry.AddOrchestratorFunc("Talk", async context =>
        {
            var log = context.CreateReplaySafeLogger("School");
#pragma warning disable CA1848
            log.LogInformation("first {Id}", context.InstanceId);
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            log.LogInformation("second {Id}", context.InstanceId);
#pragma warning restore CA1848
        });

        await host.RunAsync("Talk", id: "x");

        lock (lines)
        {
            lines.Where(l => l.StartsWith("School", StringComparison.Ordinal)).ShouldBe(["School first x", "School second x"]);
        }
    }

    private async Task<List<string>> Ids(OrchestrationQuery query)
    {
        var ids = new List<string>();
        await foreach (var page in host.Client.GetAllInstancesAsync(query).AsPages())
        {
            page.Values.Count.ShouldBeLessThanOrEqualTo(query.PageSize);
            ids.AddRange(page.Values.Select(i => i.InstanceId));
        }

        return ids;
    }

    private sealed class Lines(List<string> lines) : ILoggerFactory, ILogger
    {
        private string category = string.Empty;

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName) => new Lines(lines) { category = categoryName };

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines)
            {
                lines.Add($"{category} {formatter(state, exception)}");
            }
        }

        public void Dispose()
        {
        }
    }
}
