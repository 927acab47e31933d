using BinhHoa2.Embedded.Durable.Replay;
using BinhHoa2.Embedded.Functions;
using BinhHoa2.Functions.Sweep;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BinhHoa2.Tests.Histories;

/// <summary>Replays recorded histories with orchestrations, without the rest of the app.</summary>
internal static class Replayer
{
    /// <summary>The app's orchestrations by name.</summary>
    public static IReadOnlyList<string> AppOrchestrations => [.. Found().Select(o => o.Name)];

    /// <summary>Replays a history with the app's code.</summary>
    /// <exception cref="Embedded.Durable.NonDeterminismException">
    /// The code decided differently; the message has the step and both decisions.
    /// </exception>
    public static void ReplayWithTheApp(RecordedHistory history)
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        Replay(
            history,
            new FunctionTasks(
                new FunctionTable([.. Found()]), services.GetRequiredService<IServiceScopeFactory>(), CancellationToken.None));
    }

    /// <summary>Replays a history with these tasks.</summary>
    public static void Replay(RecordedHistory history, IDurableTaskFactory tasks)
    {
        using var app = new ServiceCollection().BuildServiceProvider();
        ReplayCheck.All(
            history.Facts, new RuntimeServices(tasks, app, NullLoggerFactory.Instance, history.Version), history.Turns, payloads: false);
    }

    private static IEnumerable<OrchestrationFunction> Found() =>
        new FunctionDiscovery("", new ConfigurationBuilder().Build())
            .Find(typeof(Sweeper).Assembly, _ => true)
            .OfType<OrchestrationFunction>();
}
