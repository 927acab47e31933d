namespace BinhHoa2.Tests.Faults.Simulation;

/// <summary>The simulated time of one process, whose timers do not fire while it is frozen or after it crashed.</summary>
internal sealed class SimTime(SimClock clock, SimContext owner) : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => clock.Now;

    public override long GetTimestamp() => clock.Now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SimClock.Timer(clock, owner, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }
}
