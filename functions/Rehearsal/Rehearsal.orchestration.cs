using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Rehearsals;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace BinhHoa2.Functions.Rehearsal;

/// <summary>Runs a rehearsal that was asked for at the desk, and forgets it after a week.</summary>
public static class RehearsalOrchestration
{
    private const int DaysKept = 7;

    [Function(nameof(RehearsalOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var rehearsal = context.GetInput<RehearsalId>();
        await context.CallActivityAsync(nameof(RunRehearsal), rehearsal, RetryPolicies.Storage);

        // Its letters name people, and the plan has changed by then.
        await context.CreateTimer(context.CurrentUtcDateTime.AddDays(DaysKept), CancellationToken.None);
        await context.CallActivityAsync(nameof(ForgetRehearsal), rehearsal, RetryPolicies.Storage);
    }
}
