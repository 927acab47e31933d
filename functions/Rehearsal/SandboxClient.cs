using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Rehearsal;

/// <summary>The client of a sandbox's runtime, with what the app's functions ask of it: start, event, state.</summary>
internal sealed class SandboxClient(SandboxRuntime runtime) : DurableTaskClient("rehearsal")
{
    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default)
    {
        var id = options?.InstanceId ?? throw new NotSupportedException("Every orchestration of the app has an id of its own.");
        runtime.Start(orchestratorName.Name, id, input);
        return Task.FromResult(id);
    }

    public override Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        runtime.Raise(instanceId, eventName, runtime.Converter.Serialize(eventPayload));
        return Task.CompletedTask;
    }

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        Task.FromResult(runtime.Find(instanceId) is { } instance
            ? new OrchestrationMetadata(instance.Name, instance.Id)
            {
                RuntimeStatus = instance.Status,
                CreatedAt = instance.Created,
                LastUpdatedAt = instance.Turned ?? instance.Created,
            }
            : null);

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) => throw None();

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw None();

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw None();

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        throw None();

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        throw None();

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static NotSupportedException None() => new("A rehearsal starts orchestrations, raises events and asks for one's state.");
}
