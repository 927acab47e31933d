using BinhHoa2.Embedded.Durable.Store;
using BinhHoa2.Embedded.Time;

namespace BinhHoa2.Embedded.Durable.Engine;

/// <summary>
/// The times at which instances must be woken: the earliest are held here, later ones are only in the store and are read
/// again when the last one held is due. One timer of school time is set to the earliest. The callbacks must only queue
/// work.
/// </summary>
internal sealed class TimerQueue : IDisposable
{
    private readonly Lock gate = new();
    private readonly SortedSet<(DateTimeOffset At, string Id)> order = new(
        Comparer<(DateTimeOffset At, string Id)>.Create(
            (a, b) => a.At != b.At ? a.At.CompareTo(b.At) : string.CompareOrdinal(a.Id, b.Id)));

    private readonly Dictionary<string, DateTimeOffset> times = new(StringComparer.Ordinal);
    private readonly TimeProvider time;
    private readonly TimeSpan maxSleep;
    private readonly int maxHeld;
    private readonly Action<string> wake;
    private readonly Action reload;
    private readonly ITimer timer;
    private DateTimeOffset horizon = InstanceState.Never;
    private bool disposed;

    /// <param name="maxHeld">How many times are held.</param>
    /// <param name="wake">Wakes an instance that is due.</param>
    /// <param name="reload">Passes every instance with its time to <see cref="Restore"/> again.</param>
    public TimerQueue(TimeProvider time, TimeSpan maxSleep, int maxHeld, Action<string> wake, Action reload)
    {
        (this.time, this.maxHeld, this.wake, this.reload) = (time, maxHeld, wake, reload);

        // The next timer of virtual time is shown and jumped to, so it must be the true one.
        this.maxSleep = time is VirtualTime ? TimeSpan.MaxValue : maxSleep;
        timer = time.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>
    /// Wakes an instance at this moment instead of any set before: at once if it is past, never if it is
    /// <see cref="InstanceState.Never"/>.
    /// Its row must be written before.
    /// </summary>
    public void Set(string id, DateTimeOffset at) => Set(id, at, replace: true);

    /// <summary>Adds a time read from the store. One that was set in the meantime is newer and stays.</summary>
    public void Restore(string id, DateTimeOffset at) => Set(id, at, replace: false);

    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
        }

        timer.Dispose();
    }

    private void Set(string id, DateTimeOffset at, bool replace)
    {
        bool dueNow;
        lock (gate)
        {
            if (times.TryGetValue(id, out var known))
            {
                if (!replace || known == at)
                {
                    return;
                }

                Remove(known, id);
            }

            dueNow = at <= time.GetUtcNow();
            if (!dueNow && at < horizon)
            {
                times.Add(id, at);
                order.Add((at, id));
            }

            if (order.Count > maxHeld)
            {
                (horizon, var last) = order.Max;
                Remove(horizon, last);
            }

            Arm();
        }

        if (dueNow)
        {
            wake(id);
        }
    }

    private void Fire()
    {
        var due = new List<string>();
        bool passed;
        lock (gate)
        {
            var now = time.GetUtcNow();
            while (order.Count > 0 && order.Min.At <= now)
            {
                var (at, id) = order.Min;
                Remove(at, id);
                due.Add(id);
            }

            passed = horizon <= now;
            horizon = passed ? InstanceState.Never : horizon;
            Arm();
        }

        due.ForEach(wake);
        if (passed)
        {
            reload();
        }
    }

    private void Remove(DateTimeOffset at, string id)
    {
        times.Remove(id);
        order.Remove((at, id));
    }

    private void Arm()
    {
        var next = order.Count > 0 && order.Min.At < horizon ? order.Min.At : horizon;
        if (disposed)
        {
            return;
        }

        if (next == InstanceState.Never)
        {
            timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }

        var sleep = next - time.GetUtcNow();
        sleep = sleep < TimeSpan.Zero ? TimeSpan.Zero : sleep;
        timer.Change(sleep < maxSleep ? sleep : maxSleep, Timeout.InfiniteTimeSpan);
    }
}
