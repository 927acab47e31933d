using BinhHoa2.Shared.Letters;
using Microsoft.DurableTask;

namespace BinhHoa2.Functions.Durable;

/// <summary>How long the school's orchestrations try before a sweep has to start them anew.</summary>
public static class Patience
{
    /// <summary>For steps on storage: a throttled or failing-over account is back within minutes, a longer outage is the next sweep's.</summary>
    public static readonly TaskOptions Storage = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 6,
        firstRetryInterval: TimeSpan.FromSeconds(5),
        backoffCoefficient: 3));

    /// <summary>Durable timers are cut to whole seconds and may fire up to one early.</summary>
    public static readonly TimeSpan TimerGrain = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Sends letters through an activity until none is held back: outside the hours letters may leave it waits for
    /// them, and after a lost answer for the two hours in which word of the letter may still come.
    /// </summary>
    public static async Task PostAsync(this TaskOrchestrationContext context, string activity, object input)
    {
        var result = await context.CallActivityAsync<PostResult>(activity, input, Storage);
        while (result.AgainAt is { } again)
        {
            await context.CreateTimer(again.UtcDateTime, CancellationToken.None);
            result = await context.CallActivityAsync<PostResult>(activity, input, Storage);
        }
    }
}
