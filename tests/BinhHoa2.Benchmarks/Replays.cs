using System.Diagnostics;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using BinhHoa2.Embedded.Durable.Basis;
using BinhHoa2.Embedded.Durable.Replay;
using BinhHoa2.Embedded.Durable.Store;
using BinhHoa2.Tests.Durable;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BinhHoa2.Benchmarks;

/// <summary>
/// A cold instance brought back to where it stood: the replay of its history, and the reading of it. The bound on the
/// replay is one in events per second, so what counts is processor time (the collector's too), not who else is at work.
/// </summary>
internal static class Replays
{
    private static readonly TimeSpan OneRound = TimeSpan.FromMilliseconds(300);

    public static async Task MeasureAsync(string connection, Sizes sizes, Report report)
    {
        var hub = new Hub(connection, "Replays");
        hub.Registry.AddActivityFunc<int, int>("Trivial", (_, n) => n + 1);
        hub.Registry.AddOrchestratorFunc<int, int>("in sequence", async (context, count) =>
        {
            for (var n = 0; n < count; n++)
            {
                await context.CallActivityAsync<int>("Trivial", n);
            }

            return await context.WaitForExternalEvent<int>("never");
        });
        hub.Registry.AddOrchestratorFunc<int, int>("at once", async (context, count) =>
        {
            await Task.WhenAll(Enumerable.Range(0, count).Select(n => context.CallActivityAsync<int>("Trivial", n)));
            return await context.WaitForExternalEvent<int>("never");
        });

        var lease = new OwnerLease(hub.Table, Calls(), TimeProvider.System, TimeSpan.FromSeconds(90));
        var store = new HistoryStore(
            hub.Table,
            new PayloadStore(
                new BlobContainerClient(connection, new DurableRuntimeOptions { HubName = hub.Name }.ContainerName), Calls()),
            Calls(),
            lease);
        await using var app = new ServiceCollection().BuildServiceProvider();
        var services = new RuntimeServices(RegisteredTasks.Of(hub.Registry), app, NullLoggerFactory.Instance, "1.0");
        await using var runtime = await hub.StartAsync();
        foreach (var name in new[] { "in sequence", "at once" })
        {
            await runtime.Client.ScheduleNewOrchestrationInstanceAsync(name, sizes.History, new StartOrchestrationOptions(name));
            await hub.InFlight.WhenIdleAsync();
            await MeasureAsync(name);
        }

        async Task MeasureAsync(string name)
        {
            var rates = new List<double>();
            var reads = new List<(double, double)>();
            for (var round = 0; round <= sizes.Rounds; round++)
            {
                var (rows, plain) = await RawTable.ReadAsync(hub.Table, $"PartitionKey eq '{name}'");
                var begun = Stopwatch.GetTimestamp();
                var (state, history) = (await store.LoadAsync(name))!.Value;
                Replay(state, history);
                var cold = Stopwatch.GetElapsedTime(begun);

                var events = history.Sum(t => t.Events.Count);
                var replays = 0;
                begun = Stopwatch.GetTimestamp();
                var processor = Environment.CpuUsage.TotalTime;
                while (Stopwatch.GetElapsedTime(begun) < OneRound)
                {
                    Replay(state, history);
                    replays++;
                }

                if (round > 0)
                {
                    rates.Add(events * (double)replays / (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
                    reads.Add((rows / plain.TotalSeconds, rows / cold.TotalSeconds));
                }
            }

            report.Add(
                $"replay of {sizes.History} activities {name}",
                Report.Median(rates),
                "events per second of processor time",
                new Against(AtLeast: 200_000));
            report.Add($"load and replay of {sizes.History} activities {name}", reads, "rows/s against rows/s only read");
        }

        void Replay(InstanceState state, List<Embedded.Durable.History.HistoryTurn> history)
        {
            using var session = new OrchestratorSession(state.Facts, services, history.SelectMany(t => t.Events), () => { });
            if (session.Run([]).Actions.Count > 0 || session.NeedsHistory)
            {
                throw new InvalidOperationException($"'{state.Id}' does not stand where it stood.");
            }
        }
    }

    private static StorageCalls Calls() => new(TimeProvider.System, NullLogger.Instance, CancellationToken.None);
}
