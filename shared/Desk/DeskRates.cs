using System.Threading.RateLimiting;

namespace BinhHoa2.Shared.Desk;

/// <summary>
/// How often sign-in letters may be asked for, whatever the address, in machine time and for each process by itself. What is asked
/// beyond it writes no row.
/// </summary>
public sealed class DeskRates : IDisposable
{
    /// <summary>Asked for from one network address in a minute: the three people of a school's office share one.</summary>
    public const int AsksOfANetwork = 10;

    /// <summary>Asked for in all in a minute.</summary>
    public const int AsksInAll = 60;

    private const string All = "";
    private readonly PartitionedRateLimiter<string> networks = PerMinute(AsksOfANetwork);
    private readonly PartitionedRateLimiter<string> all = PerMinute(AsksInAll);

    /// <summary>Whether one more letter may be asked for.</summary>
    /// <param name="network">The network address it is asked from.</param>
    public bool MayAsk(string network) => Take(networks, network) && Take(all, All);

    public void Dispose()
    {
        networks.Dispose();
        all.Dispose();
    }

    private static bool Take(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> PerMinute(int permits) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(
            key,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
}
