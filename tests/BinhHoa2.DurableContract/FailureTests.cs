using BinhHoa2.DurableContract.Hosts;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.DurableContract;

/// <remarks>
/// The real service leaves FailureDetails of a failed instance empty and its output plain text, the test host fills the
/// details: an app depends on the state alone, and so do these tests.
/// </remarks>
public abstract class FailureTests(Engine engine) : Contract(engine)
{
    [Fact]
    public async Task CallActivity_Failing_ThrowsWithTheDetails()
    {
        await StartAsync(tasks => tasks
            .AddActivityFunc<string, string>("Fail", string (_, _) => throw new FormatException("boom"))
            .AddOrchestratorFunc("Catch", async context =>
            {
                var failure = await Failing.WithAsync<TaskFailedException>(context.CallActivityAsync<string>("Fail", "x"));
                var details = failure.FailureDetails;
                return $"{failure.TaskName}|{failure.TaskId}|{failure.Message}|{details.ErrorType}|{details.ErrorMessage}|"
                    + $"{details.IsCausedBy<FormatException>()}";
            }));

        (await RunAsync("Catch")).ReadOutputAs<string>().ShouldBe(
            "Fail|0|Task 'Fail' (#0) failed with an unhandled exception: boom|System.FormatException|boom|True");
    }

    [Fact]
    public async Task CallActivity_FailingForAnotherReason_IsCausedByTheOutermostTypeOnly()
    {
        await StartAsync(tasks => tasks
            .AddActivityFunc<string, string>(
                "Fail", string (_, _) => throw new InvalidOperationException("outer", new FormatException("inner")))
            .AddOrchestratorFunc("Catch", async context =>
            {
                var details = (await Failing.WithAsync<TaskFailedException>(
                    context.CallActivityAsync<string>("Fail", "x"))).FailureDetails;
                return $"{details.IsCausedBy<InvalidOperationException>()}|{details.IsCausedBy<Exception>()}|"
                    + $"{details.IsCausedBy<FormatException>()}|{details.InnerFailure?.ErrorMessage}";
            }));

        (await RunAsync("Catch")).ReadOutputAs<string>().ShouldBe("True|True|False|inner");
    }

    [Fact]
    public async Task CallActivity_WithoutTheInputItNeeds_Fails()
    {
        await StartAsync(tasks => tasks
            .AddActivityFunc<int, int>("Echo", (_, n) => n)
            .AddOrchestratorFunc(
                "Forget",
                async context => (await Failing.WithAsync<TaskFailedException>(context.CallActivityAsync<int>("Echo"))).TaskName));

        (await RunAsync("Forget")).ReadOutputAs<string>().ShouldBe("Echo");
    }

    [Fact]
    public async Task CallActivity_Unknown_FailsWithoutRetry()
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc("Missing", async context =>
        {
            var began = context.CurrentUtcDateTime;
            var failure = await Failing.WithAsync<TaskFailedException>(
                context.CallActivityAsync("Missing", null, new TaskOptions(new RetryPolicy(5, 30 * Day))));
            return context.CurrentUtcDateTime - began < 30 * Day && failure.TaskName == "Missing";
        }));

        (await RunAsync("Missing")).ReadOutputAs<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task CallActivity_OneOfManyFailing_LeavesTheOthersTheirResults()
    {
        await StartAsync(tasks => tasks
            .AddActivityFunc<int, int>("Odd", (_, n) => n % 2 == 0 ? throw new ArgumentException("even", nameof(n)) : n)
            .AddOrchestratorFunc("FanOut", async context =>
            {
                var calls = Enumerable.Range(1, 5).Select(n => context.CallActivityAsync<int>("Odd", n)).ToList();
                await Failing.WithAsync<TaskFailedException>(Task.WhenAll(calls));
                return calls.Select(c => c.IsCompletedSuccessfully ? c.Result : -1).ToList();
            }));

        (await RunAsync("FanOut")).ReadOutputAs<List<int>>().ShouldBe([1, -1, 3, -1, 5]);
    }

    [Fact]
    public async Task Orchestrator_ThrowingUnhandled_FailsTheInstanceWithTheMessage()
    {
        await StartAsync(
            tasks => tasks.AddOrchestratorFunc<int, int>("Broken", int (_, _) => throw new InvalidOperationException("out of chalk")));

        var ended = await RunAsync("Broken", 1);

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ended.IsCompleted.ShouldBeTrue();
        ended.SerializedOutput.ShouldNotBeNull().ShouldContain("out of chalk");
    }

    [Fact]
    public async Task Orchestrator_LeavingATaskFailureUnhandled_FailsTheInstance()
    {
        await StartAsync(tasks => tasks
            .AddActivityFunc<string, string>("Fail", string (_, _) => throw new FormatException("boom"))
            .AddOrchestratorFunc("Let", context => context.CallActivityAsync<string>("Fail", "x")));

        var ended = await RunAsync("Let");

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ended.SerializedOutput.ShouldNotBeNull().ShouldContain("Task 'Fail' (#0) failed with an unhandled exception: boom");
    }

    [Fact]
    public async Task Orchestrator_ThrowingWithACallOpen_FailsWhenThatHasEnded()
    {
        var began = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await StartAsync(tasks => tasks
            .AddActivityFunc<int, int>("Slow", async (_, n) =>
            {
                began.SetResult();
                await release.Task;
                return n;
            })
            .AddOrchestratorFunc<int, int>("Broken", int (context, input) =>
            {
                _ = context.CallActivityAsync<int>("Slow", input);
                throw new InvalidOperationException("out of chalk");
            }));
        var id = await Client.ScheduleNewOrchestrationInstanceAsync("Broken", 1);
        await began.Task;
        await Client.WaitForInstanceStartAsync(id);

        (await Client.GetInstanceAsync(id))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Running);
        release.SetResult();

        (await EndAsync(id)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
    }

    [Fact]
    public async Task Schedule_OfAnUnknownOrchestrator_IsAcceptedAndFails()
    {
        await StartAsync(_ => { });

        (await RunAsync("Missing")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
    }
}
