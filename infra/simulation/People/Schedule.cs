namespace BinhHoa2.Simulation.People;

/// <summary>The actions to come, in order of time. Two actions at one moment run in the order of the people's addresses.</summary>
public sealed class Schedule
{
    private readonly PriorityQueue<ScheduledAction, (DateTimeOffset At, string Who, long Order)> actions = new(
        Comparer<(DateTimeOffset At, string Who, long Order)>.Create(Compare));
    private long order;

    /// <summary>The moment of the next action; null when there is none.</summary>
    public DateTimeOffset? Next => actions.TryPeek(out _, out var first) ? first.At : null;

    public void Add(ScheduledAction action) => actions.Enqueue(action, (action.At, action.Who, order++));

    /// <summary>Removes the next action and returns it.</summary>
    public ScheduledAction Take() => actions.Dequeue();

    private static int Compare((DateTimeOffset At, string Who, long Order) x, (DateTimeOffset At, string Who, long Order) y) =>
        x.At.CompareTo(y.At) is var at and not 0 ? at
        : string.CompareOrdinal(x.Who, y.Who) is var who and not 0 ? who
        : x.Order.CompareTo(y.Order);
}
