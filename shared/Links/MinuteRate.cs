using System.Threading.RateLimiting;

namespace BinhHoa2.Shared.Links;

/// <summary>How often something may be done in a minute of machine time, key by key, counted by this process alone.</summary>
/// <param name="permits">At most so many times; those over it do not wait.</param>
internal sealed class MinuteRate(int permits) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetFixedWindowLimiter(
            key,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    /// <summary>Whether it may be done once more now; if so it is counted.</summary>
    public bool Take(string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
