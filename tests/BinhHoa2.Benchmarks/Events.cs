using System.Diagnostics;
using BinhHoa2.Embedded.Durable.Basis;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Benchmarks;

/// <summary>
/// External events, one after the other, each to another instance: at one in memory, and at one that must be read first.
/// </summary>
internal static class Events
{
    private const int Instances = 20;
    private const string OneEvent =
        """{"Number":12,"At":"2021-10-11T01:00:00+00:00","Received":[{"$type":"event","Name":"go","Data":"1"}],"Decided":[]}""";

    public static async Task MeasureAsync(string connection, RawTable raw, Sizes sizes, Report report)
    {
        var hub = new Hub(connection, "Events");
        hub.Registry.AddOrchestratorFunc<int, int>("Listen", async (context, count) =>
        {
            var sum = 0;
            for (var n = 0; n < count; n++)
            {
                sum += await context.WaitForExternalEvent<int>("go");
            }

            return sum;
        });
        foreach (var (name, cached) in new[] { ("in memory", Instances), ("read first", 1) })
        {
            await using var runtime = await hub.StartAsync(new DurableRuntimeOptions { CachedInstances = cached });
            string[] ids = [.. Enumerable.Range(0, Instances).Select(n => $"{cached}-{n}")];
            foreach (var id in ids)
            {
                await runtime.Client.ScheduleNewOrchestrationInstanceAsync("Listen", int.MaxValue, new StartOrchestrationOptions(id));
            }

            await hub.InFlight.WhenIdleAsync();
            var rates = new List<(double, double)>();
            var requests = new List<double>();
            for (var round = 0; round <= sizes.Rounds; round++)
            {
                var transactions = await raw.TransactionsAsync(sizes.Events, OneEvent);
                var before = hub.Requests.Requests - hub.Requests.Leases;
                var begun = Stopwatch.GetTimestamp();
                for (var n = 0; n < sizes.Events; n++)
                {
                    await runtime.Client.RaiseEventAsync(ids[n % Instances], "go", 1);
                }

                var time = Stopwatch.GetElapsedTime(begun);
                if (round > 0)
                {
                    rates.Add((transactions, sizes.Events / time.TotalSeconds));
                    requests.Add((hub.Requests.Requests - hub.Requests.Leases - before) / (double)sizes.Events);
                }
            }

            report.Add($"event to an instance {name}: requests", requests.Max(), "requests per event", new Against(AtMost: 2));
            report.Add($"event to an instance {name}: rate", rates, "events/s against transactions/s");
        }
    }
}
