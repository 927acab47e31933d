using BinhHoa2.Embedded.Durable.History;
using BinhHoa2.Embedded.Durable.Replay;
using BinhHoa2.Embedded.Durable.Store;
using Microsoft.DurableTask.Protobuf;

namespace BinhHoa2.Embedded.Durable.Engine;

/// <summary>
/// An instance in memory. The mailbox belongs to the <see cref="Dispatcher"/>; everything else is used only by
/// the worker of this instance, except the last committed <see cref="State"/>, which any thread may read.
/// </summary>
internal sealed class Instance(string id)
{
    public string Id { get; } = id;

    public List<Message> Mailbox { get; private set; } = [];

    public bool Busy { get; set; }

    public long LastUsed { get; set; }

    /// <summary>Whether <see cref="State"/> is what the store holds; null then means that there is no such instance.</summary>
    public bool Loaded { get; set; }

    public InstanceState? State { get; set; }

    public OrchestratorSession? Session { get; private set; }

    public PendingWork Pending { get; private set; } = new();

    /// <summary>The history; cleared once a session has replayed it, except where every turn is verified.</summary>
    public List<HistoryTurn> Turns { get; private set; } = [];

    /// <summary>Activities running in this process.</summary>
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

    /// <summary>Sets the state of a run that has no work in this process yet.</summary>
    public void Adopt(InstanceState? state)
    {
        EndSession();
        (Loaded, State, Pending) = (true, state, new PendingWork());
        (Turns, Running, Unsent, Sending) = ([], [], [], false);
    }

    /// <summary>Sets the state and the history that were read.</summary>
    public void Adopt(InstanceState state, List<HistoryTurn> turns)
    {
        Adopt(state);
        Turns = turns;
        turns.ForEach(Pending.Add);
    }

    /// <summary>The orchestrator's session; a new one begins with the history so far.</summary>
    /// <param name="begin">Given that history.</param>
    public OrchestratorSession UseSession(Func<IEnumerable<HistoryEvent>, OrchestratorSession> begin) =>
        Session ??= begin(Turns.SkipWhile(t => !t.IsFirstOfCode).SelectMany(t => t.Events));

    /// <summary>Ends the session; the next one begins with this history.</summary>
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

    /// <summary>Clears everything, so that the instance is read again.</summary>
    public void Invalidate()
    {
        Adopt(null);
        Loaded = false;
    }
}
