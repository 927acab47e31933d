namespace BinhHoa2.Simulation.People;

/// <summary>What people mean to do, and when. Two things at one moment are done in the order of the people's addresses.</summary>
public sealed class Agenda
{
    private readonly PriorityQueue<Errand, (DateTimeOffset At, string Who, long Order)> errands = new(Comparer<(DateTimeOffset At, string Who, long Order)>.Create(Compare));
    private long order;

    /// <summary>The moment of the next thing to do; null when there is none.</summary>
    public DateTimeOffset? Next => errands.TryPeek(out _, out var first) ? first.At : null;

    public void Add(Errand errand) => errands.Enqueue(errand, (errand.At, errand.Who, order++));

    /// <summary>Takes the next thing to do off the agenda.</summary>
    public Errand Take() => errands.Dequeue();

    private static int Compare((DateTimeOffset At, string Who, long Order) x, (DateTimeOffset At, string Who, long Order) y) =>
        x.At.CompareTo(y.At) is var at and not 0 ? at
        : string.CompareOrdinal(x.Who, y.Who) is var who and not 0 ? who
        : x.Order.CompareTo(y.Order);
}
