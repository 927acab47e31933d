using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace BinhHoa2.Functions.Semester;

/// <summary>
/// Drafts a semester's report from the evidence at the cut-off, sends it to those who work on it, and reminds them of the issue and
/// of the signed copy.
/// </summary>
public static class SemesterOrchestration
{
    [Function(nameof(SemesterOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var semester = context.GetInput<SemesterKey>() ?? throw new InvalidOperationException("A semester's orchestration needs its key.");

        // Replies of the cut-off day are counted. Instances of version 2.0 wait for the end of its working day.
        var cutOff = (context.CompareVersionTo("2.1") < 0 ? semester.EndOfCutOff : semester.Moment).UtcDateTime;
        await UntilAsync(context, cutOff);

        await context.CallActivityAsync(nameof(DraftReport), semester, RetryPolicies.Storage);
        await context.PostAsync(nameof(SendReport), semester);
        await context.CallActivityAsync(nameof(MarkReportSent), semester, RetryPolicies.Storage);

        // Instances of before end with the draft; the sweep starts one of today's for a report that waits for its issue.
        if (context.CompareVersionTo("2.2") >= 0)
        {
            await RemindAsync(context, semester);
            await context.CallActivityAsync(nameof(MarkReportReminded), semester, RetryPolicies.Storage);
        }
    }

    private static async Task RemindAsync(TaskOrchestrationContext context, SemesterKey semester)
    {
        ReportReminder? last = null;
        while (await NextAsync(context, semester, last) is { } next)
        {
            await UntilAsync(context, next.At.UtcDateTime);

            // Meanwhile it may have been issued, after which something else comes next.
            if (await NextAsync(context, semester, last) is { } now && now.Reminder == next.Reminder)
            {
                await context.PostAsync(nameof(SendReportReminder), new ReportReminderKey(semester, next.Reminder));
                last = next.Reminder;
            }
        }
    }

    private static Task<ReportReminderStep?> NextAsync(TaskOrchestrationContext context, SemesterKey semester, ReportReminder? last) =>
        context.CallActivityAsync<ReportReminderStep?>(
            nameof(NextReportReminder), new ReportReminderKey(semester, last), RetryPolicies.Storage);

    private static async Task UntilAsync(TaskOrchestrationContext context, DateTime moment)
    {
        if (moment > context.CurrentUtcDateTime)
        {
            await context.CreateTimer(moment, CancellationToken.None);
        }
    }
}
