using BinhHoa2.Functions.Durable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace BinhHoa2.Functions.Requests;

/// <summary>The Board's letter of a working day about new requests: sent to every member it has something for, then marked.</summary>
public static class BoardNewsOrchestration
{
    [Function(nameof(BoardNewsOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var key = context.GetInput<BoardNewsKey>() ?? throw new InvalidOperationException("The Board's letter needs its day.");

        await context.PostAsync(nameof(SendBoardNews), key);
        await context.CallActivityAsync(nameof(MarkBoardInformed), key, RetryPolicies.Storage);
    }
}
