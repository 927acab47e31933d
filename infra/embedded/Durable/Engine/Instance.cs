using BinhHoa2.Embedded.Durable.History;
using BinhHoa2.Embedded.Durable.Replay;
using BinhHoa2.Embedded.Durable.Store;
using Microsoft.DurableTask.Protobuf;

namespace BinhHoa2.Embedded.Durable.Engine;

/// <summary>
/// An instance in memory. The mailbox belongs to the <see cref="Dispatcher"/>; everything else is touched only by the one
/// worker that is at it, except that anybody may read the last committed <see cref="State"/>.
/// </summary>
internal sealed class Instance(string id)
{
    public string Id { get; } = id;

    public List<Message> Mailbox { get; private set; } = [];

    public bool Busy { get; set; }

    public long LastUsed { get; set; }

    /// <summary>Whether <see cref="State"/> is what the store holds; null then means that it holds nothing.</summary>
    public bool Loaded { get; set; }

    public InstanceState? State { get; set; }

    public OrchestratorSession? Session { get; private set; }

    public PendingWork Pending { get; private set; } = new();

    /// <summary>The history; given up once a session knows it, except where every turn is verified.</summary>
    public List<HistoryTurn> Turns { get; private set; } = [];

    /// <summary>Activities at work in this process.</summary>
    public HashSet<int> Running { get; set; } = [];

    public List<OutgoingMessage> Unsent { get; set; } = [];

    public bool Sending { get; set; }

    public List<PurgeMessage> WaitingPurges { get; } = [];

    public bool Idle => !Busy && Mailbox.Count == 0 && Running.Count == 0 && !Sending;

    public List<Message> TakeMessages()
    {
        var messages = Mailbox;
        Mailbox = [];
        return messages;
    }

    /// <summary>Takes a state as that of a run which has done nothing in this process yet.</summary>
    public void Adopt(InstanceState? state)
    {
        EndSession();
        (Loaded, State, Pending) = (true, state, new PendingWork());
        (Turns, Running, Unsent, Sending) = ([], [], [], false);
    }

    /// <summary>Takes a history that was read.</summary>
    public void Adopt(InstanceState state, List<HistoryTurn> turns)
    {
        Adopt(state);
        Turns = turns;
        turns.ForEach(Pending.Add);
    }

    /// <summary>The orchestrator at work; one that has not been in memory begins with the history so far.</summary>
    /// <param name="begin">Given that history.</param>
    public OrchestratorSession UseSession(Func<IEnumerable<HistoryEvent>, OrchestratorSession> begin) =>
        Session ??= begin(Turns.SkipWhile(t => !t.IsFirstOfCode).SelectMany(t => t.Events));

    /// <summary>Begins anew with a history that was read.</summary>
    public void EndSession(List<HistoryTurn> turns)
    {
        EndSession();
        Turns = turns;
    }

    public void EndSession()
    {
        Session?.Dispose();
        Session = null;
    }

    /// <summary>Forgets all it knows, so that it is read again.</summary>
    public void Invalidate()
    {
        Adopt(null);
        Loaded = false;
    }
}
