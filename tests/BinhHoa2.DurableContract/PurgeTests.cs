using BinhHoa2.DurableContract.Hosts;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.DurableContract;

public abstract class PurgeTests(Engine engine) : Contract(engine)
{
    [Fact]
    public async Task Purge_OneThatHasEnded_LeavesNothingOfIt()
    {
        await StartAsync(Tasks);
        await RunAsync("Same", 5, "x");

        (await Client.PurgeInstanceAsync("x")).PurgedInstanceCount.ShouldBe(1);

        (await Client.GetInstanceAsync("x")).ShouldBeNull();
        (await Client.PurgeInstanceAsync("x")).PurgedInstanceCount.ShouldBe(0);
        (await RunAsync("Same", 6, "x")).ReadOutputAs<int>().ShouldBe(6);
    }

    [Fact]
    public async Task Purge_AnUnknownOne_CountsNone()
    {
        await StartAsync(Tasks);

        (await Client.PurgeInstanceAsync("missing")).PurgedInstanceCount.ShouldBe(0);
    }

    [Fact]
    public async Task Purge_OneThatRuns_LeavesItRunning()
    {
        await StartAsync(Tasks);
        await Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("x"));
        await Client.WaitForInstanceStartAsync("x");

        if (Engine.RefusesPurgingRunning)
        {
            await Should.ThrowAsync<InvalidOperationException>(Client.PurgeInstanceAsync("x"));
        }
        else
        {
            (await Client.PurgeInstanceAsync("x")).PurgedInstanceCount.ShouldBe(0);
        }

        await Client.RaiseEventAsync("x", "go", 7);
        (await EndAsync("x")).ReadOutputAs<int>().ShouldBe(7);
    }

    /// <remarks>The test host purges what runs too when it is given no statuses, the real service only what has ended: give
    /// them.</remarks>
    [Fact]
    public async Task PurgeAll_ByStatusAndTime_LeavesTheOthers()
    {
        await StartAsync(Tasks);
        var began = (await RunAsync("Same", 1, "one")).CreatedAt;
        await RunAsync("Same", 2, "two");
        await RunAsync("Fail", 3, "three");
        await Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("four"));
        await Client.WaitForInstanceStartAsync("four");

        var purged = await Client.PurgeAllInstancesAsync(
            new PurgeInstancesFilter(began.AddDays(-1), began.AddDays(1), [OrchestrationRuntimeStatus.Completed]));

        purged.PurgedInstanceCount.ShouldBe(2);
        (await Client.GetInstanceAsync("one")).ShouldBeNull();
        (await Client.GetInstanceAsync("three")).ShouldNotBeNull();
        (await Client.GetInstanceAsync("four")).ShouldNotBeNull();
    }

    private static void Tasks(DurableTaskRegistry tasks) => tasks
        .AddOrchestratorFunc<int, int>("Same", (_, n) => n)
        .AddOrchestratorFunc<int, int>("Fail", int (_, _) => throw new FormatException("never"))
        .AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<int>("go"));
}
