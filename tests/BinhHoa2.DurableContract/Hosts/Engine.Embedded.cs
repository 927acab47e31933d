using BinhHoa2.Tests.Durable;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.DurableContract.Hosts;

/// <summary>
/// The embedded runtime: on virtual time, so that a day costs nothing, and with every turn replayed from the beginning
/// of its history and compared.
/// </summary>
public sealed class Engine(Tests.Infrastructure.StorageFixture storage)
{
    /// <summary>How many activities some, many and most are.</summary>
    public const int Many = 100;

    public const int Most = 1_000;

    /// <summary>The length of the largest text that goes in and comes out.</summary>
    public const int LargestText = 3_300_000;

    /// <summary>Whether an id that runs is refused though no dedupe statuses were given.</summary>
    public static bool RefusesRunningIds => true;

    /// <summary>Whether purging an instance that runs is refused with an exception.</summary>
    public static bool RefusesPurgingRunning => true;

    /// <summary>Whether raising an event to an instance that does not exist is refused with an exception.</summary>
    public static bool RefusesEventsToNobody => true;

    /// <summary>How long a day lasts here.</summary>
    public static TimeSpan Day => TimeSpan.FromDays(1);

    /// <summary>How much later than due a timer may fire.</summary>
    public static TimeSpan Late => TimeSpan.Zero;

    /// <summary>A host with these tasks, whose orchestrations have the version 1.0 if they are given none.</summary>
    public async Task<ContractHost> StartAsync(Action<DurableTaskRegistry> tasks, ILoggerFactory loggers)
    {
        var host = new TestHost(new StorageFixture(storage)) { Loggers = loggers };
        tasks(host.Registry);
        await host.StartAsync();
        return new Host(host);
    }

    private sealed class Host(TestHost host) : ContractHost
    {
        public override DurableTaskClient Client => host.Client;

        public override async Task PassAsync(Task until)
        {
            await host.QuietAsync();
            while (!until.IsCompleted && host.Time.NextTimer is { } next)
            {
                host.InFlight.TryWhileIdle(() => host.Time.Step(next));
                await host.QuietAsync();
            }

            await until.WaitAsync(TimeSpan.FromSeconds(60));
        }

        public override ValueTask DisposeAsync() => host.DisposeAsync();
    }
}
