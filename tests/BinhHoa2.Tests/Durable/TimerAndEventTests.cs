using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Tests.Durable;

public sealed class TimerAndEventTests(StorageFixture storage) : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private readonly TestHost host = new(storage);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => host.DisposeAsync();

    /// <remarks>The worker has no action that cancels a timer: it fires, and the code ignores it.</remarks>
    [Fact]
    public async Task CreateTimer_Cancelled_FiresWithoutEffect()
    {
        host.Registry.AddOrchestratorFunc("Cancel", async context =>
        {
            using var stop = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromDays(30), stop.Token);
            await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
            stop.Cancel();
            return await context.WaitForExternalEvent<int>("go") + (timer.IsCanceled ? 1 : 0);
        });
        await host.StartAsync();
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Cancel", new StartOrchestrationOptions("c"));
        await host.PassAsync(TimeSpan.FromMinutes(2));

        host.Time.NextTimer.ShouldBe(TestHost.Start + TimeSpan.FromDays(30));
        await host.PassAsync(TimeSpan.FromDays(31));
        host.Time.NextTimer.ShouldBeNull();
        await host.Client.RaiseEventAsync("c", "go", 1);
        (await host.EndAsync("c")).ReadOutputAs<int>().ShouldBe(2);
    }

    [Fact]
    public async Task WaitForExternalEvent_EventBeforeTheTimeout_StopsTheTimer()
    {
        host.Registry.AddOrchestratorFunc("Quick", context => context.WaitForExternalEvent<int>("x", TimeSpan.FromDays(5)));
        await host.StartAsync();
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Quick", new StartOrchestrationOptions("q"));
        await host.Client.RaiseEventAsync("q", "x", 7);
        await host.QuietAsync();

        (await host.Client.GetInstanceAsync("q", true))!.ReadOutputAs<int>().ShouldBe(7);
        host.Time.NextTimer.ShouldBeNull();
    }

    [Fact]
    public async Task SendEvent_ToAnotherInstance_ArrivesOnceAndToAMissingInstanceIsDropped()
    {
        host.Registry.AddOrchestratorFunc("Receiver", async context =>
            await context.WaitForExternalEvent<int>("hello") + await context.WaitForExternalEvent<int>("hello"));
        host.Registry.AddOrchestratorFunc("Sender", context =>
        {
            context.SendEvent("missing", "hello", 0);
            context.SendEvent("r", "hello", 40);
            context.SendEvent("r", "hello", 2);
        });
        await host.StartAsync();
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Receiver", new StartOrchestrationOptions("r"));
        await host.RunAsync("Sender");

        (await host.EndAsync("r")).ReadOutputAs<int>().ShouldBe(42);
    }

    [Fact]
    public async Task Suspend_ThenResume_DeliversEventsReceivedMeanwhile()
    {
        host.Registry.AddOrchestratorFunc("Pause", context => context.WaitForExternalEvent<int>("go"));
        await host.StartAsync();
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Pause", new StartOrchestrationOptions("s"));
        await host.Client.SuspendInstanceAsync("s");
        await host.Client.RaiseEventAsync("s", "go", 5);
        await host.QuietAsync();
        (await host.Client.GetInstanceAsync("s"))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Suspended);

        await host.Client.ResumeInstanceAsync("s");

        (await host.EndAsync("s")).ReadOutputAs<int>().ShouldBe(5);
    }

    [Fact]
    public async Task InFlight_UntilTheLastActivity_IsNotIdle()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Registry.AddActivityFunc<int, int>("Slow", async (_, n) =>
        {
            entered.SetResult();
            await gate.Task;
            return n;
        });
        host.Registry.AddOrchestratorFunc("Timed", async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            return await context.CallActivityAsync<int>("Slow", 3);
        });
        await host.StartAsync();
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Timed", new StartOrchestrationOptions("t"));
        await host.QuietAsync();

        host.InFlight.TryWhileIdle(() => host.Time.Step(TestHost.Start.AddDays(2))).ShouldBeTrue();
        var idle = host.InFlight.WhenIdleAsync();
        idle.IsCompleted.ShouldBeFalse();
        await entered.Task;
        idle.IsCompleted.ShouldBeFalse();
        gate.SetResult();
        await idle.WaitAsync(TimeSpan.FromSeconds(30));

        (await host.Client.GetInstanceAsync("t", true))!.ReadOutputAs<int>().ShouldBe(3);
    }
}
