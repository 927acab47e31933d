using BinhHoa2.Embedded.Durable.Basis;
using BinhHoa2.Embedded.Durable.Engine;
using BinhHoa2.Embedded.Durable.History;
using BinhHoa2.Embedded.Durable.Replay;
using BinhHoa2.Embedded.Durable.Store;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using HistoryEvent = Microsoft.DurableTask.Protobuf.HistoryEvent;

namespace BinhHoa2.Embedded.Durable;

/// <summary>The client of the runtime in this process. When a call completes, its request is in the store.</summary>
internal sealed class EmbeddedDurableTaskClient(
    string name, Dispatcher dispatcher, HistoryStore store, InstanceQueries queries, StateChanges changes, DataConverter converter,
    TimeProvider schoolTime, string defaultVersion)
    : DurableTaskClient(name)
{
    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(orchestratorName.Name, nameof(orchestratorName));
        var id = options?.InstanceId ?? Guid.NewGuid().ToString("N");
        InstanceIds.Check(id);
        var now = schoolTime.GetUtcNow();
        var wanted = new InstanceState
        {
            Id = id,
            Execution = store.NextCommit(),
            Name = orchestratorName.Name,
            Version = options?.Version is { } version ? version.Version : defaultVersion,
            Status = OrchestrationRuntimeStatus.Pending,
            CreatedAt = now,
            UpdatedAt = now,
            LastTurnAt = now,
            StartAt = options?.StartAt?.ToUniversalTime(),
            Due = options?.StartAt?.ToUniversalTime() ?? InstanceState.AtOnce,
            Input = converter.Serialize(input),
            Tags = options?.Tags ?? new Dictionary<string, string>(StringComparer.Ordinal),
        };
        await dispatcher.Post(id, new StartMessage(wanted, options?.DedupeStatuses ?? StartRules.Standard)).WaitAsync(cancellation);
        return id;
    }

    public override Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        return DeliverAsync(instanceId, HistoryEvents.Raised(eventName, converter.Serialize(eventPayload)), cancellation);
    }

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, s => s is { Status: not OrchestrationRuntimeStatus.Pending }, getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(
            instanceId,
            s => s?.Ended ?? throw new InvalidOperationException($"There is no orchestration instance '{instanceId}'."),
            getInputsAndOutputs,
            cancellation);

    public override Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default) =>
        DeliverAsync(
            instanceId, HistoryEvents.Terminated(converter.Serialize(options?.Output), options?.Recursive ?? false), cancellation);

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        DeliverAsync(instanceId, HistoryEvents.Suspended(reason), cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        DeliverAsync(instanceId, HistoryEvents.Resumed(reason), cancellation);

    public override async Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        await FindAsync(instanceId) is { } state ? Describe(state, getInputsAndOutputs) : null;

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        var query = filter ?? new OrchestrationQuery();
        return new InstancePages(query, async (token, size, cancellation) =>
        {
            var (states, next) = await queries.PageAsync(query, token, size, cancellation);
            return new Page<OrchestrationMetadata>([.. states.Select(s => Describe(s, query.FetchInputsAndOutputs))], next);
        });
    }

    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        InstanceIds.Check(instanceId);
        List<string> children = [];
        if (options is { Recursive: true } && await store.LoadAsync(instanceId) is { } found)
        {
            children =
            [
                .. found.Turns.SelectMany(t => t.Decided)
                    .Select(e => e.SubOrchestrationInstanceCreated?.InstanceId)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ];
        }

        var purged = await dispatcher.Post(instanceId, new PurgeMessage()).WaitAsync(cancellation);
        foreach (var child in children)
        {
            purged += (await PurgeInstanceAsync(child, options, cancellation)).PurgedInstanceCount;
        }

        return new PurgeResult(purged, isComplete: true);
    }

    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        OrchestrationRuntimeStatus[] ended =
        [
            OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated,
        ];
        var chosen = filter.Statuses?.Intersect(ended).ToList() ?? [.. ended];
        var ids = new List<string>();
        if (chosen.Count > 0)
        {
            var query = new OrchestrationQuery(filter.CreatedFrom, filter.CreatedTo, chosen);
            await foreach (var one in GetAllInstancesAsync(query).WithCancellation(cancellation))
            {
                ids.Add(one.InstanceId);
            }
        }

        var purged = 0;
        foreach (var id in ids)
        {
            purged += (await PurgeInstanceAsync(id, options, cancellation)).PurgedInstanceCount;
        }

        return new PurgeResult(purged, isComplete: true);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<int> DeliverAsync(string id, HistoryEvent what, CancellationToken cancellation)
    {
        InstanceIds.Check(id);
        return dispatcher.Post(id, new DeliverMessage([what], mustExist: true)).WaitAsync(cancellation);
    }

    private async Task<OrchestrationMetadata> WaitAsync(
        string id, Func<InstanceState?, bool> reached, bool texts, CancellationToken cancellation)
    {
        while (true)
        {
            var change = changes.Next(id);
            var state = await FindAsync(id);
            if (reached(state))
            {
                return Describe(state!, texts);
            }

            await change.WaitAsync(cancellation);
        }
    }

    private async Task<InstanceState?> FindAsync(string id)
    {
        InstanceIds.Check(id);
        var (known, state) = dispatcher.Peek(id);
        if (known)
        {
            return state;
        }

        state = await store.ReadAsync(id);
        if (state is { Ended: false } && state.Due <= schoolTime.GetUtcNow())
        {
            // Due but not in memory: an owner that was losing the store may have written it last.
            _ = dispatcher.Post(id, new WakeMessage());
        }

        return state;
    }

    private OrchestrationMetadata Describe(InstanceState state, bool texts) => new(state.Name, state.Id)
    {
        RuntimeStatus = state.Status,
        CreatedAt = state.CreatedAt,
        LastUpdatedAt = state.UpdatedAt,
        Tags = state.Tags,
        FailureDetails = Failures.Show(state.Failure),
        DataConverter = texts ? converter : null,
        SerializedInput = texts ? state.Input : null,
        SerializedOutput = texts ? state.Output : null,
        SerializedCustomStatus = texts ? state.CustomStatus : null,
    };
}
