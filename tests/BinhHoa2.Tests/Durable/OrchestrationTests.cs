using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TaskFailedException = Microsoft.DurableTask.TaskFailedException;

namespace BinhHoa2.Tests.Durable;

public sealed class OrchestrationTests(StorageFixture storage) : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private readonly TestHost host = new(storage);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task CallActivity_100AtOnce_CompleteInFewRequests()
    {
        host.Registry.AddActivityFunc<int, int>("Square", (_, n) => n * n);
        host.Registry.AddOrchestratorFunc<int, int>("FanOut", async (context, count) =>
            (await Task.WhenAll(Enumerable.Range(1, count).Select(n => context.CallActivityAsync<int>("Square", n)))).Sum());
        await host.StartAsync();
        var before = host.Transport.Count;

        var ended = await host.RunAsync("FanOut", 100);

        ended.ReadOutputAs<int>().ShouldBe(338350);
        (host.Transport.Count - before).ShouldBeLessThanOrEqualTo(10);
    }

    /// <remarks>The Azure Storage backend lets the caller wait: it treats the second start as a repetition of the first.</remarks>
    [Fact]
    public async Task CallSubOrchestrator_OfARunningId_FailsTheCall()
    {
        host.Registry.AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<int>("never"));
        host.Registry.AddOrchestratorFunc("Parent", async context =>
        {
            try
            {
                await context.CallSubOrchestratorAsync<int>("Wait", null, new SubOrchestrationOptions(instanceId: "taken"));
                return false;
            }
            catch (TaskFailedException exception)
            {
                return exception.FailureDetails.IsCausedBy<OrchestrationAlreadyExistsException>();
            }
        });
        await host.StartAsync();
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("taken"));

        (await host.RunAsync("Parent")).ReadOutputAs<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Payloads_LargerThanARow_AreReadCompletelyAndPurgedWithTheInstance()
    {
        var text = string.Concat(Enumerable.Range(0, 200_000).Select(n => n.ToString("D6")));
        host.Registry.AddActivityFunc<string, string>("Echo", (_, t) => t);
        host.Registry.AddOrchestratorFunc<string, string>(
            "Large", async (context, input) => await context.CallActivityAsync<string>("Echo", input));
        await host.StartAsync();

        var ended = await host.RunAsync("Large", text, "large");

        ended.ReadOutputAs<string>().ShouldBe(text);
        (await host.Client.PurgeInstanceAsync("large")).PurgedInstanceCount.ShouldBe(1);
    }

    [Fact]
    public async Task Orchestrator_AwaitingATaskOutsideTheContext_Fails()
    {
        host.Registry.AddOrchestratorFunc("Escaping", async _ =>
        {
            // Long enough not to be over before it is awaited: that would be no wait at all.
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            return "never";
        });
        await host.StartAsync();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("Escaping");

        var ended = await host.Client.WaitForInstanceCompletionAsync(id).WaitAsync(TimeSpan.FromSeconds(30));

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ended.FailureDetails!.ErrorMessage.ShouldContain("not its context's");
    }

    [Fact]
    public async Task Orchestrator_DecidingDifferentlyInReplay_FailsWithTheStep()
    {
        var runs = 0;
        host.Registry.AddActivityFunc<int, int>("Echo", (_, n) => n);
        host.Registry.AddActivityFunc<int, int>("Other", (_, n) => n);
        host.Registry.AddOrchestratorFunc("Fickle", context => context.CallActivityAsync<int>(runs++ == 0 ? "Echo" : "Other", 1));
        await host.StartAsync();

        var ended = await host.RunAsync("Fickle", id: "fickle");

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ended.FailureDetails!.ErrorMessage.ShouldContain(
            "Instance 'fickle': turn 1, step 1: history recorded activity #0 'Echo', the code now wants activity #0 'Other'");
    }
}
