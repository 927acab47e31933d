using BinhHoa2.Embedded.Durable.Engine;
using BinhHoa2.Embedded.Time;
using CsCheck;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Tests.Durable;

public sealed class TimerQueueTests(StorageFixture storage) : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private readonly TestHost host = new(storage);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public void Set_MoreTimersThanHeldInMemory_WakesEachAtItsTime() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[1, 40], Gen.Int[0, 3]).Array[1, 60].Sample(
            steps =>
            {
                var time = new VirtualTime(TestHost.Start);
                var due = new Dictionary<string, DateTimeOffset>();
                var asked = 0;
                TimerQueue? queue = null;
                queue = new TimerQueue(time, TimeSpan.FromHours(1), maxHeld: 3, Wake, Reload);
                using (queue)
                {
                    foreach (var (id, hours, pass) in steps)
                    {
                        due[$"i{id}"] = time.GetUtcNow().AddHours(hours);
                        queue.Set($"i{id}", due[$"i{id}"]);
                        PassTo(time.GetUtcNow().AddHours(pass));
                    }

                    PassTo(time.GetUtcNow().AddHours(41));
                    due.ShouldBeEmpty();
                    asked.ShouldBeLessThan(100);
                }

                void Wake(string id)
                {
                    // An instance is woken too early only if the store has an outdated time for it, which is not the case here.
                    due[id].ShouldBe(time.GetUtcNow());
                    due.Remove(id);
                }

                void Reload()
                {
                    asked++;
                    foreach (var (id, at) in due.ToList())
                    {
                        queue!.Restore(id, at);
                    }
                }

                void PassTo(DateTimeOffset end)
                {
                    while (time.Step(end))
                    {
                        due.Values.Any(at => at < time.GetUtcNow()).ShouldBeFalse();
                    }
                }
            },
            iter: 2000,
            threads: 1);

    [Fact]
    public void Restore_OlderValueThanSet_KeepsTheNewer()
    {
        var time = new VirtualTime(TestHost.Start);
        var woken = new List<DateTimeOffset>();
        using var queue = new TimerQueue(time, TimeSpan.FromHours(1), maxHeld: 3, _ => woken.Add(time.GetUtcNow()), () => { });

        queue.Set("i", TestHost.Start.AddHours(1));
        queue.Restore("i", TestHost.Start.AddHours(9));
        time.Step(TestHost.Start.AddDays(1));

        woken.ShouldBe([TestHost.Start.AddHours(1)]);
    }

    [Fact]
    public async Task Start_WithMoreInstancesThanTimersHeldInMemory_WakesAll()
    {
        host.Options = host.Options with { TimersHeld = 2, CachedInstances = 2 };
        host.Registry.AddOrchestratorFunc<int, DateTime>("Sleep", async (context, days) =>
        {
            await context.CreateTimer(TimeSpan.FromDays(days), CancellationToken.None);
            return context.CurrentUtcDateTime;
        });
        await host.StartAsync();
        foreach (var n in (int[])[5, 1, 4, 2, 3, 6])
        {
            await host.Client.ScheduleNewOrchestrationInstanceAsync("Sleep", n, new StartOrchestrationOptions($"s{n}"));
        }

        await host.PassAsync(TimeSpan.FromDays(2.5));
        await host.Runtime.StopAsync();
        await host.StartAsync();
        await host.PassAsync(TimeSpan.FromDays(4));

        for (var n = 1; n <= 6; n++)
        {
            var ended = await host.Client.GetInstanceAsync($"s{n}", getInputsAndOutputs: true);
            ended!.ReadOutputAs<DateTime>().ShouldBe(TestHost.Start.AddDays(n).UtcDateTime);
        }
    }
}
