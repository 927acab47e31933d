using BinhHoa2.DurableContract.Hosts;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.DurableContract;

/// <remarks>The real service cuts delays to whole seconds and may end them up to a second early.</remarks>
public abstract class RetryTests(Engine engine) : Contract(engine)
{
    private int calls;

    [Fact]
    public async Task CallActivity_WithRetryPolicy_WaitsLongerEachTime() =>
        await ShouldTakeAsync(new RetryPolicy(4, Day, 2, 30 * Day), 1 + 2 + 4);

    [Fact]
    public async Task CallActivity_WithAMaxInterval_WaitsNoLongerThanThat() =>
        await ShouldTakeAsync(new RetryPolicy(4, Day, 1_000, 2 * Day), 1 + 2 + 2);

    [Fact]
    public async Task CallActivity_FailingEveryTime_FailsAfterTheLastAttempt()
    {
        await StartAsync(tasks => tasks
            .AddActivityFunc<int, int>("Fail", int (_, _) => throw new FormatException($"attempt {++calls}"))
            .AddOrchestratorFunc("Patient", async context =>
            {
                var options = new TaskOptions(new RetryPolicy(3, Day));
                return (await Failing.WithAsync<TaskFailedException>(
                    context.CallActivityAsync<int>("Fail", 0, options))).FailureDetails.ErrorMessage;
            }));

        (await RunAsync("Patient")).ReadOutputAs<string>().ShouldBe("attempt 3");
        calls.ShouldBe(3);
    }

    [Fact]
    public async Task CallActivity_AfterTheRetryTimeout_IsNotTriedAgain()
    {
        await StartAsync(tasks => tasks
            .AddActivityFunc<int, int>("Fail", int (_, _) => throw new FormatException($"attempt {++calls}"))
            .AddOrchestratorFunc("Hurried", context => context.CallActivityAsync<int>(
                "Fail", 0, new TaskOptions(new RetryPolicy(10, 2 * Day, 1, 30 * Day, 3 * Day)))));

        (await RunAsync("Hurried")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        calls.ShouldBe(3);
    }

    [Fact]
    public async Task CallActivity_FailureThePolicyDoesNotHandle_IsNotTriedAgain()
    {
        await StartAsync(tasks => tasks
            .AddActivityFunc<int, int>(
                "Fail", int (_, _) => ++calls == 1 ? throw new TimeoutException("later") : throw new FormatException("never"))
            .AddOrchestratorFunc("Picky", context => context.CallActivityAsync<int>("Fail", 0, new TaskOptions(
                new RetryPolicy(5, Day) { HandleFailure = failure => !failure.IsCausedBy<FormatException>() }))));

        (await RunAsync("Picky")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        calls.ShouldBe(2);
    }

    [Fact]
    public async Task CallActivity_WithARetryHandler_AsksItAfterEachFailure()
    {
        await StartAsync(tasks => tasks
            .AddActivityFunc<int, int>("Flaky", (_, _) => ++calls < 3 ? throw new FormatException($"attempt {calls}") : calls)
            .AddOrchestratorFunc("Handled", async context =>
            {
                var seen = new List<string>();
                var result = await context.CallActivityAsync<int>("Flaky", 0, TaskOptions.FromRetryHandler(retry =>
                {
                    seen.Add($"{retry.LastAttemptNumber} {retry.LastFailure.ErrorType} {retry.LastFailure.ErrorMessage}");
                    return retry.LastAttemptNumber < 5;
                }));
                return string.Join('|', [.. seen, result.ToString()]);
            }));

        (await RunAsync("Handled"))
            .ReadOutputAs<string>()
            .ShouldBe("1 System.FormatException attempt 1|2 System.FormatException attempt 2|3");
    }

    [Fact]
    public async Task CallActivity_WithARetryHandlerThatGivesUp_Fails()
    {
        await StartAsync(tasks => tasks
            .AddActivityFunc<int, int>("Fail", int (_, _) => throw new FormatException($"attempt {++calls}"))
            .AddOrchestratorFunc("Handled", async context =>
            {
                var options = TaskOptions.FromRetryHandler(retry => retry.LastAttemptNumber < 2);
                var failure = await Failing.WithAsync<TaskFailedException>(context.CallActivityAsync<int>("Fail", 0, options));
                return failure.FailureDetails.ErrorMessage;
            }));

        (await RunAsync("Handled")).ReadOutputAs<string>().ShouldBe("attempt 2");
    }

    [Fact]
    public async Task CallSubOrchestrator_WithRetryPolicy_IsRunAgain()
    {
        await StartAsync(tasks => tasks
            .AddOrchestratorFunc("Child", context => context.CallActivityAsync<int>("Flaky", 0))
            .AddActivityFunc<int, int>("Flaky", (_, _) => ++calls < 3 ? throw new FormatException($"attempt {calls}") : calls)
            .AddOrchestratorFunc("Parent", context => context.CallSubOrchestratorAsync<int>(
                "Child", null, new TaskOptions(new RetryPolicy(5, Day)))));

        (await RunAsync("Parent")).ReadOutputAs<int>().ShouldBe(3);
    }

    private async Task ShouldTakeAsync(RetryPolicy policy, int days)
    {
        await StartAsync(tasks => tasks
            .AddActivityFunc<int, int>(
                "Flaky", (_, _) => ++calls < policy.MaxNumberOfAttempts ? throw new FormatException("again") : calls)
            .AddOrchestratorFunc("Patient", async context =>
            {
                var began = context.CurrentUtcDateTime;
                await context.CallActivityAsync<int>("Flaky", 0, new TaskOptions(policy));
                return context.CurrentUtcDateTime - began;
            }));

        (await RunAsync("Patient")).ReadOutputAs<TimeSpan>().ShouldBeInRange(days * Day, (days * Day) + Engine.Late);
        calls.ShouldBe(policy.MaxNumberOfAttempts);
    }
}
