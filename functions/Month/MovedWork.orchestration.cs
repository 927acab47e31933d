using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Calendar;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace BinhHoa2.Functions.Month;

/// <summary>
/// A wave between two months of the plan, or after the last: the month is closed and the next has not opened, but a step of work
/// that was moved has come. Its letters are in the ledger of the closed month.
/// </summary>
public static class MovedWorkOrchestration
{
    [Function(nameof(MovedWorkOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var month = context.GetInput<SchoolMonth>();
        var next = await context.CallActivityAsync<NextStep>(nameof(NextMovedWave), month, RetryPolicies.Storage);
        if (next.Wave is { } wave)
        {
            await Task.WhenAll(
                next.Chunks.Select(people => context.PostAsync(nameof(SendWave), new SendWaveInput(month, wave, people))));
        }
    }
}
