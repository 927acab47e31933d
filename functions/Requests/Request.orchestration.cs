using BinhHoa2.Functions.Month;
using BinhHoa2.Shared.Followup;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace BinhHoa2.Functions.Requests;

/// <summary>A difficulty somebody reported: the whole Board is told at once, or as soon as letters may leave.</summary>
public static class RequestOrchestration
{
    [Function(nameof(RequestOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var request = context.GetInput<RequestKey>() ?? throw new InvalidOperationException("A request's orchestration needs its key.");
        await context.PostAsync(nameof(InformBoard), request);
        await context.CallActivityAsync(nameof(NoteInformed), request, Patience.Storage);
    }
}
