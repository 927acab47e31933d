using BinhHoa2.Functions.Requests;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.Records;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Reply;

/// <summary>
/// Starts the orchestration of a request that was just recorded. It is only a wake-up: the row is written, and the
/// daily sweep starts whatever a lost wake-up left behind, so a failure here must not turn the reply into an error.
/// </summary>
public sealed partial class RequestWake(RequestRecords requests, ILogger<RequestWake> logger)
{
    public async Task WakeAsync(DurableTaskClient client, RequestKey request, CancellationToken cancellation)
    {
        try
        {
            if (await requests.FindAsync(request, cancellation) is { State: RequestState.Open }
                && !(await client.EnsureAsync(nameof(RequestOrchestration), Instances.Of(request), request, cancellation)).Any())
            {
                // It was under way: what is asked may have changed.
                await client.WakeAsync(Instances.Of(request), cancellation);
            }
        }
        catch (Exception lost) when (lost is not OperationCanceledException)
        {
            LogLost(request.Id, lost);
        }
    }

    [LoggerMessage(3001, LogLevel.Warning, "The wake-up of request {Request} was lost; the next sweep starts it.")]
    private partial void LogLost(string request, Exception lost);
}
