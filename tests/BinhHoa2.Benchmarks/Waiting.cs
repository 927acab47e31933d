using System.Diagnostics;
using BinhHoa2.Embedded.Durable;
using BinhHoa2.Embedded.Durable.Store;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Time.Testing;

namespace BinhHoa2.Benchmarks;

/// <summary>Many instances that wait for an event or a day far off: what they cost while nothing happens, and at a start.</summary>
internal sealed class Waiting(string connection, Sizes sizes, Report report)
{
    private const int AtOnce = 16;
    private const int FarOff = 365;

    private readonly Hub hub = new(connection, "Waiting");
    private int seeded;

    public async Task MeasureAsync()
    {
        hub.Registry.AddOrchestratorFunc<int, bool>("Wait", async (context, days) =>
        {
            var answer = context.WaitForExternalEvent<bool>("answer");
            var day = context.CreateTimer(TimeSpan.FromDays(days), CancellationToken.None);
            return await Task.WhenAny(answer, day) == answer;
        });

        int[] steps = [sizes.Waiting / 100, sizes.Waiting / 10, sizes.Waiting];
        var afterUse = new List<long>();
        var afterStart = new List<long>();
        foreach (var count in steps)
        {
            afterUse.Add(await HeldAsync(runtime => SeedAsync(runtime, count)));
            afterStart.Add(await HeldAsync(_ => Task.CompletedTask));
            if (count == sizes.Waiting / 10)
            {
                await IdleAsync();
            }
        }

        Memory("started on", afterStart);
        Memory("that began", afterUse);
        await RestartsAsync();
    }

    private async Task SeedAsync(DurableRuntime runtime, int upTo)
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(seeded, upTo - seeded),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (n, cancellation) => await runtime.Client.ScheduleNewOrchestrationInstanceAsync(
                "Wait", DaysFor(n), new StartOrchestrationOptions($"w{n:D6}"), cancellation));
        seeded = upTo;
    }

    /// <summary>The last ones come due day by day, so that each restart finds some due.</summary>
    private int DaysFor(int n) => (sizes.Waiting - 1 - n) / sizes.DueEachDay is var day && day <= sizes.Rounds ? day + 1 : FarOff;

    /// <summary>What goes with a runtime when it is let go, after it was started on the store and used.</summary>
    private async Task<long> HeldAsync(Func<DurableRuntime, Task> use)
    {
        var with = await WithAsync();

        // A stack of its own: the one that let the runtime go still names it.
        await Task.Yield();
        return with - Collected();

        async Task<long> WithAsync()
        {
            await using var runtime = await hub.StartAsync();
            await use(runtime);
            await hub.InFlight.WhenIdleAsync();
            return Collected();
        }
    }

    private static long Collected()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    /// <summary>From the second step on the cache of instances is full: what is held then must not grow with those that wait.</summary>
    private void Memory(string how, List<long> held) => report.Add(
        $"memory of a runtime {how} {sizes.Waiting} waiting instances against {sizes.Waiting / 10}",
        (held[2] - held[1]) / (sizes.Waiting * 0.9),
        "bytes for each instance more",
        new Against(AtMost: 16, Runtime: held[2], Unit: "bytes held"));

    private async Task IdleAsync()
    {
        var machineTime = new FakeTimeProvider(Hub.Begin);
        await using var runtime = await hub.StartAsync(machineTime: machineTime);
        await hub.InFlight.WhenIdleAsync();
        var before = hub.Requests.Requests;
        var step = TimeSpan.FromSeconds(5);
        var end = machineTime.GetUtcNow().AddMinutes(sizes.IdleMinutes);
        while (machineTime.GetUtcNow() < end)
        {
            machineTime.Advance(step);
            hub.SchoolTime.Step(Hub.Begin + (machineTime.GetUtcNow() - Hub.Begin));

            // Whatever the step set going is sent and answered in real time.
            do
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            }
            while (hub.Requests.Unanswered > 0);
        }

        report.Add(
            $"idle with {seeded} waiting instances",
            (hub.Requests.Requests - before) / (double)sizes.IdleMinutes,
            "requests per minute",
            new Against(AtMost: 2));
    }

    private async Task RestartsAsync()
    {
        var times = new List<(double, double)>();
        var counts = new List<(int Requests, int Loaded, int HistoryRows)>();
        string[] select = ["PartitionKey", nameof(InstanceState.Due)];
        for (var round = 0; round <= sizes.Rounds; round++)
        {
            while (hub.SchoolTime.Step(Hub.Begin.AddDays(round + 1.5)))
            {
                // Only the clock moves; no runtime is there to be woken.
            }

            var (rows, plain) = await RawTable.ReadAsync(hub.Table, "RowKey eq 's'", select);
            var runtime = hub.New();
            await using (runtime)
            {
                var begun = Stopwatch.GetTimestamp();
                await runtime.StartAsync(CancellationToken.None);
                var start = Stopwatch.GetElapsedTime(begun);
                await hub.InFlight.WhenIdleAsync();
                if (round > 0)
                {
                    times.Add((plain.TotalSeconds, start.TotalSeconds));
                    counts.Add((hub.Requests.Requests, hub.Requests.Loaded, hub.Requests.HistoryRows));
                }
            }

            if (rows != sizes.Waiting)
            {
                throw new InvalidOperationException($"{rows} instances are in the store instead of {sizes.Waiting}.");
            }
        }

        var due = new Against(AtMost: sizes.DueEachDay, AtLeast: sizes.DueEachDay);
        var name = $"start with {sizes.Waiting} instances, {sizes.DueEachDay} due";
        report.Add($"{name}: loaded", counts.Max(c => c.Loaded), "instances", due);
        report.Add($"{name}: history read", counts.Max(c => c.HistoryRows), "rows", due);
        report.Add($"{name}: requests", counts.Max(c => c.Requests), "requests", new Against());
        report.Add($"{name}: time", times, "s to start against s to read when each is due", atMost: 2);
    }
}
