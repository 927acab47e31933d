using BinhHoa2.Embedded.Durable.History;
using BinhHoa2.Embedded.Durable.Replay;
using BinhHoa2.Embedded.Durable.Store;

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

    public Execution? Execution { get; set; }

    public Outstanding Outstanding { get; set; } = new();

    /// <summary>The whole history, kept only where every turn is verified.</summary>
    public List<HistoryTurn> Turns { get; set; } = [];

    /// <summary>Activities at work in this process.</summary>
    public HashSet<int> Running { get; set; } = [];

    public List<Outgoing> Unsent { get; set; } = [];

    public bool Sending { get; set; }

    public List<PurgeMessage> WaitingPurges { get; } = [];

    public bool Idle => !Busy && Mailbox.Count == 0 && Running.Count == 0 && !Sending;

    public List<Message> TakeMail()
    {
        var mail = Mailbox;
        Mailbox = [];
        return mail;
    }

    /// <summary>Takes a state as that of a run which has done nothing in this process yet.</summary>
    public void Adopt(InstanceState? state)
    {
        (Loaded, State, Execution, Outstanding) = (true, state, null, new Outstanding());
        (Turns, Running, Unsent, Sending) = ([], [], [], false);
    }

    /// <summary>Forgets all it knows, so that it is read again.</summary>
    public void Forget()
    {
        Adopt(null);
        Loaded = false;
    }
}
