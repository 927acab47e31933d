using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Retention;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace BinhHoa2.Functions.Retention;

/// <summary>Says to the secretary, a month before, that a part of a school year is removed.</summary>
public static class RetentionNoticeOrchestration
{
    [Function(nameof(RetentionNoticeOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var part = context.GetInput<RetentionKey>() ?? throw new InvalidOperationException("A notice needs the part it is about.");

        await context.PostAsync(nameof(SendRetentionNotice), part);
        await context.CallActivityAsync(nameof(MarkRetentionAnnounced), part, RetryPolicies.Storage);
    }
}
