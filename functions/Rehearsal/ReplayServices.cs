using Microsoft.DurableTask.Worker;
using Microsoft.DurableTask.Worker.Shims;
using Microsoft.Extensions.Logging.Abstractions;

namespace BinhHoa2.Functions.Rehearsal;

/// <summary>What Microsoft's replay asks of a host: the <see cref="DurableTaskShimFactory"/>, and nothing else.</summary>
internal sealed class ReplayServices : IServiceProvider
{
    /// <summary>Makes of orchestrators and activities what the worker runs.</summary>
    public DurableTaskShimFactory Shims { get; } = new(
        new DurableTaskWorkerOptions
        {
            // No timer has to be cut into shorter ones: nothing waits for it.
            MaximumTimerInterval = TimeSpan.MaxValue,
        },
        NullLoggerFactory.Instance);

    public object? GetService(Type serviceType) => serviceType == typeof(DurableTaskShimFactory) ? Shims : null;
}
