using Microsoft.Extensions.Time.Testing;

namespace BinhHoa2.Tests.Letters;

/// <summary>A clock that stands still unless it is moved, and says when a wait on it has begun.</summary>
internal sealed class WaitedClock(DateTimeOffset now) : FakeTimeProvider(now)
{
    private readonly TaskCompletionSource waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WaitedClock()
        : this(new(2021, 10, 11, 0, 30, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Ends when the first wait that will end by itself has begun.</summary>
    public Task Waiting => waiting.Task.WaitAsync(TimeSpan.FromSeconds(30), System);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            waiting.TrySetResult();
        }

        return timer;
    }
}
