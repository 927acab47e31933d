using BinhHoa2.Functions.Durable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace BinhHoa2.Functions.Semester;

/// <summary>The letters after a step of a report: the secretary is asked for the number, the Board gets the signed copy.</summary>
public static class ReportStepOrchestration
{
    [Function(nameof(ReportStepOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var key = context.GetInput<ReportStepKey>() ?? throw new InvalidOperationException("The letters of a report's step need its key.");

        await context.PostAsync(nameof(SendReportStep), key);
        await context.CallActivityAsync(nameof(MarkReportStepTold), key, RetryPolicies.Storage);
    }
}
