using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.DurableContract.Hosts;

/// <summary>
/// The real worker and client, on the service in memory that Microsoft's in-process test host brings. That service is
/// not the one in the cloud; where it knows less, a constant here says so and the test says what the real one does.
/// </summary>
public sealed class Engine
{
    /// <summary>How many activities some, many and most are.</summary>
    /// <remarks>Few, because this host takes the longer the more there are: every result is a turn, every turn a whole replay.</remarks>
    public const int Many = 20;

    public const int Most = 100;

    /// <summary>The length of the largest text that goes in and comes out.</summary>
    /// <remarks>The channel to this host's worker takes messages of 4 MiB, and a history with the text in it three times is one.</remarks>
    public const int LargestText = 1_200_000;

    /// <summary>Whether an id that runs is refused though no dedupe statuses were given.</summary>
    /// <remarks>The real service refuses it; this one starts the id anew.</remarks>
    public static bool RefusesRunningIds => false;

    /// <summary>Whether purging an instance that runs is refused with an exception.</summary>
    /// <remarks>The real service refuses it; this one answers that it purged none.</remarks>
    public static bool RefusesPurgingRunning => false;

    /// <summary>Whether raising an event to an instance that does not exist is refused with an exception.</summary>
    /// <remarks>The real service refuses it; this one takes it and drops it.</remarks>
    public static bool RefusesEventsToNobody => false;

    private static int ports;

    /// <summary>How long a day lasts here: this host knows only real time.</summary>
    public static TimeSpan Day => TimeSpan.FromSeconds(1);

    /// <summary>How much later than due a timer may fire.</summary>
    public static TimeSpan Late => TimeSpan.FromSeconds(20);

    /// <summary>A host with these tasks, whose orchestrations have the version 1.0 if they are given none.</summary>
    public async Task<ContractHost> StartAsync(Action<DurableTaskRegistry> tasks, ILoggerFactory loggers) =>
        new Host(await DurableTaskTestHost.StartAsync(tasks, new DurableTaskTestHostOptions
        {
            // Below the ports the machine gives to others, and not by chance, so that two hosts do not meet on one.
            Port = 30_000 + (Interlocked.Increment(ref ports) % 2_000),
            LoggerFactory = loggers,
            ConfigureServices = services =>
            {
                services.Configure<DurableTaskClientOptions>(client => client.DefaultVersion = "1.0");
                services.Configure<DurableTaskWorkerOptions>(worker =>
                {
                    // As host.json says it. Long timers come in slices of three days.
                    worker.MaximumTimerInterval = 3 * Day;
                    worker.Versioning = new DurableTaskWorkerOptions.VersioningOptions
                    {
                        Version = "1.0",
                        DefaultVersion = "1.0",
                        MatchStrategy = DurableTaskWorkerOptions.VersionMatchStrategy.CurrentOrOlder,
                    };
                });
            },
        }));

    private sealed class Host(DurableTaskTestHost host) : ContractHost
    {
        public override DurableTaskClient Client => host.Client;

        public override Task PassAsync(Task until) => until.WaitAsync(TimeSpan.FromSeconds(120));

        public override ValueTask DisposeAsync() => host.DisposeAsync();
    }
}
