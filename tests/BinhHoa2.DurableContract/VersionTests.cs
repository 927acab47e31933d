using BinhHoa2.DurableContract.Hosts;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.DurableContract;

/// <remarks>
/// Only the current version, 1.0, and older ones are started here: what becomes of a newer one, which a worker with
/// versionMatchStrategy CurrentOrOlder leaves for another worker, is nothing an app with one worker has to do with.
/// </remarks>
public abstract class VersionTests(Engine engine) : Contract(engine)
{
    [Fact]
    public async Task Version_NotGiven_IsTheDefault()
    {
        await StartAsync(Tasks);

        (await RunAsync("Version")).ReadOutputAs<string>().ShouldBe("1.0 1 0 -1");
    }

    [Fact]
    public async Task Version_Given_StaysWithTheInstance()
    {
        await StartAsync(Tasks);

        var id = await Client.ScheduleNewOrchestrationInstanceAsync("Version", new StartOrchestrationOptions { Version = "0.9" });

        (await EndAsync(id)).ReadOutputAs<string>().ShouldBe("0.9 0 -1 -1");
    }

    [Fact]
    public async Task Version_OfASubOrchestration_IsTheDefaultOrWhatTheCallSays()
    {
        await StartAsync(tasks =>
        {
            Tasks(tasks);
            tasks.AddOrchestratorFunc("Parent", async context =>
            {
                var one = await context.CallSubOrchestratorAsync<string>("Version");
                var two = await context.CallSubOrchestratorAsync<string>("Version", null, new SubOrchestrationOptions { Version = "0.8" });
                return $"{context.Version}|{one}|{two}";
            });
        });

        var id = await Client.ScheduleNewOrchestrationInstanceAsync("Parent", new StartOrchestrationOptions { Version = "0.9" });

        (await EndAsync(id)).ReadOutputAs<string>().ShouldBe("0.9|1.0 1 0 -1|0.8 -1 -1 -1");
    }

    private void Tasks(DurableTaskRegistry tasks) => tasks.AddOrchestratorFunc("Version", async context =>
    {
        await context.CreateTimer(Day, CancellationToken.None);
        string[] others = ["0.9", "1.0", "1.10"];
        return string.Join(' ', [context.Version, .. others.Select(o => Math.Sign(context.CompareVersionTo(o)).ToString())]);
    });
}
