using Google.Protobuf.WellKnownTypes;
using Microsoft.DurableTask.Protobuf;

namespace BinhHoa2.Embedded.Durable.History;

/// <summary>
/// The pending activities, timers and sub-orchestrations of an instance, computed from its turns, and the messages received.
/// </summary>
internal sealed class PendingWork
{
    public Dictionary<int, TaskScheduledEvent> Activities { get; } = [];

    public Dictionary<int, Timestamp> Timers { get; } = [];

    public Dictionary<int, SubOrchestrationInstanceCreatedEvent> SubOrchestrations { get; } = [];

    public HashSet<string> Messages { get; } = new(StringComparer.Ordinal);

    public DateTimeOffset? NextTimer => Timers.Count == 0 ? null : Timers.Values.Min()!.ToDateTimeOffset();

    public IEnumerable<HistoryEvent> TimersDue(DateTimeOffset now) =>
        Timers.Where(t => t.Value.ToDateTimeOffset() <= now)
            .OrderBy(t => t.Value)
            .ThenBy(t => t.Key)
            .Select(t => HistoryEvents.TimerFired(t.Key, t.Value));

    /// <summary>Whether the event is new: the completion of pending work, or a message not received before.</summary>
    public bool Expects(HistoryEvent received) => received.EventTypeCase switch
    {
        HistoryEvent.EventTypeOneofCase.TaskCompleted => Activities.ContainsKey(received.TaskCompleted.TaskScheduledId),
        HistoryEvent.EventTypeOneofCase.TaskFailed => Activities.ContainsKey(received.TaskFailed.TaskScheduledId),
        HistoryEvent.EventTypeOneofCase.SubOrchestrationInstanceCompleted =>
            SubOrchestrations.ContainsKey(received.SubOrchestrationInstanceCompleted.TaskScheduledId),
        HistoryEvent.EventTypeOneofCase.SubOrchestrationInstanceFailed =>
            SubOrchestrations.ContainsKey(received.SubOrchestrationInstanceFailed.TaskScheduledId),
        HistoryEvent.EventTypeOneofCase.GenericEvent => !Messages.Contains(received.GenericEvent.Data),
        _ => true,
    };

    /// <summary>Applies a turn.</summary>
    public void Add(HistoryTurn turn)
    {
        foreach (var one in turn.Events)
        {
            Add(one);
        }
    }

    /// <summary>Applies an event of a turn; applying a received event twice changes nothing.</summary>
    public void Add(HistoryEvent one)
    {
        switch (one.EventTypeCase)
        {
            case HistoryEvent.EventTypeOneofCase.TaskCompleted:
                Activities.Remove(one.TaskCompleted.TaskScheduledId);
                break;
            case HistoryEvent.EventTypeOneofCase.TaskFailed:
                Activities.Remove(one.TaskFailed.TaskScheduledId);
                break;
            case HistoryEvent.EventTypeOneofCase.SubOrchestrationInstanceCompleted:
                SubOrchestrations.Remove(one.SubOrchestrationInstanceCompleted.TaskScheduledId);
                break;
            case HistoryEvent.EventTypeOneofCase.SubOrchestrationInstanceFailed:
                SubOrchestrations.Remove(one.SubOrchestrationInstanceFailed.TaskScheduledId);
                break;
            case HistoryEvent.EventTypeOneofCase.TimerFired:
                Timers.Remove(one.TimerFired.TimerId);
                break;
            case HistoryEvent.EventTypeOneofCase.GenericEvent:
                Messages.Add(one.GenericEvent.Data);
                break;
            case HistoryEvent.EventTypeOneofCase.TaskScheduled:
                Activities.Add(one.EventId, one.TaskScheduled);
                break;
            case HistoryEvent.EventTypeOneofCase.TimerCreated:
                Timers.Add(one.EventId, one.TimerCreated.FireAt);
                break;
            case HistoryEvent.EventTypeOneofCase.SubOrchestrationInstanceCreated:
                SubOrchestrations.Add(one.EventId, one.SubOrchestrationInstanceCreated);
                break;
        }
    }
}
