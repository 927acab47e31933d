using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Requests;

/// <summary>
/// Wakes what an answer concerns: the request, which tells the answer, and the month, whose reminders follow a due date
/// that moved. Only wake-ups: the rows are written, and the daily sweep finds an answer that was not told.
/// </summary>
public sealed partial class DirectiveWake(ILogger<DirectiveWake> logger)
{
    public async Task WakeAsync(DurableTaskClient client, RequestKey key, Request request, CancellationToken cancellation)
    {
        try
        {
            // The ladder may have come to its end before the answer did.
            if (request.State == RequestState.Answered
                && !(await client.EnsureAsync(nameof(RequestOrchestration), Instances.Of(key), key, cancellation)).Any())
            {
                await client.WakeAsync(Instances.Of(key), cancellation);
            }

            if (request.Directive?.NewDue is not null)
            {
                await client.WakeAsync(Instances.Of(key.Month), cancellation);
            }
        }
        catch (Exception lost) when (lost is not OperationCanceledException)
        {
            LogLost(key.Id, lost);
        }
    }

    [LoggerMessage(5001, LogLevel.Warning, "A wake-up after the answer to request {Request} was lost; the next sweep tells the answer.")]
    private partial void LogLost(string request, Exception lost);
}
