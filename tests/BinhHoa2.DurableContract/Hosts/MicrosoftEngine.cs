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
public sealed class MicrosoftEngine : Engine
{
    private static int ports;

    /// <remarks>Few, because this host takes the longer the more there are: every result is a turn, every turn a whole replay.</remarks>
    public override int Many => 20;

    public override int MaxFanOut => 100;

    /// <remarks>The channel to this host's worker takes messages of 4 MiB, and a history with the text in it three times is one.</remarks>
    public override int MaxTextLength => 1_200_000;

    /// <remarks>This host knows only real time.</remarks>
    public override TimeSpan Day => TimeSpan.FromSeconds(1);

    public override TimeSpan Late => TimeSpan.FromSeconds(20);

    /// <remarks>The real service refuses it; this one starts the id anew.</remarks>
    public override bool RefusesRunningIds => false;

    /// <remarks>The real service refuses it; this one answers that it purged none.</remarks>
    public override bool RefusesPurgingRunning => false;

    /// <remarks>The real service refuses it; this one takes it and drops it.</remarks>
    public override bool RefusesEventsToUnknown => false;

    public override async Task<ContractHost> StartAsync(Action<DurableTaskRegistry> tasks, ILoggerFactory loggers) =>
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
