using BinhHoa2.DurableContract.Hosts;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.DurableContract;

public abstract class TerminateTests(Engine engine) : Contract(engine)
{
    [Fact]
    public async Task Terminate_OneThatWaits_EndsItWithTheOutput()
    {
        await StartAsync(Tasks);
        await StartWaitingAsync();

        await Client.TerminateInstanceAsync("x", "enough");

        var ended = await EndAsync("x");
        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
        ended.IsCompleted.ShouldBeTrue();
        ended.ReadOutputAs<string>().ShouldBe("enough");
    }

    [Fact]
    public async Task Terminate_OneThatSleeps_DoesNotWaitForItsTimer()
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc("Sleep", context => context.CreateTimer(300 * Day, CancellationToken.None)));
        await Client.ScheduleNewOrchestrationInstanceAsync("Sleep", new StartOrchestrationOptions("x"));
        await Client.WaitForInstanceStartAsync("x");

        await Client.TerminateInstanceAsync("x");

        var ended = await Client.WaitForInstanceCompletionAsync("x", getInputsAndOutputs: true);
        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
        ended.SerializedOutput.ShouldBeNull();
    }

    [Fact]
    public async Task Terminate_OneThatHasEnded_ChangesNothing()
    {
        await StartAsync(Tasks);
        await RunAsync("Same", 5, "x");

        await Client.TerminateInstanceAsync("x", "too late");

        (await EndAsync("x")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    /// <remarks>The real worker gives this failure no details at all (FailureDetails is null): do not look into them.</remarks>
    [Fact]
    public async Task Terminate_ASubOrchestration_FailsTheCall()
    {
        await StartAsync(tasks =>
        {
            Tasks(tasks);
            tasks.AddOrchestratorFunc("Parent", async context =>
                (await Failing.WithAsync<TaskFailedException>(
                    context.CallSubOrchestratorAsync<int>("Wait", null, new SubOrchestrationOptions(instanceId: "child")))).TaskName);
        });
        await Client.ScheduleNewOrchestrationInstanceAsync("Parent", new StartOrchestrationOptions("parent"));
        await Client.WaitForInstanceStartAsync("parent");
        await Client.WaitForInstanceStartAsync("child");

        await Client.TerminateInstanceAsync("child", "enough");

        (await EndAsync("parent")).ReadOutputAs<string>().ShouldBe("Wait");
    }

    [Fact]
    public async Task Schedule_OfATerminatedId_StartsItAnew()
    {
        await StartAsync(Tasks);
        await StartWaitingAsync();
        await Client.TerminateInstanceAsync("x", "enough");
        await EndAsync("x");

        (await RunAsync("Same", 5, "x")).ReadOutputAs<int>().ShouldBe(5);
    }

    private static void Tasks(DurableTaskRegistry tasks) => tasks
        .AddOrchestratorFunc<int, int>("Same", (_, n) => n)
        .AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<int>("go"));

    private async Task StartWaitingAsync()
    {
        await Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("x"));
        await Client.WaitForInstanceStartAsync("x");
    }
}
