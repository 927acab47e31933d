using Microsoft.DurableTask;

namespace BinhHoa2.Functions.Durable;

/// <summary>How long an orchestration repeats a failing activity before it fails and the next sweep starts it again.</summary>
public static class RetryPolicies
{
    /// <summary>
    /// For steps on storage: a throttled or failing-over account is back within minutes; a longer outage is left to the sweep.
    /// </summary>
    public static readonly TaskOptions Storage = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 6,
        firstRetryInterval: TimeSpan.FromSeconds(5),
        backoffCoefficient: 3));
}
