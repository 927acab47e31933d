using BinhHoa2.Embedded.Durable.Replay;
using BinhHoa2.Embedded.Functions;
using BinhHoa2.Functions.Sweep;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BinhHoa2.Tests.Histories;

/// <summary>Runs orchestrations over recorded histories; nothing else of the app runs.</summary>
internal static class Replayer
{
    /// <summary>The app's orchestrations by name.</summary>
    public static IReadOnlyList<string> AppOrchestrations => [.. Found().Select(o => o.Name)];

    /// <summary>Replays a history with the app's code.</summary>
    /// <exception cref="Embedded.Durable.NonDeterminismException">The code wants something else; it says where and what.</exception>
    public static void ReplayWithTheApp(RecordedHistory history)
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        var registry = new DurableTaskRegistry();
        foreach (var orchestration in Found())
        {
            registry.AddOrchestrator(orchestration.Name, new OrchestrationTask(orchestration, services.GetRequiredService<IServiceScopeFactory>()));
        }

        Replay(history, registry);
    }

    /// <summary>Replays a history with what is registered.</summary>
    public static void Replay(RecordedHistory history, DurableTaskRegistry registry)
    {
        var around = new Surroundings(registry, JsonDataConverter.Default, NullLoggerFactory.Instance, history.Version);
        var execution = new Execution(new InstanceFacts(history.Instance, history.Orchestration, history.Version, Parent: null), around, () => { });
        foreach (var turn in history.Turns)
        {
            execution.Follow(turn, payloads: false);
        }
    }

    private static IEnumerable<OrchestrationFunction> Found() =>
        new FunctionDiscovery("", new ConfigurationBuilder().Build()).Find(typeof(Sweeper).Assembly, _ => true).OfType<OrchestrationFunction>();
}
