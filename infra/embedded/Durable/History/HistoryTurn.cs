using Microsoft.DurableTask.Protobuf;

namespace BinhHoa2.Embedded.Durable.History;

/// <summary>
/// One turn of an instance: its events begin with the turn's start, whose time (UTC) is the orchestrator's, then what was
/// received, then what was decided. A history is a list of turns numbered from 1 without a gap; replayed over what was
/// received, the code must decide the same again.
/// </summary>
internal sealed record HistoryTurn(int Number, IReadOnlyList<HistoryEvent> Events)
{
    public DateTimeOffset At => Events[0].Timestamp.ToDateTimeOffset();

    /// <summary>The orchestrator's input: the start of the turn and the received events.</summary>
    public IEnumerable<HistoryEvent> Given => Events.Where(e => !e.IsDecision());

    public IEnumerable<HistoryEvent> Received => Given.Skip(1);

    public IEnumerable<HistoryEvent> Decided => Events.Where(HistoryEvents.IsDecision);

    /// <summary>Whether the orchestrator's code begins in this turn; turns before it only keep events that came too early.</summary>
    public bool IsFirstOfCode => Events.Any(e => e.ExecutionStarted is not null);
}
