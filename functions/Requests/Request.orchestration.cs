using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Months;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace BinhHoa2.Functions.Requests;

/// <summary>
/// What somebody asked of the Board. The duty to answer climbs from role to role, one working day each, until there
/// is an answer, the work is done, or nobody is left above; an answer goes back by mail.
/// </summary>
public static class RequestOrchestration
{
    [Function(nameof(RequestOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var request = context.GetInput<RequestKey>() ?? throw new InvalidOperationException("A request's orchestration needs its key.");

        // An answer, or the matter told anew, ends the wait early.
        var wakeUp = new WakeUp(context);
        var turn = await ClimbAsync(context, request);
        while (turn.Until is { } until)
        {
            await TellAsync(context, request, turn);
            await wakeUp.UntilAsync(until);
            turn = await ClimbAsync(context, request);
        }

        await TellAsync(context, request, turn);
        await context.PostAsync(nameof(SendDirective), request);
        await context.CallActivityAsync(nameof(NoteSettled), request, Patience.Storage);
    }

    /// <summary>A difficulty is told to the whole Board at once, or as soon as letters may leave; a step to whoever has the duty now.</summary>
    private static async Task TellAsync(TaskOrchestrationContext context, RequestKey request, RequestTurn turn)
    {
        if (turn.TellBoard)
        {
            await context.PostAsync(nameof(InformBoard), request);
            await context.CallActivityAsync(nameof(NoteInformed), request, Patience.Storage);
        }

        if (turn.Step > 0)
        {
            await context.PostAsync(nameof(AskForDirective), new RequestStepKey(request, turn.Step));
        }
    }

    private static Task<RequestTurn> ClimbAsync(TaskOrchestrationContext context, RequestKey request) =>
        context.CallActivityAsync<RequestTurn>(nameof(ClimbRequest), request, Patience.Storage);
}
