using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Retention;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace BinhHoa2.Functions.Retention;

/// <summary>Removes a part of a school year, some of it at a time. One that was cut short goes on with the next sweep.</summary>
public static class YearRemovalOrchestration
{
    [Function(nameof(YearRemovalOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var part = context.GetInput<RetentionKey>() ?? throw new InvalidOperationException("A removal needs the part it removes.");

        if (!await context.CallActivityAsync<bool>(nameof(BeginYearRemoval), part, RetryPolicies.Storage))
        {
            return;
        }

        while (await context.CallActivityAsync<bool>(nameof(RemoveOfYear), part, RetryPolicies.Storage))
        {
            // Each call removes some and notes how much.
        }
    }
}
