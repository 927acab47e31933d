using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Calendar;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace BinhHoa2.Functions.Month;

/// <summary>
/// One month of the school. It opens; wave after wave, people who still owe work are reminded; it closes, and the Board gets a
/// summary of where it stands.
/// </summary>
public static class MonthOrchestration
{
    [Function(nameof(MonthOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var month = context.GetInput<SchoolMonth>();
        await context.CallActivityAsync(nameof(OpenMonth), month, RetryPolicies.Storage);

        // A due date that moved ends the wait for the next wave early.
        var timer = new InterruptibleTimer(context);
        DateOnly? after = null;
        while (await NextAsync(context, timer, month, after) is { Wave: { } wave, Chunks: var chunks })
        {
            await Task.WhenAll(chunks.Select(people => context.PostAsync(nameof(SendWave), new SendWaveInput(month, wave, people))));
            after = wave.Day;
        }

        await context.CallActivityAsync(nameof(FreezeMonth), month, RetryPolicies.Storage);
        await context.PostAsync(nameof(SendSummary), month);
        await context.CallActivityAsync(nameof(CloseMonth), month, RetryPolicies.Storage);
    }

    /// <summary>
    /// Asks what comes next and waits until then. After the wait it asks again: the process may have slept past more
    /// than one wave, or into a weekend, and what was missed comes together.
    /// </summary>
    private static async Task<NextStep> NextAsync(
        TaskOrchestrationContext context, InterruptibleTimer timer, SchoolMonth month, DateOnly? after)
    {
        var next = await AskAsync(context, month, after);
        while (next.NotDueYet || next.At.UtcDateTime - context.CurrentUtcDateTime >= InterruptibleTimer.Grain)
        {
            await timer.UntilAsync(next.At);
            next = await AskAsync(context, month, after);
        }

        return next;
    }

    private static Task<NextStep> AskAsync(TaskOrchestrationContext context, SchoolMonth month, DateOnly? after) =>
        context.CallActivityAsync<NextStep>(nameof(NextWave), new NextWaveInput(month, after), RetryPolicies.Storage);
}
