using BinhHoa2.Shared.Letters;
using Microsoft.DurableTask;

namespace BinhHoa2.Functions.Durable;

/// <summary>How every orchestration sends letters.</summary>
public static class LetterPosting
{
    /// <summary>
    /// Calls an activity that sends letters until none is held back: outside the hours in which letters may leave, the next
    /// call waits for them; after a lost answer, for the two hours in which the provider's event may still come.
    /// </summary>
    public static async Task PostAsync(this TaskOrchestrationContext context, string activity, object input)
    {
        var result = await context.CallActivityAsync<PostResult>(activity, input, RetryPolicies.Storage);
        while (result.RetryAt is { } retryAt)
        {
            await context.CreateTimer(retryAt.UtcDateTime, CancellationToken.None);
            result = await context.CallActivityAsync<PostResult>(activity, input, RetryPolicies.Storage);
        }
    }
}
