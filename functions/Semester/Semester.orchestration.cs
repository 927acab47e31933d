using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Reports;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace BinhHoa2.Functions.Semester;

/// <summary>Drafts a semester's report from the evidence at the cut-off and sends it to the principal.</summary>
public static class SemesterOrchestration
{
    [Function(nameof(SemesterOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var semester = context.GetInput<SemesterKey>() ?? throw new InvalidOperationException("A semester's orchestration needs its key.");

        // Replies of the cut-off day are counted. Instances of version 2.0 wait for the end of its working day.
        var cutOff = (context.CompareVersionTo("2.1") < 0 ? semester.EndOfCutOff : semester.Moment).UtcDateTime;
        if (cutOff > context.CurrentUtcDateTime)
        {
            await context.CreateTimer(cutOff, CancellationToken.None);
        }

        await context.CallActivityAsync(nameof(DraftReport), semester, RetryPolicies.Storage);
        await context.PostAsync(nameof(SendReport), semester);
        await context.CallActivityAsync(nameof(MarkReportSent), semester, RetryPolicies.Storage);
    }
}
