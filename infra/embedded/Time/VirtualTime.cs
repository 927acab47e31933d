namespace BinhHoa2.Embedded.Time;

/// <summary>
/// School time that stands still until it is moved. Timers made on it fire, in order of their due time, when a
/// jump reaches them; between two of them the clock shows each one's own due time. Monotonic timestamps stay
/// those of the machine, for they measure work, not school days.
/// </summary>
public sealed class VirtualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<VirtualTimer> timers = [];
    private DateTimeOffset now = start.ToUniversalTime();
    private long sequence;

    /// <summary>The earliest moment a timer is due, UTC; null when none waits.</summary>
    public DateTimeOffset? NextTimer
    {
        get
        {
            lock (gate)
            {
                return timers.Count == 0 ? null : timers.Min(t => t.Due);
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    /// <summary>
    /// Moves the clock to the earliest timer not after <paramref name="limit"/> and fires that one; moves it to the limit when
    /// there is none.
    /// </summary>
    /// <returns>Whether a timer fired.</returns>
    /// <remarks>Callbacks run on the caller; they should only queue work. A limit in the past moves nothing.</remarks>
    public bool Step(DateTimeOffset limit)
    {
        VirtualTimer? first;
        lock (gate)
        {
            first = timers.Where(t => t.Due <= limit).OrderBy(t => t.Due).ThenBy(t => t.Order).FirstOrDefault();
            var target = first?.Due ?? limit.ToUniversalTime();
            now = target > now ? target : now;
            if (first is not null)
            {
                timers.Remove(first);
            }
        }

        first?.Fire();
        return first is not null;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (period != Timeout.InfiniteTimeSpan && period != TimeSpan.Zero)
        {
            throw new NotSupportedException("A timer on virtual time fires once; a period belongs to machine time.");
        }

        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        return timer;
    }

    private sealed class VirtualTimer(VirtualTime time, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public long Order { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                time.timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = time.now + (dueTime > TimeSpan.Zero ? dueTime : TimeSpan.Zero);
                    Order = time.sequence++;
                    time.timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
