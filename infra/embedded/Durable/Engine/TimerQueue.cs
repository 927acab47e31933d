using BinhHoa2.Embedded.Time;

namespace BinhHoa2.Embedded.Durable.Engine;

/// <summary>
/// When which instance must be woken. One timer of school time is set to the earliest; its callback only calls
/// what it was given to call, which must do no more than queue the work.
/// </summary>
internal sealed class TimerQueue : IDisposable
{
    private readonly Lock gate = new();
    private readonly SortedSet<(DateTimeOffset At, string Id)> order = new(
        Comparer<(DateTimeOffset At, string Id)>.Create((a, b) => a.At != b.At ? a.At.CompareTo(b.At) : string.CompareOrdinal(a.Id, b.Id)));

    private readonly Dictionary<string, DateTimeOffset> times = new(StringComparer.Ordinal);
    private readonly TimeProvider time;
    private readonly TimeSpan longestSleep;
    private readonly Action<string> wake;
    private readonly ITimer timer;
    private bool disposed;

    public TimerQueue(TimeProvider time, TimeSpan longestSleep, Action<string> wake)
    {
        (this.time, this.wake) = (time, wake);

        // Virtual time is asked for its next timer, and that must be the true one.
        this.longestSleep = time is VirtualTime ? TimeSpan.MaxValue : longestSleep;
        timer = time.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Wakes an instance at this moment instead of any set before: at once if it is past, never if it is far beyond all plans.</summary>
    public void Set(string id, DateTimeOffset at)
    {
        var dueNow = false;
        lock (gate)
        {
            if (times.TryGetValue(id, out var known))
            {
                if (known == at)
                {
                    return;
                }

                times.Remove(id);
                order.Remove((known, id));
            }

            if (at <= time.GetUtcNow())
            {
                dueNow = true;
            }
            else if (at < Store.InstanceState.Never)
            {
                times.Add(id, at);
                order.Add((at, id));
            }

            Arm();
        }

        if (dueNow)
        {
            wake(id);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
        }

        timer.Dispose();
    }

    private void Fire()
    {
        var due = new List<string>();
        lock (gate)
        {
            var now = time.GetUtcNow();
            while (order.Count > 0 && order.Min.At <= now)
            {
                var first = order.Min;
                order.Remove(first);
                times.Remove(first.Id);
                due.Add(first.Id);
            }

            Arm();
        }

        due.ForEach(wake);
    }

    private void Arm()
    {
        if (disposed)
        {
            return;
        }

        if (order.Count == 0)
        {
            timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }

        var sleep = order.Min.At - time.GetUtcNow();
        sleep = sleep < TimeSpan.Zero ? TimeSpan.Zero : sleep;
        timer.Change(sleep < longestSleep ? sleep : longestSleep, Timeout.InfiniteTimeSpan);
    }
}
