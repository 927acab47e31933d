using BinhHoa2.Embedded.Durable.History;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.DurableTask.Protobuf;
using Microsoft.DurableTask.Worker;
using Microsoft.DurableTask.Worker.Grpc;

namespace BinhHoa2.Embedded.Durable.Replay;

/// <summary>
/// An orchestrator in memory, run by Microsoft's worker: a turn goes in as an <see cref="OrchestratorRequest"/>, its decisions
/// come out as an <see cref="OrchestratorResponse"/>. The first turn brings all history with it, later ones only what is new.
/// </summary>
/// <param name="past">The history so far.</param>
/// <param name="foreignAwait">Called, from any thread, when the code awaited something that is not its context's.</param>
internal sealed class OrchestratorSession(
    InstanceRun facts, RuntimeServices services, IEnumerable<HistoryEvent> past, Action foreignAwait) : IDisposable
{
    // The session lasts as long as this object; the cache must not expire it before.
    private static readonly double NeverIdle = TimeSpan.FromDays(36_500).TotalSeconds;

    private readonly ExtendedSessionsCache cache = new();
    private IEnumerable<HistoryEvent>? history = past;
    private ForeignAwaitGuard? guard;

    /// <summary>
    /// Whether the next turn needs all history again: the worker does not keep an orchestrator that has returned, also when
    /// a call or timer it did not wait for keeps its instance from ending.
    /// </summary>
    public bool NeedsHistory => guard is not null && !cache.GetOrInitializeCache(NeverIdle).TryGetValue(facts.InstanceId, out _);

    /// <summary>Runs one turn.</summary>
    /// <param name="given">The start of the turn and what was received; nothing in a mere replay.</param>
    /// <exception cref="NonDeterminismException">The code awaited something that is not its context's.</exception>
    public OrchestratorResponse Run(IEnumerable<HistoryEvent> given)
    {
        if (guard is null)
        {
            if (!services.Tasks.TryCreateOrchestrator(facts.Name, services.App, out var orchestrator))
            {
                return Missing();
            }

            guard = new ForeignAwaitGuard(orchestrator, foreignAwait);
        }

        var request = Request(given);
        var answer = guard.Turn(() => GrpcOrchestrationRunner.LoadAndRun(request, guard, cache, services));
        if (guard.Detected)
        {
            throw NonDeterminismException.ForeignAwait(facts.InstanceId);
        }

        return OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(answer));
    }

    public void Dispose() => cache.Dispose();

    private string Request(IEnumerable<HistoryEvent> given)
    {
        var request = new OrchestratorRequest { InstanceId = facts.InstanceId, ExecutionId = facts.Execution };
        request.NewEvents.AddRange(given);
        request.Properties.Add("IsExtendedSession", Value.ForBool(true));
        request.Properties.Add("ExtendedSessionIdleTimeoutInSeconds", Value.ForNumber(NeverIdle));
        request.Properties.Add("IncludeState", Value.ForBool(history is not null));
        if (history is not null)
        {
            request.PastEvents.AddRange(history);
            history = null;
        }

        return Convert.ToBase64String(request.ToByteArray());
    }

    private OrchestratorResponse Missing() => new()
    {
        InstanceId = facts.InstanceId,
        Actions =
        {
            new OrchestratorAction
            {
                Id = -1,
                CompleteOrchestration = new CompleteOrchestrationAction
                {
                    OrchestrationStatus = OrchestrationStatus.Failed,
                    FailureDetails = Failures.MissingOrchestrator(facts.Name),
                },
            },
        },
    };
}
