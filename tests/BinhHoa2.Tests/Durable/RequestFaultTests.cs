using Azure.Data.Tables;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Tests.Durable;

/// <summary>An orchestration and a purge with a fault at each of their requests in turn.</summary>
public sealed class RequestFaultTests : IClassFixture<StorageFixture>, IAsyncDisposable
{
    private readonly TestHost host;
    private readonly DurableMonth month;

    public RequestFaultTests(StorageFixture storage)
    {
        host = new TestHost(storage);
        month = new DurableMonth(host.Registry);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(Fault.KilledBefore)]
    [InlineData(Fault.KilledAfter)]
    public async Task Crash_AtAnyRequest_DoesNotChangeTheResult(Fault crashing)
    {
        // The process crashes one request later in each round; the first round without a crash is the last.
        for (var crash = 1; ; crash++)
        {
            var id = $"m{crash}";
            await TryMonthAsync(id, new FaultyTransport { FaultAt = crash, Fault = crashing });
            var crashed = host.Transport.Faulted.IsCompleted;
            host.Runtime.Abandon();
            await host.StartAsync();
            if (await host.Client.GetInstanceAsync(id) is null)
            {
                // It crashed before the start was acknowledged.
                await host.Client.ScheduleNewOrchestrationInstanceAsync("Month", new StartOrchestrationOptions(id));
            }

            (await host.EndAsync(id, TimeSpan.FromDays(10))).ReadOutputAs<string>().ShouldBe("ABCw", $"crash at request {crash}");
            month.Sent.Order().ShouldBe(["a", "b", "c"]);
            await DurableMonth.ShouldBeContiguousAsync(host.Table, id);
            await host.Client.PurgeInstanceAsync("child");
            await host.Runtime.StopAsync();
            month.Sent.Clear();
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
    public async Task ConnectionFault_AtAnyRequest_DoesNotChangeTheResult(Fault fault)
    {
        for (var request = 1; ; request++)
        {
            var id = $"l{request}";
            var transport = new FaultyTransport { FaultAt = request, Fault = fault };
            await host.StartAsync(transport);
            (await host.RunAsync("Month", id: id, within: TimeSpan.FromDays(10)))
                .ReadOutputAs<string>()
                .ShouldBe("ABCw", $"request {request}");
            await DurableMonth.ShouldBeContiguousAsync(host.Table, id);
            await host.Client.PurgeInstanceAsync("child");
            await host.Runtime.StopAsync();
            host.Runtime.Fenced.IsCompleted.ShouldBeFalse();
            if (!transport.Faulted.IsCompleted)
            {
                request.ShouldBeGreaterThan(12);
                return;
            }
        }
    }

    [Fact]
    public async Task Forbidden_FromAnyRequestOn_StopsTheRuntimeAndLosesNothing()
    {
        for (var request = 1; ; request++)
        {
            var id = $"f{request}";
            var transport = new FaultyTransport { FaultAt = request, Fault = Fault.Forbidden };
            string? reason = null;
            try
            {
                await host.StartAsync(transport);
                await host.Client.ScheduleNewOrchestrationInstanceAsync("Month", new StartOrchestrationOptions(id));
                await host.PassAsync(TimeSpan.FromDays(10), () => Task.FromResult(host.Runtime.Fenced.IsCompleted));
                reason = host.Runtime.Fenced.IsCompleted ? await host.Runtime.Fenced : null;
            }
            catch (Exception exception) when (transport.Faulted.IsCompleted)
            {
                reason = exception.Message;
            }

            if (!transport.Faulted.IsCompleted)
            {
                request.ShouldBeGreaterThan(12);
                return;
            }

            reason.ShouldNotBeNull($"request {request}").ShouldContain("not authorized");
            host.Runtime.Abandon();
            await host.StartAsync();
            if (await host.Client.GetInstanceAsync(id) is null)
            {
                await host.Client.ScheduleNewOrchestrationInstanceAsync("Month", new StartOrchestrationOptions(id));
            }

            (await host.EndAsync(id, TimeSpan.FromDays(10))).ReadOutputAs<string>().ShouldBe("ABCw", $"403 from request {request} on");
            month.Sent.Order().ShouldBe(["a", "b", "c"]);
            await DurableMonth.ShouldBeContiguousAsync(host.Table, id);
            await host.Client.PurgeInstanceAsync("child");
            await host.Runtime.StopAsync();
            month.Sent.Clear();
        }
    }

    [Theory]
    [InlineData(Fault.KilledBefore)]
    [InlineData(Fault.KilledAfter)]
    public async Task Purge_InterruptedAtAnyRequest_CanBeRepeated(Fault crashing)
    {
        host.Registry.AddActivityFunc<int, string>("Long", (_, length) => new string('x', length));
        host.Registry.AddOrchestratorFunc("Long", context => context.CallActivityAsync<string>("Long", 100_000));
        for (var crash = 1; ; crash++)
        {
            var id = $"p{crash}";
            var transport = new FaultyTransport();
            await host.StartAsync(transport);
            await host.RunAsync("Long", id: id);
            (transport.FaultAt, transport.Fault) = (transport.Count + crash, crashing);
            try
            {
                await host.Client.PurgeInstanceAsync(id);
            }
            catch (Exception) when (transport.Faulted.IsCompleted)
            {
                // It crashed during the purge.
                transport.Faulted.IsCompletedSuccessfully.ShouldBeTrue();
            }

            var crashed = transport.Faulted.IsCompleted;
            transport.FaultAt = crashed ? 0 : int.MaxValue;
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

    private async Task TryMonthAsync(string id, FaultyTransport transport)
    {
        try
        {
            await host.StartAsync(transport);
            await host.Client.ScheduleNewOrchestrationInstanceAsync("Month", new StartOrchestrationOptions(id));
        }
        catch (Exception) when (transport.Faulted.IsCompleted)
        {
            return;
        }

        await host.PassAsync(TimeSpan.FromDays(10), () => Task.FromResult(transport.Faulted.IsCompleted));
    }
}
