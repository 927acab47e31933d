using System.Collections.Frozen;
using BinhHoa2.Functions.Month;
using BinhHoa2.Functions.Requests;
using BinhHoa2.Functions.Semester;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Rehearsal;

/// <summary>The client of a sandbox's runtime, with what the app's functions ask of it: start, event, state.</summary>
internal sealed class SandboxClient(SandboxRuntime runtime) : DurableTaskClient("rehearsal")
{
    // They wait for days. What else a sweep starts has ended by the time of the next one, and is not under way in between.
    private static readonly FrozenSet<string> Lasting =
        FrozenSet.Create(nameof(MonthOrchestration), nameof(RequestOrchestration), nameof(SemesterOrchestration));

    /// <summary>Whether only what is under way in the school is started, and what its next sweep would start is not.</summary>
    public bool Resumes { get; set; }

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default)
    {
        var id = options?.InstanceId ?? throw new NotSupportedException("Every orchestration of the app has an id of its own.");
        if (!Resumes || Lasting.Contains(orchestratorName.Name))
        {
            runtime.Start(orchestratorName.Name, id, input);
        }

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

    // A rehearsed year is over before a history is old.
    public override Task<PurgeResult> PurgeAllInstancesAsync(PurgeInstancesFilter filter, CancellationToken cancellation) =>
        Task.FromResult(new PurgeResult(0));

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
