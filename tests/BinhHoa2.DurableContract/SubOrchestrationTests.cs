using BinhHoa2.DurableContract.Hosts;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.DurableContract;

public abstract class SubOrchestrationTests(Engine engine) : Contract(engine)
{
    [Fact]
    public async Task CallSubOrchestrator_Completing_GivesItsResultAndKnowsItsParent()
    {
        await StartAsync(tasks => tasks
            .AddOrchestratorFunc<int, string>("Child", async (context, days) =>
            {
                await context.CreateTimer(days * Day, CancellationToken.None);
                return $"{days} for {context.Parent!.Name} {context.Parent.InstanceId}";
            })
            .AddOrchestratorFunc("Parent", async context =>
            {
                var one = context.CallSubOrchestratorAsync<string>("Child", 1);
                var two = context.CallSubOrchestratorAsync<string>("Child", 2, new SubOrchestrationOptions(instanceId: "child-2"));
                return string.Join(";", await Task.WhenAll(one, two));
            }));

        (await RunAsync("Parent", id: "p")).ReadOutputAs<string>().ShouldBe("1 for Parent p;2 for Parent p");
        (await Client.GetInstanceAsync("child-2"))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task CallSubOrchestrator_WithoutAnId_GetsOneOfItsOwnEachTime()
    {
        await StartAsync(tasks => tasks
            .AddOrchestratorFunc("Child", context => context.InstanceId)
            .AddOrchestratorFunc("Parent", async context => new List<string>
            {
                await context.CallSubOrchestratorAsync<string>("Child"),
                await context.CallSubOrchestratorAsync<string>("Child"),
            }));

        var ids = (await RunAsync("Parent")).ReadOutputAs<List<string>>()!;

        ids[0].ShouldNotBe(ids[1]);
        (await Client.GetInstanceAsync(ids[1]))!.Name.ShouldBe("Child");
    }

    [Fact]
    public async Task CallSubOrchestrator_OfAnIdThatHasEnded_RunsItAnew()
    {
        await StartAsync(tasks => tasks
            .AddOrchestratorFunc<int, int>("Child", (_, n) => n)
            .AddOrchestratorFunc("Parent", async context => new List<int>
            {
                await context.CallSubOrchestratorAsync<int>("Child", 1, new SubOrchestrationOptions(instanceId: "child")),
                await context.CallSubOrchestratorAsync<int>("Child", 2, new SubOrchestrationOptions(instanceId: "child")),
            }));

        (await RunAsync("Parent")).ReadOutputAs<List<int>>().ShouldBe([1, 2]);
    }

    [Fact]
    public async Task CallSubOrchestrator_Failing_KeepsTheCauseInside()
    {
        await StartAsync(tasks => tasks
            .AddActivityFunc<int, int>("Fail", int (_, _) => throw new FormatException("deep"))
            .AddOrchestratorFunc("Child", context => context.CallActivityAsync<int>("Fail", 1))
            .AddOrchestratorFunc("Parent", async context =>
            {
                var failure = await Failing.WithAsync<TaskFailedException>(context.CallSubOrchestratorAsync<int>("Child"));
                var details = failure.FailureDetails;
                return $"{failure.TaskName}|{details.ErrorType}|{details.InnerFailure!.ErrorType}|{details.InnerFailure.ErrorMessage}|"
                    + $"{details.IsCausedBy<FormatException>()}";
            }));

        (await RunAsync("Parent"))
            .ReadOutputAs<string>()
            .ShouldBe("Child|Microsoft.DurableTask.TaskFailedException|System.FormatException|deep|False");
    }

    [Fact]
    public async Task CallSubOrchestrator_ThrowingItself_KeepsTheTypeAndTheMessage()
    {
        await StartAsync(tasks => tasks
            .AddOrchestratorFunc<int, int>("Child", int (_, _) => throw new FormatException("shallow"))
            .AddOrchestratorFunc("Parent", async context =>
            {
                var failure = await Failing.WithAsync<TaskFailedException>(context.CallSubOrchestratorAsync<int>("Child", 1));
                return $"{failure.Message}|{failure.FailureDetails.ErrorType}|{failure.FailureDetails.IsCausedBy<FormatException>()}";
            }));

        (await RunAsync("Parent")).ReadOutputAs<string>().ShouldBe(
            "Task 'Child' (#0) failed with an unhandled exception: shallow|System.FormatException|True");
    }

    [Fact]
    public async Task CallSubOrchestrator_Unknown_FailsTheCall()
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc("Parent", async context =>
            (await Failing.WithAsync<TaskFailedException>(context.CallSubOrchestratorAsync<int>("Missing"))).TaskName));

        (await RunAsync("Parent")).ReadOutputAs<string>().ShouldBe("Missing");
    }
}
