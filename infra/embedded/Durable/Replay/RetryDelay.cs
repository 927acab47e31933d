using Microsoft.DurableTask;

namespace BinhHoa2.Embedded.Durable.Replay;

/// <summary>How long to wait before the next attempt under a policy.</summary>
internal static class RetryDelay
{
    /// <param name="failedAttempts">How many attempts have failed so far, at least 1.</param>
    /// <param name="tried">How long ago the first attempt began.</param>
    /// <returns>Null when there is no further attempt.</returns>
    public static TimeSpan? Next(RetryPolicy policy, int failedAttempts, TimeSpan tried, TaskFailedException failure)
    {
        var timedOut = policy.RetryTimeout != Timeout.InfiniteTimeSpan && tried >= policy.RetryTimeout;
        if (failedAttempts >= policy.MaxNumberOfAttempts || timedOut || !policy.Handle(failure))
        {
            return null;
        }

        var delay = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(policy.BackoffCoefficient, failedAttempts - 1);
        var capped = policy.MaxRetryInterval != Timeout.InfiniteTimeSpan && delay > policy.MaxRetryInterval.TotalMilliseconds;
        return capped ? policy.MaxRetryInterval : TimeSpan.FromMilliseconds(delay);
    }
}
