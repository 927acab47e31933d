using Microsoft.Extensions.Time.Testing;

namespace BinhHoa2.Tests.Letters;

/// <summary>A fake time provider that signals the first timer.</summary>
internal sealed class SignallingTimeProvider(DateTimeOffset now) : FakeTimeProvider(now)
{
    private readonly TaskCompletionSource waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SignallingTimeProvider()
        : this(new(2021, 10, 11, 0, 30, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Completes when the first timer with a due time has been created.</summary>
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
