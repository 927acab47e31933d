using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using BinhHoa2.Functions.Month;
using BinhHoa2.Functions.Requests;
using BinhHoa2.Tests.Cloud;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker;

namespace BinhHoa2.Tests.Faults.School;

/// <summary>A build of the app as it is installed: the version in its host.json, and its orchestrations and activities.</summary>
/// <param name="Tasks">Given the app's own; returns this build's.</param>
internal sealed record AppBuild(string Version, Func<IDurableTaskFactory, IDurableTaskFactory> Tasks)
{
    /// <summary>The app's own build, with the version that its host.json has.</summary>
    public static AppBuild Current { get; } = new(InstalledVersion(), tasks => tasks);

    /// <summary>
    /// A build in which two orchestrations have one more step, for the instances that begin with it (docs/decisions/0014); one that
    /// began before must not take it, and code without the step cannot replay one that has it.
    /// </summary>
    public static AppBuild Next { get; } = new(Raised(Current.Version), tasks => new ChangedTasks(tasks, Raised(Current.Version)));

    private static string InstalledVersion()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(Bicep.Main)!, "..", "..", "host.json")));
        return host.RootElement.GetProperty("extensions").GetProperty("durableTask").GetProperty("defaultVersion").GetString()!;
    }

    private static string Raised(string version) => System.Version.Parse(version) is var v ? $"{v.Major}.{v.Minor + 1}" : version;

    private sealed class ChangedTasks(IDurableTaskFactory tasks, string version) : IDurableTaskFactory
    {
        private static readonly string[] Changed = [nameof(MonthOrchestration), nameof(RequestOrchestration)];

        public bool TryCreateActivity(TaskName name, IServiceProvider serviceProvider, [NotNullWhen(true)] out ITaskActivity? activity) =>
            (activity = name.Name == OneMore.Name ? new OneMore() : null) is not null
            || tasks.TryCreateActivity(name, serviceProvider, out activity);

        public bool TryCreateOrchestrator(
            TaskName name, IServiceProvider serviceProvider, [NotNullWhen(true)] out ITaskOrchestrator? orchestrator)
        {
            if (tasks.TryCreateOrchestrator(name, serviceProvider, out orchestrator) && Changed.Contains(name.Name))
            {
                orchestrator = new OneMoreStep(orchestrator, version);
            }

            return orchestrator is not null;
        }
    }

    private sealed class OneMoreStep(ITaskOrchestrator inner, string version) : ITaskOrchestrator
    {
        public Type InputType => inner.InputType;

        public Type OutputType => inner.OutputType;

        public async Task<object?> RunAsync(TaskOrchestrationContext context, object? input)
        {
            if (context.CompareVersionTo(version) >= 0)
            {
                await context.CallActivityAsync(OneMore.Name);
            }

            return await inner.RunAsync(context, input);
        }
    }

    private sealed class OneMore : TaskActivity<object?, object?>
    {
        public const string Name = nameof(OneMore);

        public override Task<object?> RunAsync(TaskActivityContext context, object? input) => Task.FromResult<object?>(null);
    }
}
