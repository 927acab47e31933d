using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Requests;

/// <summary>
/// Starts or wakes the orchestration of a request that a reply raised, changed or decided. It is only a wake-up: the rows
/// are written, and the daily sweep starts whatever a lost wake-up left behind, so a failure here must not turn the reply
/// into an error.
/// </summary>
public sealed partial class RequestWake(RequestRecords requests, DirectiveWake decided, ILogger<RequestWake> logger)
{
    public async Task WakeAsync(DurableTaskClient client, RequestKey key, CancellationToken cancellation)
    {
        try
        {
            if (await requests.FindAsync(key, cancellation) is not { } request)
            {
                return;
            }

            if (request.State == RequestState.Answered)
            {
                await decided.WakeAsync(client, key, request, cancellation);
            }
            else if ((request.State == RequestState.Open || (request.State != RequestState.Withdrawn && !request.BoardTold))
                && !(await client.EnsureAsync(nameof(RequestOrchestration), Instances.Of(key), key, cancellation)).Any())
            {
                // It was under way: what is asked may have changed.
                await client.WakeAsync(Instances.Of(key), cancellation);
            }
        }
        catch (Exception lost) when (lost is not OperationCanceledException)
        {
            LogLost(key.Id, lost);
        }
    }

    [LoggerMessage(3001, LogLevel.Warning, "The wake-up of request {Request} was lost; the next sweep starts it.")]
    private partial void LogLost(string request, Exception lost);
}
