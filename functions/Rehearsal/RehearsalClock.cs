namespace BinhHoa2.Functions.Rehearsal;

/// <summary>School time of a rehearsal: it stands still until the next thing is due. It has no timers, so nothing waits for it.</summary>
internal sealed class RehearsalClock(DateTimeOffset begin) : TimeProvider
{
    private DateTimeOffset now = begin.ToUniversalTime();

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Moves on to a moment; one that is past changes nothing.</summary>
    public void MoveTo(DateTimeOffset moment) => now = moment > now ? moment.ToUniversalTime() : now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        throw new NotSupportedException("A rehearsal's time does not pass by itself; only an orchestration waits for it.");
}
