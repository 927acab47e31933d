using BinhHoa2.DurableContract.Hosts;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.DurableContract;

/// <summary>What keeps the same in every replay, and what knows a replay from the first time.</summary>
public abstract class ReplayTests(Engine engine) : Contract(engine)
{
    [Fact]
    public async Task CurrentUtcDateTime_OverTurns_StaysForTheTurnAndNeverGoesBack()
    {
        await StartAsync(tasks => tasks
            .AddActivityFunc<DateTime, DateTime>("Echo", (_, time) => time)
            .AddOrchestratorFunc("Clock", async context =>
            {
                var began = context.CurrentUtcDateTime;
                var same = began == context.CurrentUtcDateTime && began.Kind == DateTimeKind.Utc;
                var echoed = await context.CallActivityAsync<DateTime>("Echo", began);
                var second = context.CurrentUtcDateTime;
                await context.CreateTimer(Day, CancellationToken.None);
                return same && echoed == began && second >= began && context.CurrentUtcDateTime >= second + Day;
            }));

        (await RunAsync("Clock")).ReadOutputAs<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task NewGuid_OverTurns_DiffersEachTimeAndIsTheSameInReplay()
    {
        await StartAsync(tasks => tasks
            .AddActivityFunc<Guid, Guid>("Echo", (_, id) => id)
            .AddOrchestratorFunc("Ids", async context =>
            {
                List<Guid> ids = [context.NewGuid(), context.NewGuid()];
                var echoed = await context.CallActivityAsync<Guid>("Echo", ids[0]);
                ids.Add(context.NewGuid());
                await context.CreateTimer(Day, CancellationToken.None);
                ids.Add(context.NewGuid());
                return echoed == ids[0] ? ids : [];
            }));

        var one = (await RunAsync("Ids")).ReadOutputAs<List<Guid>>()!;
        var other = (await RunAsync("Ids")).ReadOutputAs<List<Guid>>()!;

        one.Concat(other).Distinct().Count().ShouldBe(8);
    }

    [Fact]
    public async Task IsReplaying_OverTurns_IsFalseOnceForEachStep()
    {
        var first = new List<string>();
        await StartAsync(tasks => tasks
            .AddActivityFunc<int, int>("Echo", (_, n) => n)
            .AddOrchestratorFunc("Steps", async context =>
            {
                void Note(string step)
                {
                    if (!context.IsReplaying)
                    {
                        first.Add(step);
                    }
                }

                Note("began");
                await context.CallActivityAsync<int>("Echo", 1);
                Note("called");
                await context.CreateTimer(Day, CancellationToken.None);
                Note("slept");
            }));

        await RunAsync("Steps");

        first.ShouldBe(["began", "called", "slept"]);
    }

    [Fact]
    public async Task ReplaySafeLogger_OverReplays_WritesEachLineOnce()
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc("Talk", async context =>
        {
            var log = context.CreateReplaySafeLogger("School");
#pragma warning disable CA1848
            log.LogInformation("first {Id}", context.InstanceId);
            await context.CreateTimer(Day, CancellationToken.None);
            log.LogInformation("second {Id}", context.InstanceId);
            await context.CreateTimer(Day, CancellationToken.None);
#pragma warning restore CA1848
        }));

        await RunAsync("Talk", id: "x");

        Lines.Of("School").ShouldBe(["School first x", "School second x"]);
    }

    [Fact]
    public async Task GetInput_AnyTime_IsWhatTheInstanceWasStartedWith()
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc<string, string>("Input", async (context, given) =>
        {
            var before = context.GetInput<string>();
            await context.CreateTimer(Day, CancellationToken.None);
            return $"{given} {before} {context.GetInput<string>()} {context.Name} {context.InstanceId}";
        }));

        (await RunAsync("Input", "tháng 10", "x")).ReadOutputAs<string>().ShouldBe("tháng 10 tháng 10 tháng 10 Input x");
    }
}
