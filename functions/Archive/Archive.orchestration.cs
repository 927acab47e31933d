using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Archives;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace BinhHoa2.Functions.Archive;

/// <summary>Builds an archive that was asked for at the desk, step by step, and deletes it after a week.</summary>
public static class ArchiveOrchestration
{
    [Function(nameof(ArchiveOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var archive = context.GetInput<ArchiveId>();
        try
        {
            for (var step = 0; !await IsOverAsync(context, new ArchiveStep(archive, step)); step++)
            {
            }
        }
        catch (TaskFailedException)
        {
            // The page says so; what was built so far is deleted with the rest.
            await context.CallActivityAsync(nameof(MarkArchiveFailed), archive, RetryPolicies.Storage);
        }

        // It has all that people wrote in a year, so it is not left in the store for longer than its download takes.
        await context.CreateTimer(context.CurrentUtcDateTime.AddDays(ArchiveRules.DaysKept), CancellationToken.None);
        await context.CallActivityAsync(nameof(ForgetArchive), archive, RetryPolicies.Storage);
    }

    private static Task<bool> IsOverAsync(TaskOrchestrationContext context, ArchiveStep step) =>
        context.CallActivityAsync<bool>(nameof(BuildArchive), step, RetryPolicies.Storage);
}
