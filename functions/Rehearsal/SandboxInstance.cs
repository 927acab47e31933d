using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Protobuf;
using Microsoft.DurableTask.Worker;
using Microsoft.DurableTask.Worker.Grpc;

namespace BinhHoa2.Functions.Rehearsal;

/// <summary>
/// An instance of an orchestration: Microsoft's worker keeps its code between the turns; what it received since the last turn and its
/// pending timers are here.
/// </summary>
/// <param name="started">The start of its code, as an event of its history.</param>
internal sealed class SandboxInstance(
    string id, string name, ExecutionStartedEvent started, ITaskOrchestrator code, IServiceProvider replay, DateTimeOffset created)
    : IDisposable
{
    private const string Execution = "1";

    // The session lasts as long as this object; the cache must not end it before.
    private static readonly double NeverIdle = TimeSpan.FromDays(36_500).TotalSeconds;

    private readonly ExtendedSessionsCache sessions = new();
    private readonly List<HistoryEvent> received = [new HistoryEvent { EventId = -1, ExecutionStarted = started }];
    private readonly Dictionary<int, Timestamp> timers = [];
    private bool hasBegun;

    public string Id => id;

    public string Name => name;

    public OrchestrationRuntimeStatus Status { get; private set; } = OrchestrationRuntimeStatus.Pending;

    public DateTimeOffset Created { get; } = created;

    /// <summary>When its last turn was; null before the first.</summary>
    public DateTimeOffset? Turned { get; private set; }

    public bool HasEnded => Status is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed;

    /// <summary>Whether it has received something since its last turn.</summary>
    public bool IsReady => received.Count > 0 && !HasEnded;

    /// <summary>When its next timer is due, UTC; null when it waits for none.</summary>
    public DateTimeOffset? NextTimer => HasEnded || timers.Count == 0 ? null : timers.Values.Min()!.ToDateTimeOffset();

    public void Receive(HistoryEvent one) => received.Add(one);

    /// <summary>Fires the timers that are due, in the order of their times.</summary>
    public void FireTimers(DateTimeOffset now)
    {
        foreach (var (timer, due) in timers.Where(t => t.Value.ToDateTimeOffset() <= now).OrderBy(t => t.Value).ThenBy(t => t.Key).ToList())
        {
            timers.Remove(timer);
            received.Add(new HistoryEvent { EventId = -1, TimerFired = new TimerFiredEvent { TimerId = timer, FireAt = due } });
        }
    }

    /// <summary>Runs one turn with what was received.</summary>
    /// <returns>What the code decided, without its timers and its end.</returns>
    public IReadOnlyList<OrchestratorAction> Turn(DateTimeOffset now)
    {
        var at = Timestamp.FromDateTimeOffset(now);
        var request = new OrchestratorRequest { InstanceId = id, ExecutionId = Execution };
        request.NewEvents.Add(new HistoryEvent { EventId = -1, OrchestratorStarted = new OrchestratorStartedEvent() });
        request.NewEvents.AddRange(received);
        foreach (var one in request.NewEvents)
        {
            one.Timestamp = at;
        }

        request.Properties.Add("IsExtendedSession", Value.ForBool(true));
        request.Properties.Add("ExtendedSessionIdleTimeoutInSeconds", Value.ForNumber(NeverIdle));
        request.Properties.Add("IncludeState", Value.ForBool(!hasBegun));
        (hasBegun, Status, Turned) = (true, OrchestrationRuntimeStatus.Running, now);
        received.Clear();

        var answer = GrpcOrchestrationRunner.LoadAndRun(Convert.ToBase64String(request.ToByteArray()), code, sessions, replay);
        var actions = OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(answer)).Actions;
        foreach (var timer in actions.Where(a => a.CreateTimer is not null))
        {
            timers.Add(timer.Id, timer.CreateTimer.FireAt);
        }

        if (actions.FirstOrDefault(a => a.CompleteOrchestration is not null)?.CompleteOrchestration is { } end)
        {
            End(end.OrchestrationStatus);
        }

        return [.. actions.Where(a => a.CreateTimer is null)];
    }

    public void Dispose() => sessions.Dispose();

    private void End(OrchestrationStatus status)
    {
        Status = status switch
        {
            OrchestrationStatus.Completed => OrchestrationRuntimeStatus.Completed,
            OrchestrationStatus.Failed => OrchestrationRuntimeStatus.Failed,
            _ => throw new NotSupportedException($"A rehearsal has no orchestration that ends as {status}."),
        };
        timers.Clear();
        sessions.Dispose();
    }
}
