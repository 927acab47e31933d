namespace BinhHoa2.Tests.Faults.School;

/// <summary>A machine whose seconds last a millisecond: waiting for the store to answer again takes no time worth naming.</summary>
internal sealed class HastyTime : TimeProvider
{
    private const int Haste = 1000;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Shorten(dueTime), Shorten(period));

    private static TimeSpan Shorten(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / Haste;
}
