using BinhHoa2.Tests.Durable;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.DurableContract.Hosts;

/// <summary>
/// The embedded runtime: on virtual time, so that a day costs nothing, and with every turn replayed from the beginning
/// of its history and compared.
/// </summary>
public sealed class EmbeddedEngine(Tests.Infrastructure.StorageFixture storage) : Engine
{
    public override int Many => 100;

    public override int MaxFanOut => 1_000;

    public override int MaxTextLength => 3_300_000;

    public override TimeSpan Day => TimeSpan.FromDays(1);

    public override TimeSpan Late => TimeSpan.Zero;

    public override bool RefusesRunningIds => true;

    public override bool RefusesPurgingRunning => true;

    public override bool RefusesEventsToUnknown => true;

    public override async Task<ContractHost> StartAsync(Action<DurableTaskRegistry> tasks, ILoggerFactory loggers)
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
