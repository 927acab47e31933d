using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Tests.Durable;

public sealed class ChangedCodeTests(StorageFixture storage) : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private readonly TestHost host = new(storage);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Restart_WithChangedCode_DeliversEventsSentBefore()
    {
        var changed = false;
        host.Registry.AddActivityFunc<int>("Old", (_, _) => Task.CompletedTask);
        host.Registry.AddOrchestratorFunc("Listen", context => context.WaitForExternalEvent<int>("news"));
        host.Registry.AddOrchestratorFunc("Send", async context =>
        {
            context.SendEvent("listener", "news", 7);
            await context.CallActivityAsync(changed ? "New" : "Old", 1);
        });
        await host.StartAsync();
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Listen", new StartOrchestrationOptions("listener"));
        await host.QuietAsync();

        // One request creates the sender and one commits its first turn; the process crashes at the third.
        host.Transport.FaultAt = host.Transport.Count + 3;
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Send", new StartOrchestrationOptions("sender"));
        await host.QuietAsync();
        host.Transport.Faulted.IsCompleted.ShouldBeTrue();
        host.Runtime.Abandon();
        changed = true;
        await host.StartAsync();

        (await host.EndAsync("listener")).ReadOutputAs<int>().ShouldBe(7);
        (await host.EndAsync("sender")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
    }
}
