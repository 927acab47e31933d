using Azure.Data.Tables;
using BinhHoa2.Embedded.Durable.Store;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Tests.Durable;

public sealed class RecoveryTests : IClassFixture<StorageFixture>, IAsyncDisposable
{
    private readonly TestHost host;
    private readonly DurableMonth month;

    public RecoveryTests(StorageFixture storage)
    {
        host = new TestHost(storage);
        month = new DurableMonth(host.Registry);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Restart_WithTimersAndWaits_Continues()
    {
        host.Registry.AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<int>("go"));
        await host.StartAsync();
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Month", new StartOrchestrationOptions("m"));
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("w"));
        await host.QuietAsync();
        host.Runtime.Abandon();

        await host.StartAsync();
        host.Time.NextTimer.ShouldBe(TestHost.Start.AddDays(3));
        await host.Client.RaiseEventAsync("w", "go", 1);

        (await host.EndAsync("m", TimeSpan.FromDays(4))).ReadOutputAs<string>().ShouldBe("ABCw");
        (await host.EndAsync("w")).ReadOutputAs<int>().ShouldBe(1);
    }

    /// <remarks>The message is that of the worker.</remarks>
    [Fact]
    public async Task Restart_WithCodeThatDecidesDifferently_FailsWithTheStep()
    {
        var renamed = false;
        host.Registry.AddOrchestratorFunc("Changed", async context =>
        {
            await context.CallActivityAsync("Send", "x");
            await context.CallActivityAsync(renamed ? "Sent" : "Send", "y");
            await context.WaitForExternalEvent<int>("go");
        });
        await host.StartAsync();
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Changed", new StartOrchestrationOptions("old"));
        await host.QuietAsync();
        await host.Runtime.StopAsync();
        renamed = true;

        await host.StartAsync();
        await host.Client.RaiseEventAsync("old", "go", 1);

        var ended = await host.EndAsync("old");
        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ended.FailureDetails!.ErrorType.ShouldBe("DurableTask.Core.Exceptions.NonDeterministicOrchestrationException");
        ended.FailureDetails.ErrorMessage.ShouldContain("sequence number 1 named 'Send'");
        ended.FailureDetails.ErrorMessage.ShouldContain("named 'Sent'");
    }

    [Fact]
    public async Task Start_WithManyWaitingInstances_LoadsOnlyDueOnes()
    {
        host.Registry.AddOrchestratorFunc<int, int>("Sleep", async (context, days) =>
        {
            await context.CreateTimer(TimeSpan.FromDays(days), CancellationToken.None);
            return days;
        });
        await host.StartAsync();
        for (var n = 1; n <= 50; n++)
        {
            await host.Client.ScheduleNewOrchestrationInstanceAsync("Sleep", n, new StartOrchestrationOptions($"s{n}"));
        }

        await host.QuietAsync();
        host.Runtime.Abandon();
        await host.StartAsync();
        await host.QuietAsync();

        // Two requests create the store, two acquire the lease, one reads the due instances.
        host.Transport.Count.ShouldBe(5);
        (await host.EndAsync("s1", TimeSpan.FromDays(1))).ReadOutputAs<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Cache_TooSmallForAllInstances_ReloadsThemAndLosesNothing()
    {
        host.Options = host.Options with { CachedInstances = 2 };
        host.Registry.AddOrchestratorFunc("Count", async context =>
            await context.WaitForExternalEvent<int>("n") + await context.WaitForExternalEvent<int>("n"));
        await host.StartAsync();
        string[] ids = [.. Enumerable.Range(0, 10).Select(n => $"c{n}")];
        foreach (var id in ids)
        {
            await host.Client.ScheduleNewOrchestrationInstanceAsync("Count", new StartOrchestrationOptions(id));
        }

        await Task.WhenAll(ids.Select(id => host.Client.RaiseEventAsync(id, "n", 1)));
        await Task.WhenAll(ids.Select(id => host.Client.RaiseEventAsync(id, "n", 2)));

        foreach (var id in ids)
        {
            (await host.EndAsync(id)).ReadOutputAs<int>().ShouldBe(3);
        }
    }

    [Fact]
    public async Task Start_OnAnOwnedStore_NamesTheOwnerAndChangesNothing()
    {
        await host.StartAsync();
        var owned = await Should.ThrowAsync<StoreOwnedException>(host.New().StartAsync(CancellationToken.None));

        owned.Owner.Pid.ShouldBe(Environment.ProcessId);
        owned.Message.ShouldContain(Environment.MachineName);
    }

    [Fact]
    public async Task Start_AfterAGracefulStop_DoesNotWait()
    {
        await host.StartAsync();
        await host.Runtime.StopAsync();

        await host.StartAsync();

        (await host.RunAsync("Month", id: "m", within: TimeSpan.FromDays(4))).ReadOutputAs<string>().ShouldBe("ABCw");
    }

    [Fact]
    public async Task FrozenOwner_ThawedAfterItsLease_CannotWriteAndIsFenced()
    {
        // Long enough that the frozen process, whose timers run in this test, does not notice by renewing the lease.
        host.Options = host.Options with { OwnerLease = TimeSpan.FromMinutes(10) };
        host.Registry.AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<int>("go"));
        var frozen = await host.StartAsync(machineTime: new ShiftedTime(TestHost.Start));
        await frozen.Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("x"));
        await host.QuietAsync();

        var successor = await host.StartAsync(machineTime: new ShiftedTime(TestHost.Start.AddHours(1)));
        await Should.ThrowAsync<Exception>(frozen.Client.RaiseEventAsync("x", "go", 1));

        (await frozen.Fenced.WaitAsync(TimeSpan.FromSeconds(30))).ShouldContain("another owner");
        await successor.Client.RaiseEventAsync("x", "go", 2);
        (await host.EndAsync("x")).ReadOutputAs<int>().ShouldBe(2);
        await DurableMonth.ShouldBeContiguousAsync(host.Table, "x");
    }

    [Fact]
    public async Task Stop_WhileTheStoreDoesNotRespond_EndsWithoutReleasingTheLease()
    {
        host.Options = host.Options with { StopTimeout = TimeSpan.FromMilliseconds(300) };
        await host.StartAsync();
        host.Transport.FaultAt = host.Transport.Count;
        host.Transport.Fault = Fault.Gone;

        await host.Runtime.StopAsync().WaitAsync(TimeSpan.FromSeconds(30));

        var lease = await host.Table.GetEntityAsync<TableEntity>("@owner", "lease");
        lease.Value.GetBoolean("Released").ShouldBe(false);
    }
}
