using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Tests.Durable;

/// <summary>Instances of a later version than the installed one wait, and what is sent to them waits with them.</summary>
public sealed class VersionTests(StorageFixture storage) : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private const string Older = "2.9";
    private const string Newer = "2.10";

    private readonly TestHost host = new(storage);
    private readonly List<string> sent = [];

    public ValueTask InitializeAsync()
    {
        host.Registry.AddActivityFunc<string>("Send", (_, key) =>
        {
            sent.Add(key);
            return Task.CompletedTask;
        });
        host.Registry.AddOrchestratorFunc("Listen", async context =>
        {
            var heard = await context.WaitForExternalEvent<string>("news");
            await context.CallActivityAsync("Send", heard);
            return heard;
        });
        host.Registry.AddOrchestratorFunc("Wait", async context =>
        {
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            await context.CallActivityAsync("Send", "after the timer");
        });
        return InstallAsync(Newer);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Event_ForAnInstanceOfALaterVersion_ReachesItWhenItsVersionIsBack()
    {
        await ScheduleAsync("Listen");
        await InstallAsync(Older);

        await host.Client.RaiseEventAsync("one", "news", "a");
        await host.PassAsync(TimeSpan.FromDays(2));
        (await StatusAsync()).ShouldBe(OrchestrationRuntimeStatus.Running);
        sent.ShouldBeEmpty();

        await InstallAsync(Newer);
        (await host.EndAsync("one")).ReadOutputAs<string>().ShouldBe("a");
        sent.ShouldBe(["a"]);
        await DurableMonth.ShouldBeContiguousAsync(host.Table, "one");
    }

    [Fact]
    public async Task Timer_OfAnInstanceOfALaterVersion_FiresWhenItsVersionIsBack()
    {
        await ScheduleAsync("Wait");
        await InstallAsync(Older);

        await host.PassAsync(TimeSpan.FromDays(2));
        sent.ShouldBeEmpty();

        await InstallAsync(Newer);
        (await host.EndAsync("one", TimeSpan.Zero)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        sent.ShouldBe(["after the timer"]);
    }

    [Fact]
    public async Task Activity_OfAnInstanceOfALaterVersion_IsRunWhenItsVersionIsBack()
    {
        await ScheduleAsync("Listen");

        // The first request of the event's turn commits it; the process crashes before the activity's outcome is written.
        (host.Transport.FaultAt, host.Transport.Fault) = (host.Transport.Count + 1, Fault.KilledAfter);
        _ = host.Client.RaiseEventAsync("one", "news", "a");
        await host.QuietAsync();
        host.Runtime.Abandon();
        sent.Clear();
        await InstallAsync(Older);
        await host.PassAsync(TimeSpan.FromDays(1));
        sent.ShouldBeEmpty();

        await InstallAsync(Newer);
        (await host.EndAsync("one")).ReadOutputAs<string>().ShouldBe("a");
        sent.ShouldBe(["a"]);
    }

    [Fact]
    public async Task Start_OfALaterVersion_WaitsForItWithTheEventsSentMeanwhile()
    {
        await InstallAsync(Older);
        var later = new StartOrchestrationOptions("one") { Version = Newer };
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Listen", later);
        await host.Client.RaiseEventAsync("one", "news", "a");
        await host.PassAsync(TimeSpan.FromHours(1));
        (await StatusAsync()).ShouldBe(OrchestrationRuntimeStatus.Pending);

        await InstallAsync(Newer);
        (await host.EndAsync("one")).ReadOutputAs<string>().ShouldBe("a");
    }

    [Fact]
    public async Task Termination_OfAnInstanceOfALaterVersion_WaitsAsInTheCloud()
    {
        await ScheduleAsync("Listen");
        await InstallAsync(Older);

        await host.Client.TerminateInstanceAsync("one", "enough");
        await host.QuietAsync();
        (await StatusAsync()).ShouldBe(OrchestrationRuntimeStatus.Running);

        await InstallAsync(Newer);
        (await host.EndAsync("one")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
        sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Instance_OfAnEarlierVersion_IsRun()
    {
        await InstallAsync(Older);
        await ScheduleAsync("Listen");
        await InstallAsync(Newer);

        await host.Client.RaiseEventAsync("one", "news", "a");

        (await host.EndAsync("one")).ReadOutputAs<string>().ShouldBe("a");
    }

    private async Task ScheduleAsync(string orchestration)
    {
        await host.Client.ScheduleNewOrchestrationInstanceAsync(orchestration, new StartOrchestrationOptions("one"));
        await host.QuietAsync();
    }

    private async Task<OrchestrationRuntimeStatus?> StatusAsync() => (await host.Client.GetInstanceAsync("one"))?.RuntimeStatus;

    /// <summary>Stops the installed version in order and starts this one.</summary>
    private async ValueTask InstallAsync(string version)
    {
        if (host.IsStarted)
        {
            await host.Runtime.StopAsync();
        }

        host.Options = host.Options with { DefaultVersion = version };
        await host.StartAsync();
    }
}
