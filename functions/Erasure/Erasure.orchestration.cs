using System.Collections.Immutable;
using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Erasures;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace BinhHoa2.Functions.Erasure;

/// <summary>
/// Erases twice, with a pause between: what was under way when it began, an upload or a draft made of an earlier reading, is found the
/// second time. One that was cut short goes on, at the latest with the next sweep.
/// </summary>
public static class ErasureOrchestration
{
    /// <summary>Longer than any request or activity that may have read before it began.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    [Function(nameof(ErasureOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var key = context.GetInput<ErasureKey>() ?? throw new InvalidOperationException("An erasure needs what it erases.");

        if (!await context.CallActivityAsync<bool>(nameof(BeginErasure), key, RetryPolicies.Storage))
        {
            return;
        }

        await EraseAsync(context, key);
        await context.CreateTimer(context.CurrentUtcDateTime + Pause, CancellationToken.None);
        await EraseAsync(context, key);
        await context.CallActivityAsync(nameof(FinishErasure), key, RetryPolicies.Storage);
    }

    private static async Task EraseAsync(TaskOrchestrationContext context, ErasureKey key)
    {
        var months = await context.CallActivityAsync<ImmutableArray<SchoolMonth>>(nameof(MonthsOfErasure), key, RetryPolicies.Storage);
        foreach (var month in months)
        {
            await context.CallActivityAsync(nameof(EraseInMonth), new MonthToErase(key, month), RetryPolicies.Storage);
        }

        await context.CallActivityAsync(nameof(EraseElsewhere), key, RetryPolicies.Storage);
    }
}
