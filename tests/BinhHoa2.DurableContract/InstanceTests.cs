using BinhHoa2.DurableContract.Hosts;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.DurableContract;

/// <summary>Starting, watching and describing an instance.</summary>
public abstract class InstanceTests(Engine engine) : Contract(engine)
{
    [Fact]
    public async Task Schedule_WithoutAnId_GivesOneOfItsOwnEachTime()
    {
        await StartAsync(Tasks);

        var one = await Client.ScheduleNewOrchestrationInstanceAsync("Same", 1);
        var two = await Client.ScheduleNewOrchestrationInstanceAsync("Same", 2);

        one.ShouldNotBe(two);
        (await EndAsync(one)).ReadOutputAs<int>().ShouldBe(1);
        (await EndAsync(two)).ReadOutputAs<int>().ShouldBe(2);
    }

    /// <remarks>The test host has no default; the statuses that the real service refuses are passed to it.</remarks>
    [Fact]
    public async Task Schedule_OfARunningId_IsRefusedAndLeavesItAlone()
    {
        await StartAsync(Tasks);
        await StartWaitingAsync();
        var again = new StartOrchestrationOptions("x");
        if (!Engine.RefusesRunningIds)
        {
            again = again.WithDedupeStatuses(OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running);
        }

        await Should.ThrowAsync<OrchestrationAlreadyExistsException>(Client.ScheduleNewOrchestrationInstanceAsync("Same", 1, again));

        await Client.RaiseEventAsync("x", "go", 9);
        (await EndAsync("x")).ReadOutputAs<int>().ShouldBe(9);
    }

    /// <remarks>So the guard against doing a month twice is the app's own row, not the id.</remarks>
    [Fact]
    public async Task Schedule_OfACompletedId_StartsItAnewAndOverwritesIt()
    {
        await StartAsync(Tasks);
        await RunAsync("Same", 5, "x");

        (await RunAsync("Same", 6, "x")).ReadOutputAs<int>().ShouldBe(6);
    }

    [Fact]
    public async Task Schedule_WithDedupeStatuses_RefusesThoseAndNotOthers()
    {
        await StartAsync(Tasks);
        await RunAsync("Same", 5, "x");
        var completed = new StartOrchestrationOptions("x").WithDedupeStatuses(OrchestrationRuntimeStatus.Completed);
        var failed = new StartOrchestrationOptions("x").WithDedupeStatuses(OrchestrationRuntimeStatus.Failed);

        await Should.ThrowAsync<OrchestrationAlreadyExistsException>(Client.ScheduleNewOrchestrationInstanceAsync("Same", 6, completed));
        (await Client.GetInstanceAsync("x", getInputsAndOutputs: true))!.ReadOutputAs<int>().ShouldBe(5);

        await Client.ScheduleNewOrchestrationInstanceAsync("Same", 7, failed);
        (await EndAsync("x")).ReadOutputAs<int>().ShouldBe(7);
    }

    [Fact]
    public async Task GetInstance_OfAnUnknownId_IsNull()
    {
        await StartAsync(Tasks);

        (await Client.GetInstanceAsync("missing")).ShouldBeNull();
    }

    [Fact]
    public async Task GetInstance_WithAndWithoutTexts_DescribesIt()
    {
        await StartAsync(Tasks);
        await RunAsync("Same", 5, "x");

        var bare = (await Client.GetInstanceAsync("x"))!;
        var whole = (await Client.GetInstanceAsync("x", getInputsAndOutputs: true))!;

        bare.InstanceId.ShouldBe("x");
        bare.Name.ShouldBe("Same");
        bare.IsCompleted.ShouldBeTrue();
        bare.LastUpdatedAt.ShouldBeGreaterThanOrEqualTo(bare.CreatedAt);
        bare.SerializedOutput.ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => bare.ReadOutputAs<int>());
        whole.SerializedInput.ShouldBe("5");
        whole.SerializedOutput.ShouldBe("5");
    }

    [Fact]
    public async Task WaitForInstanceStart_OfOneThatWaits_ReturnsWhileItRuns()
    {
        await StartAsync(Tasks);
        await Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("x"));

        var started = await Client.WaitForInstanceStartAsync("x");

        started.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Running);
        started.IsRunning.ShouldBeTrue();
        started.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task WaitForInstanceStart_OfOneThatHasEnded_ReturnsAtOnce()
    {
        await StartAsync(Tasks);
        await RunAsync("Same", 5, "x");

        (await Client.WaitForInstanceStartAsync("x")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task WaitForInstanceCompletion_OfOneThatRuns_EndsWithIt()
    {
        await StartAsync(Tasks);
        await StartWaitingAsync();
        var waiting = Client.WaitForInstanceCompletionAsync("x", getInputsAndOutputs: true);
        (await Client.GetInstanceAsync("x"))!.IsCompleted.ShouldBeFalse();
        waiting.IsCompleted.ShouldBeFalse();

        await Client.RaiseEventAsync("x", "go", 4);

        await PassAsync(waiting);
        (await waiting).ReadOutputAs<int>().ShouldBe(4);
    }

    [Fact]
    public async Task WaitForInstanceCompletion_OfOneThatHasEnded_ReturnsAtOnce()
    {
        await StartAsync(Tasks);
        await RunAsync("Same", 5, "x");

        (await Client.WaitForInstanceCompletionAsync("x", getInputsAndOutputs: true)).ReadOutputAs<int>().ShouldBe(5);
    }

    [Fact]
    public async Task WaitForInstanceCompletion_Cancelled_GivesUpAndLeavesTheInstanceRunning()
    {
        await StartAsync(Tasks);
        await StartWaitingAsync();
        using var stop = new CancellationTokenSource();
        var waiting = Client.WaitForInstanceCompletionAsync("x", stop.Token);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(waiting);
        (await Client.GetInstanceAsync("x"))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    [Fact]
    public async Task CustomStatus_SetAndSetAgain_IsTheLastAndOutlivesTheRun()
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc("Status", async context =>
        {
            context.SetCustomStatus("opening");
            context.SetCustomStatus(new { Open = 3, Khối = "bốn" });
            await context.WaitForExternalEvent<int>("go");
            context.SetCustomStatus(new { Open = 0, Khối = "bốn" });
        }));
        await Client.ScheduleNewOrchestrationInstanceAsync("Status", new StartOrchestrationOptions("x"));

        var started = await Client.WaitForInstanceStartAsync("x", getInputsAndOutputs: true);
        started.ReadCustomStatusAs<Dictionary<string, object>>()!["Open"].ToString().ShouldBe("3");

        await Client.RaiseEventAsync("x", "go", 1);
        (await EndAsync("x")).SerializedCustomStatus.ShouldNotBeNull().ShouldStartWith("""{"Open":0,""");
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
