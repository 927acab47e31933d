using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Months;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace BinhHoa2.Functions.Requests;

/// <summary>
/// A request to the Board. The duty to answer goes up from role to role, one working day each, until there is an answer, the
/// work is done, or the ladder ends; an answer goes back by mail.
/// </summary>
public static class RequestOrchestration
{
    [Function(nameof(RequestOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var request = context.GetInput<RequestKey>() ?? throw new InvalidOperationException("A request's orchestration needs its key.");

        // An answer, or a change of what is asked, ends the wait early.
        var timer = new InterruptibleTimer(context);
        var state = await EscalateAsync(context, request);
        while (state.Until is { } until)
        {
            await SendLetterAsync(context, request, state);
            await timer.UntilAsync(until);
            state = await EscalateAsync(context, request);
        }

        await SendLetterAsync(context, request, state);
        await context.PostAsync(nameof(SendDirective), request);
        await context.CallActivityAsync(nameof(MarkSettled), request, RetryPolicies.Storage);
    }

    /// <summary>
    /// The person with the duty now is written to at once, or as soon as letters may leave; the Board gets its own letter.
    /// </summary>
    private static async Task SendLetterAsync(TaskOrchestrationContext context, RequestKey request, EscalationState state)
    {
        if (state.Step > 0)
        {
            await context.PostAsync(nameof(AskForDirective), new RequestStepKey(request, state.Step));
        }
    }

    private static Task<EscalationState> EscalateAsync(TaskOrchestrationContext context, RequestKey request) =>
        context.CallActivityAsync<EscalationState>(nameof(EscalateRequest), request, RetryPolicies.Storage);
}
