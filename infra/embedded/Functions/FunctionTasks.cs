using System.Diagnostics.CodeAnalysis;
using BinhHoa2.Embedded.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Embedded.Functions;

/// <summary>The app's orchestrations and activities as the durable runtime asks for them, by name in any case.</summary>
/// <param name="stop">Asks activities to stop.</param>
/// <param name="disk">Activities wait until it has room; null for no wait.</param>
internal sealed class FunctionTasks(
    FunctionTable table, IServiceScopeFactory scopes, CancellationToken stop, DiskSpace? disk = null) : IDurableTaskFactory
{
    private readonly Dictionary<string, OrchestrationTask> orchestrations =
        table.Orchestrations.ToDictionary(o => o.Name, o => new OrchestrationTask(o, scopes), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, ActivityTask> activities =
        table.Activities.ToDictionary(a => a.Name, a => new ActivityTask(a, scopes, disk, stop), StringComparer.OrdinalIgnoreCase);

    public bool TryCreateOrchestrator(
        TaskName name, IServiceProvider serviceProvider, [NotNullWhen(true)] out ITaskOrchestrator? orchestrator) =>
        (orchestrator = orchestrations.GetValueOrDefault(name.Name)) is not null;

    public bool TryCreateActivity(TaskName name, IServiceProvider serviceProvider, [NotNullWhen(true)] out ITaskActivity? activity) =>
        (activity = activities.GetValueOrDefault(name.Name)) is not null;
}
