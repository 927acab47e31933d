using Azure.Data.Tables;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Tests.Durable;

/// <summary>A month and a purge to which something happens at each of their requests in turn.</summary>
public sealed class CutShortTests : IClassFixture<StorageFixture>, IAsyncDisposable
{
    private readonly TestHost host;
    private readonly DurableMonth month;

    public CutShortTests(StorageFixture storage)
    {
        host = new TestHost(storage);
        month = new DurableMonth(host.Registry);
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
    public async Task BadLine_AtAnyRequest_IsRecognised(Fault fault)
    {
        for (var request = 1; ; request++)
        {
            var id = $"l{request}";
            var transport = new FaultyTransport { BreakAt = request, Way = fault };
            await host.StartAsync(transport);
            (await host.RunAsync("Month", id: id, within: TimeSpan.FromDays(10)))
                .ReadOutputAs<string>()
                .ShouldBe("ABCw", $"request {request}");
            await DurableMonth.ShouldBeContiguousAsync(host.Table, id);
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
            catch (Exception exception) when (transport.Broke.IsCompleted)
            {
                said = exception.Message;
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
}
