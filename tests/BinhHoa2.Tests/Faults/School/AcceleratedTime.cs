namespace BinhHoa2.Tests.Faults.School;

/// <summary>A time provider whose timers are 1,000 times faster, so that retries of storage requests take no noticeable time.</summary>
internal sealed class AcceleratedTime : TimeProvider
{
    private const int Factor = 1000;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Shorten(dueTime), Shorten(period));

    private static TimeSpan Shorten(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / Factor;
}
