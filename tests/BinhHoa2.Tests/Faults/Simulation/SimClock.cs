namespace BinhHoa2.Tests.Faults.Simulation;

/// <summary>The time of a simulation, which advances to the next timer when no work is ready.</summary>
internal sealed class SimClock
{
    private readonly List<Timer> timers = [];
    private long lastOrder;

    public DateTimeOffset Now { get; private set; } = new(2021, 10, 11, 0, 0, 0, TimeSpan.Zero);

    /// <returns>False if there is no timer.</returns>
    public bool Step()
    {
        var next = timers.Where(t => t.Owner.Runs).MinBy(t => (t.Due, t.Order));
        if (next is null)
        {
            return false;
        }

        Now = next.Due > Now ? next.Due : Now;
        next.Fire();
        return true;
    }

    internal sealed class Timer(SimClock clock, SimContext owner, Action fire) : ITimer
    {
        private TimeSpan period;

        public SimContext Owner => owner;

        public DateTimeOffset Due { get; private set; }

        public long Order { get; private set; }

        public void Fire()
        {
            Change(period, period);
            fire();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            this.period = period;
            clock.timers.Remove(this);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                (Due, Order) = (clock.Now + dueTime, clock.lastOrder++);
                clock.timers.Add(this);
            }

            return true;
        }

        public void Dispose() => clock.timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
