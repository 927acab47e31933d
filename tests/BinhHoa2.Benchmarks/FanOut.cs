using System.Diagnostics;
using Microsoft.DurableTask;

namespace BinhHoa2.Benchmarks;

/// <summary>Many trivial activities at once: what each costs the store, and how fast they go through.</summary>
internal static class FanOut
{
    // About what one call and its result take in history.
    private const string OneActivity =
        """{"$type":"activity","Id":123,"Name":"Trivial","Input":"123"},{"$type":"activity-ok","Id":123,"Result":"124"}""";

    public static async Task MeasureAsync(string connection, RawTable raw, Sizes sizes, Report report)
    {
        var hub = new Hub(connection, "FanOut");
        hub.Registry.AddActivityFunc<int, int>("Trivial", (_, n) => n + 1);
        hub.Registry.AddOrchestratorFunc<int, int>("FanOut", async (context, count) =>
            (await Task.WhenAll(Enumerable.Range(0, count).Select(n => context.CallActivityAsync<int>("Trivial", n)))).Length);
        await using var runtime = await hub.StartAsync();

        var rates = new List<(double, double)>();
        var requests = new List<double>();

        // The first round only warms both up.
        for (var round = 0; round <= sizes.Rounds; round++)
        {
            var rows = await raw.BatchesAsync(sizes.Activities, OneActivity);
            var before = hub.Requests.Requests;
            var begun = Stopwatch.GetTimestamp();
            var id = await runtime.Client.ScheduleNewOrchestrationInstanceAsync("FanOut", sizes.Activities);
            var ended = await runtime.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);
            var time = Stopwatch.GetElapsedTime(begun);
            if (ended.ReadOutputAs<int>() != sizes.Activities)
            {
                throw new InvalidOperationException($"The fan-out ended as {ended.RuntimeStatus}: {ended.SerializedOutput}");
            }

            if (round > 0)
            {
                rates.Add((rows, sizes.Activities / time.TotalSeconds));
                requests.Add((hub.Requests.Requests - before) / (double)sizes.Activities);
            }
        }

        report.Add($"fan-out of {sizes.Activities}: requests", requests.Max(), "requests per activity", new Against(AtMost: 0.1));
        report.Add($"fan-out of {sizes.Activities}: rate", rates, "activities/s against rows/s in transactions of 100", atLeast: 0.30);
    }
}
