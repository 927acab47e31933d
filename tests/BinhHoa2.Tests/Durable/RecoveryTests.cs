using Azure.Data.Tables;
using BinhHoa2.Embedded.Durable;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Tests.Durable;

public sealed class RecoveryTests(StorageFixture storage) : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private readonly TestHost host = new(storage);
    private readonly HashSet<string> sent = [];

    public ValueTask InitializeAsync()
    {
        host.Registry.AddActivityFunc<string, string>("Send", (_, key) =>
        {
            lock (sent)
            {
                sent.Add(key);
                return key.ToUpperInvariant();
            }
        });
        host.Registry.AddOrchestratorFunc<string, string>("Child", async (context, key) => await context.CallActivityAsync<string>("Send", key));
        host.Registry.AddOrchestratorFunc("Month", async context =>
        {
            var wake = context.WaitForExternalEvent<string>("Wake");
            var both = await Task.WhenAll(context.CallActivityAsync<string>("Send", "a"), context.CallActivityAsync<string>("Send", "b"));
            await context.CreateTimer(TimeSpan.FromDays(3), CancellationToken.None);
            var child = await context.CallSubOrchestratorAsync<string>("Child", "c", new SubOrchestrationOptions(instanceId: "child"));
            context.SendEvent(context.InstanceId, "wake", "w");
            var woken = await wake;
            var again = context.WaitForExternalEvent<string>("Wake", TimeSpan.FromHours(1));
            try
            {
                woken += $" and again {await again}";
            }
            catch (TaskCanceledException)
            {
                // As it should be: the event came once.
            }

            return string.Join(string.Empty, both) + child + woken;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(Fault.KilledBefore)]
    [InlineData(Fault.KilledAfter)]
    public async Task Crash_AtAnyRequest_ChangesNothingInTheEnd(Fault crashing)
    {
        // Each life of the process dies at the next request further on; a month that needs no more than that is the last.
        for (var crash = 1; ; crash++)
        {
            var id = $"m{crash}";
            await TryMonthAsync(id, new FaultyTransport { BreakAt = crash, Way = crashing });
            var crashed = host.Transport.Broke.IsCompleted;
            host.Runtime.Abandon();
            await host.StartAsync();
            if (await host.Client.GetInstanceAsync(id) is null)
            {
                // It died before the start was accepted, and said so.
                await host.Client.ScheduleNewOrchestrationInstanceAsync("Month", new StartOrchestrationOptions(id));
            }

            (await host.EndAsync(id, TimeSpan.FromDays(10))).ReadOutputAs<string>().ShouldBe("ABCw", $"crash at request {crash}");
            sent.Order().ShouldBe(["a", "b", "c"]);
            await ShouldBeContiguousAsync(id);
            await host.Client.PurgeInstanceAsync("child");
            await host.Runtime.StopAsync();
            sent.Clear();
            if (!crashed)
            {
                crash.ShouldBeGreaterThan(12);
                return;
            }
        }
    }

    [Theory]
    [InlineData(Fault.Refused)]
    [InlineData(Fault.AnswerLost)]
    public async Task BadLine_AtAnyRequest_IsRecognised(Fault fault)
    {
        for (var request = 1; ; request++)
        {
            var id = $"l{request}";
            var transport = new FaultyTransport { BreakAt = request, Way = fault };
            await host.StartAsync(transport);
            (await host.RunAsync("Month", id: id, within: TimeSpan.FromDays(10))).ReadOutputAs<string>().ShouldBe("ABCw", $"request {request}");
            await ShouldBeContiguousAsync(id);
            await host.Client.PurgeInstanceAsync("child");
            await host.Runtime.StopAsync();
            host.Runtime.Fenced.IsCompleted.ShouldBeFalse();
            if (!transport.Broke.IsCompleted)
            {
                request.ShouldBeGreaterThan(12);
                return;
            }
        }
    }

    [Fact]
    public async Task Forbidden_FromAnyRequestOn_HaltsLoudlyAndLosesNothing()
    {
        for (var request = 1; ; request++)
        {
            var id = $"f{request}";
            var transport = new FaultyTransport { BreakAt = request, Way = Fault.Forbidden };
            string? said = null;
            try
            {
                await host.StartAsync(transport);
                await host.Client.ScheduleNewOrchestrationInstanceAsync("Month", new StartOrchestrationOptions(id));
                await host.PassAsync(TimeSpan.FromDays(10), () => Task.FromResult(host.Runtime.Fenced.IsCompleted));
                said = host.Runtime.Fenced.IsCompleted ? await host.Runtime.Fenced : null;
            }
            catch (Exception e) when (transport.Broke.IsCompleted)
            {
                said = e.Message;
            }

            if (!transport.Broke.IsCompleted)
            {
                request.ShouldBeGreaterThan(12);
                return;
            }

            said.ShouldNotBeNull($"request {request}").ShouldContain("not authorized");
            host.Runtime.Abandon();
            await host.StartAsync();
            if (await host.Client.GetInstanceAsync(id) is null)
            {
                await host.Client.ScheduleNewOrchestrationInstanceAsync("Month", new StartOrchestrationOptions(id));
            }

            (await host.EndAsync(id, TimeSpan.FromDays(10))).ReadOutputAs<string>().ShouldBe("ABCw", $"403 from request {request} on");
            sent.Order().ShouldBe(["a", "b", "c"]);
            await ShouldBeContiguousAsync(id);
            await host.Client.PurgeInstanceAsync("child");
            await host.Runtime.StopAsync();
            sent.Clear();
        }
    }

    [Theory]
    [InlineData(Fault.KilledBefore)]
    [InlineData(Fault.KilledAfter)]
    public async Task Purge_CutShortAtAnyRequest_CanBeRepeated(Fault crashing)
    {
        host.Registry.AddActivityFunc<int, string>("Long", (_, length) => new string('x', length));
        host.Registry.AddOrchestratorFunc("Long", context => context.CallActivityAsync<string>("Long", 100_000));
        for (var crash = 1; ; crash++)
        {
            var id = $"p{crash}";
            var transport = new FaultyTransport();
            await host.StartAsync(transport);
            await host.RunAsync("Long", id: id);
            (transport.BreakAt, transport.Way) = (transport.Count + crash, crashing);
            try
            {
                await host.Client.PurgeInstanceAsync(id);
            }
            catch (Exception) when (transport.Broke.IsCompleted)
            {
                // It died amid the purge.
                transport.Broke.IsCompletedSuccessfully.ShouldBeTrue();
            }

            var crashed = transport.Broke.IsCompleted;
            transport.BreakAt = crashed ? 0 : int.MaxValue;
            await (crashed ? Task.Run(host.Runtime.Abandon) : host.Runtime.StopAsync());
            await host.StartAsync();
            (await host.Client.PurgeInstanceAsync(id)).PurgedInstanceCount.ShouldBeLessThanOrEqualTo(crashed ? 1 : 0);
            (await host.Client.GetInstanceAsync(id)).ShouldBeNull($"crash at request {crash}");
            (await host.Table.QueryAsync<TableEntity>(r => r.PartitionKey == id).CountAsync()).ShouldBe(0);
            await host.Runtime.StopAsync();
            if (!crashed)
            {
                crash.ShouldBeGreaterThan(4);
                return;
            }
        }
    }

    [Fact]
    public async Task Restart_WithTimersAndWaits_GoesOnWhereItWas()
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

    [Fact]
    public async Task Restart_WithCodeThatDecidesOtherwise_FailsNamingTheStep()
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
        ended.FailureDetails!.ErrorMessage.ShouldContain(
            "turn 2, step 1: history recorded activity #1 'Send', the code now wants activity #1 'Sent'");
    }

    [Fact]
    public async Task Start_WithManyWaitingInstances_LoadsOnlyTheDue()
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

        // Two to create, two for the lease, one to ask what is due.
        host.Transport.Count.ShouldBe(5);
        (await host.EndAsync("s1", TimeSpan.FromDays(1))).ReadOutputAs<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Cache_TooSmallForAll_ReadsThemAgainAndLosesNothing()
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
    public async Task Start_OnAStoreSomebodyOwns_SaysWhoAndTouchesNothing()
    {
        await host.StartAsync();
        var owned = await Should.ThrowAsync<StoreOwnedException>(host.New().StartAsync(CancellationToken.None));

        owned.Owner.Pid.ShouldBe(Environment.ProcessId);
        owned.Message.ShouldContain(Environment.MachineName);
    }

    [Fact]
    public async Task Start_AfterAStopInOrder_NeedNotWait()
    {
        await host.StartAsync();
        await host.Runtime.StopAsync();

        await host.StartAsync();

        (await host.RunAsync("Month", id: "m", within: TimeSpan.FromDays(4))).ReadOutputAs<string>().ShouldBe("ABCw");
    }

    [Fact]
    public async Task FrozenOwner_WakingAfterItsLease_CannotWriteAndSaysSo()
    {
        // Long enough that the frozen one, whose timers go on in this test, does not find out by renewing.
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
        await ShouldBeContiguousAsync("x");
    }

    private async Task TryMonthAsync(string id, FaultyTransport transport)
    {
        try
        {
            await host.StartAsync(transport);
            await host.Client.ScheduleNewOrchestrationInstanceAsync("Month", new StartOrchestrationOptions(id));
        }
        catch (Exception) when (transport.Broke.IsCompleted)
        {
            return;
        }

        await host.PassAsync(TimeSpan.FromDays(10), () => Task.FromResult(transport.Broke.IsCompleted));
    }

    private async Task ShouldBeContiguousAsync(string id)
    {
        var rows = await host.Table.QueryAsync<TableEntity>(r => r.PartitionKey == id).ToListAsync();
        var turns = rows.Where(r => r.RowKey.StartsWith('h')).Select(r => int.Parse(r.RowKey.Split('!')[2])).ToList();
        turns.ShouldBe(Enumerable.Range(1, rows.Single(r => r.RowKey == "s").GetInt32("Turns")!.Value));
    }
}
