using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker;
using Microsoft.DurableTask.Worker.Shims;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Embedded.Durable.Replay;

/// <summary>
/// Shared by all orchestrations and activities of a runtime: their factory, and Microsoft's worker code that runs them. As a
/// service provider it has the <see cref="DurableTaskShimFactory"/> only, which replay requests.
/// </summary>
internal sealed class RuntimeServices : IServiceProvider
{
    /// <param name="app">The app's services; each activity gets a scope of its own.</param>
    /// <param name="defaultVersion">The version of sub-orchestrations called without one.</param>
    public RuntimeServices(IDurableTaskFactory tasks, IServiceProvider app, ILoggerFactory loggers, string defaultVersion)
    {
        var options = new DurableTaskWorkerOptions
        {
            // No timer has to be cut into shorter ones: the store knows every due time.
            MaximumTimerInterval = TimeSpan.MaxValue,
            Versioning = new DurableTaskWorkerOptions.VersioningOptions { DefaultVersion = defaultVersion },
        };
        (Tasks, App, Converter, Shims) = (tasks, app, options.DataConverter, new DurableTaskShimFactory(options, loggers));
    }

    public IDurableTaskFactory Tasks { get; }

    public IServiceProvider App { get; }

    public DataConverter Converter { get; }

    public DurableTaskShimFactory Shims { get; }

    public object? GetService(Type serviceType) => serviceType == typeof(DurableTaskShimFactory) ? Shims : null;
}
