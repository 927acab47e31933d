using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Tests.Durable;

public sealed class OrchestrationTests(StorageFixture storage) : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private readonly TestHost host = new(storage);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task CallActivity_InSequence_EachSeesTheOneBefore()
    {
        host.Registry.AddActivityFunc<string, string>("Append", (_, text) => text + "!");
        host.Registry.AddOrchestratorFunc<string, string>("Chain", async (context, input) =>
        {
            var once = await context.CallActivityAsync<string>("Append", input);
            return await context.CallActivityAsync<string>("Append", once);
        });
        await host.StartAsync();

        var ended = await host.RunAsync("Chain", "a");

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        ended.ReadOutputAs<string>().ShouldBe("a!!");
        ended.ReadInputAs<string>().ShouldBe("a");
    }

    [Fact]
    public async Task CallActivity_AHundredAtOnce_AllAnswerInFewRequests()
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

    [Fact]
    public async Task CallActivity_Failing_ThrowsWhatTheRealRuntimeThrows()
    {
        host.Registry.AddActivityFunc<string, string>("Fail", string (_, _) => throw new FormatException("boom"));
        host.Registry.AddOrchestratorFunc("Catch", async context =>
        {
            try
            {
                await context.CallActivityAsync("Fail", "x");
                return "no failure";
            }
            catch (TaskFailedException e)
            {
                return $"{e.Message}|{e.FailureDetails.ErrorType}|{e.FailureDetails.IsCausedBy<FormatException>()}";
            }
        });
        await host.StartAsync();

        (await host.RunAsync("Catch")).ReadOutputAs<string>()
            .ShouldBe("Task 'Fail' (#0) failed with an unhandled exception: boom|System.FormatException|True");
    }

    [Fact]
    public async Task CallActivity_Unknown_FailsWithoutRetry()
    {
        host.Registry.AddOrchestratorFunc("Missing", async context =>
        {
            var began = context.CurrentUtcDateTime;
            var policy = new RetryPolicy(5, TimeSpan.FromHours(1));
            var failure = await Should.ThrowAsync<TaskFailedException>(context.CallActivityAsync("Nobody", null, new TaskOptions(policy)));
            return context.CurrentUtcDateTime - began < TimeSpan.FromHours(1) && failure.TaskName == "Nobody";
        });
        await host.StartAsync();

        (await host.RunAsync("Missing")).ReadOutputAs<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task CallActivity_WithRetryPolicy_BacksOffOnSchoolTime()
    {
        var calls = new List<DateTimeOffset>();
        host.Registry.AddActivityFunc<int, string>("Flaky", (_, _) =>
        {
            calls.Add(host.Time.GetUtcNow());
            return calls.Count < 4 ? throw new InvalidOperationException($"attempt {calls.Count}") : "done";
        });
        host.Registry.AddOrchestratorFunc("Patient", context => context.CallActivityAsync<string>(
            "Flaky", 0, new TaskOptions(new RetryPolicy(5, TimeSpan.FromMinutes(1), 2, TimeSpan.FromMinutes(3)))));
        await host.StartAsync();

        (await host.RunAsync("Patient")).ReadOutputAs<string>().ShouldBe("done");

        calls.Select(c => (c - calls[0]).TotalMinutes).ShouldBe([0, 1, 3, 6]);
    }

    [Fact]
    public async Task CallActivity_FailureNotHandledByPolicy_IsNotTriedAgain()
    {
        var calls = 0;
        host.Registry.AddActivityFunc<int, string>("Fail", string (_, _) =>
        {
            calls++;
            throw new FormatException("never");
        });
        host.Registry.AddOrchestratorFunc("Picky", context => context.CallActivityAsync<string>("Fail", 0, new TaskOptions(
            new RetryPolicy(5, TimeSpan.FromMinutes(1)) { HandleFailure = failure => !failure.IsCausedBy<FormatException>() })));
        await host.StartAsync();

        (await host.RunAsync("Picky")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        calls.ShouldBe(1);
    }

    [Fact]
    public async Task CallActivity_WithRetryHandler_AsksItAfterEachFailure()
    {
        var calls = 0;
        host.Registry.AddActivityFunc<int, int>("Flaky", (_, _) => ++calls < 3 ? throw new InvalidOperationException("again") : calls);
        host.Registry.AddOrchestratorFunc("Handled", context => context.CallActivityAsync<int>(
            "Flaky", 0, TaskOptions.FromRetryHandler(retry => retry.LastAttemptNumber < 3)));
        await host.StartAsync();

        (await host.RunAsync("Handled")).ReadOutputAs<int>().ShouldBe(3);
    }

    [Fact]
    public async Task CallSubOrchestrator_Completing_GivesItsResultAndKnowsItsParent()
    {
        host.Registry.AddOrchestratorFunc<int, string>("Child", async (context, n) =>
        {
            await context.CreateTimer(TimeSpan.FromHours(n), CancellationToken.None);
            return $"{n} for {context.Parent!.Name} {context.Parent.InstanceId}";
        });
        host.Registry.AddOrchestratorFunc("Parent", async context =>
        {
            var one = context.CallSubOrchestratorAsync<string>("Child", 1);
            var two = context.CallSubOrchestratorAsync<string>("Child", 2, new SubOrchestrationOptions(instanceId: "child-2"));
            return string.Join(";", await Task.WhenAll(one, two));
        });
        await host.StartAsync();

        (await host.RunAsync("Parent", id: "p")).ReadOutputAs<string>().ShouldBe("1 for Parent p;2 for Parent p");
        (await host.Client.GetInstanceAsync("child-2"))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task CallSubOrchestrator_Failing_KeepsTheCauseInside()
    {
        host.Registry.AddActivityFunc<int, int>("Fail", int (_, _) => throw new FormatException("deep"));
        host.Registry.AddOrchestratorFunc("Child", context => context.CallActivityAsync<int>("Fail", 1));
        host.Registry.AddOrchestratorFunc("Parent", async context =>
        {
            var failure = await Should.ThrowAsync<TaskFailedException>(context.CallSubOrchestratorAsync<int>("Child"));
            return $"{failure.FailureDetails.ErrorType}|{failure.FailureDetails.InnerFailure!.ErrorType}";
        });
        await host.StartAsync();

        (await host.RunAsync("Parent")).ReadOutputAs<string>().ShouldBe("Microsoft.DurableTask.TaskFailedException|System.FormatException");
    }

    [Fact]
    public async Task CallSubOrchestrator_OfARunningId_FailsTheCall()
    {
        host.Registry.AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<int>("never"));
        host.Registry.AddOrchestratorFunc("Parent", async context =>
        {
            var failure = await Should.ThrowAsync<TaskFailedException>(
                context.CallSubOrchestratorAsync<int>("Wait", null, new SubOrchestrationOptions(instanceId: "taken")));
            return failure.FailureDetails.IsCausedBy<OrchestrationAlreadyExistsException>();
        });
        await host.StartAsync();
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("taken"));

        (await host.RunAsync("Parent")).ReadOutputAs<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Orchestrator_ThrowingUnhandled_FailsTheInstanceWithTheMessage()
    {
        host.Registry.AddOrchestratorFunc<int, int>("Broken", int (_, _) => throw new InvalidOperationException("out of chalk"));
        await host.StartAsync();

        var ended = await host.RunAsync("Broken", 1);

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ended.FailureDetails!.ErrorType.ShouldBe("System.InvalidOperationException");
        ended.SerializedOutput.ShouldNotBeNull().ShouldContain("out of chalk");
    }

    [Fact]
    public async Task Schedule_UnknownOrchestrator_IsAcceptedAndFails()
    {
        await host.StartAsync();

        (await host.RunAsync("Nobody")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
    }

    [Fact]
    public async Task NewGuid_OverTurns_DiffersEachTimeAndReplays()
    {
        host.Registry.AddActivityFunc<Guid, Guid>("Echo", (_, id) => id);
        host.Registry.AddOrchestratorFunc("Ids", async context =>
        {
            List<Guid> ids = [context.NewGuid(), context.NewGuid()];
            ids.Add(await context.CallActivityAsync<Guid>("Echo", context.NewGuid()));
            ids.Add(context.NewGuid());
            return ids;
        });
        await host.StartAsync();

        (await host.RunAsync("Ids")).ReadOutputAs<List<Guid>>()!.Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public async Task Version_GivenOrNot_IsWhatTheContextSays()
    {
        host.Registry.AddOrchestratorFunc("Version", context => $"{context.Version} {context.CompareVersionTo("1.5")}");
        await host.StartAsync();

        (await host.RunAsync("Version")).ReadOutputAs<string>().ShouldBe("1.0 -1");
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("Version", new StartOrchestrationOptions { Version = "2.0" });
        (await host.EndAsync(id)).ReadOutputAs<string>().ShouldBe("2.0 1");
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(1_200_000)]
    [InlineData(3_300_000)]
    public async Task Payloads_LargerThanAPropertyARowATransaction_ComeBackWhole(int length)
    {
        var text = string.Concat(Enumerable.Range(0, length / 6).Select(n => n.ToString("D6")));
        host.Registry.AddActivityFunc<string, string>("Echo", (_, t) => t);
        host.Registry.AddOrchestratorFunc<string, string>("Large", async (context, input) => await context.CallActivityAsync<string>("Echo", input));
        await host.StartAsync();

        var ended = await host.RunAsync("Large", text, "large");

        ended.ReadOutputAs<string>().ShouldBe(text);
        (await host.Client.PurgeInstanceAsync("large")).PurgedInstanceCount.ShouldBe(1);
    }

    [Fact]
    public async Task Orchestrator_AwaitingAForeignTask_FailsLoudly()
    {
        host.Registry.AddOrchestratorFunc("Escaping", async _ =>
        {
            await Task.Run(() => 1);
            return "never";
        });
        await host.StartAsync();
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("Escaping");

        var ended = await host.Client.WaitForInstanceCompletionAsync(id).WaitAsync(TimeSpan.FromSeconds(30));

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ended.FailureDetails!.ErrorMessage.ShouldContain("not its context's");
    }

    [Fact]
    public async Task Orchestrator_DecidingOtherwiseInReplay_FailsNamingTheStep()
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
