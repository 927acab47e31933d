namespace BinhHoa2.Embedded.Durable.History;

/// <summary>What an instance still waits for, added up from its turns, and which messages it has had.</summary>
internal sealed class Outstanding
{
    public Dictionary<int, ActivityScheduled> Activities { get; } = [];

    public Dictionary<int, DateTimeOffset> Timers { get; } = [];

    public Dictionary<int, SubOrchestrationScheduled> SubOrchestrations { get; } = [];

    public HashSet<string> Messages { get; } = new(StringComparer.Ordinal);

    public DateTimeOffset? NextTimer => Timers.Count == 0 ? null : Timers.Values.Min();

    public IEnumerable<int> TimersDue(DateTimeOffset now) =>
        Timers.Where(t => t.Value <= now).OrderBy(t => t.Value).ThenBy(t => t.Key).Select(t => t.Key);

    /// <summary>Whether this is news: an answer somebody still waits for, a message not had before.</summary>
    public bool Expects(HistoryEvent received) => received switch
    {
        ActivityCompleted e => Activities.ContainsKey(e.Id),
        ActivityFailed e => Activities.ContainsKey(e.Id),
        SubOrchestrationCompleted e => SubOrchestrations.ContainsKey(e.Id),
        SubOrchestrationFailed e => SubOrchestrations.ContainsKey(e.Id),
        EventReceived { MessageId: { } id } => !Messages.Contains(id),
        _ => true,
    };

    /// <summary>Reckons a turn in.</summary>
    public void Add(HistoryTurn turn)
    {
        foreach (var received in turn.Received)
        {
            Receive(received);
        }

        foreach (var decided in turn.Decided)
        {
            Decide(decided);
        }
    }

    /// <summary>Reckons in what will be part of the next turn; doing it again with that turn changes nothing.</summary>
    public void Receive(HistoryEvent received)
    {
        switch (received)
        {
            case ActivityCompleted e:
                Activities.Remove(e.Id);
                break;
            case ActivityFailed e:
                Activities.Remove(e.Id);
                break;
            case SubOrchestrationCompleted e:
                SubOrchestrations.Remove(e.Id);
                break;
            case SubOrchestrationFailed e:
                SubOrchestrations.Remove(e.Id);
                break;
            case TimerFired e:
                Timers.Remove(e.Id);
                break;
            case EventReceived { MessageId: { } id }:
                Messages.Add(id);
                break;
        }
    }

    private void Decide(HistoryEvent decided)
    {
        switch (decided)
        {
            case ActivityScheduled e:
                Activities.Add(e.Id, e);
                break;
            case TimerCreated e:
                Timers.Add(e.Id, e.FireAt);
                break;
            case TimerCancelled e:
                Timers.Remove(e.Id);
                break;
            case SubOrchestrationScheduled e:
                SubOrchestrations.Add(e.Id, e);
                break;
        }
    }
}
