using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Requests;

/// <summary>
/// Signals the orchestrations after what was posted: the request's, which sends the letters about it, and the month's,
/// whose reminders follow a due date that moved. The rows are written before, and the daily sweep starts what a lost signal
/// left behind, so neither a failure nor a wait here may turn the post into an error.
/// </summary>
public sealed partial class OrchestrationSignal(
    [FromKeyedServices(Clocks.Machine)] TimeProvider machineTime,
    ILogger<OrchestrationSignal> logger)
{
    // A client may wait as long as its runtime's store does not answer, whatever token it is given.
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(5);

    /// <param name="requestChanged">Whether the request's orchestration has something to do: it is started, or woken if it runs.</param>
    /// <param name="dueMoved">Whether the month's orchestration has to count its steps anew.</param>
    public async Task SendAsync(
        DurableTaskClient client,
        RequestKey key,
        bool requestChanged,
        bool dueMoved,
        CancellationToken cancellation)
    {
        try
        {
            await SignalAsync(client, key, requestChanged, dueMoved, cancellation).WaitAsync(MaxWait, machineTime, cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            LogLost(key.Id.Value, exception);
        }
    }

    /// <summary>Starts an instance whose work the rows ask for, unless it is under way.</summary>
    public async Task StartAsync<TInput>(
        DurableTaskClient client, string orchestration, string id, TInput input, CancellationToken cancellation)
    {
        try
        {
            await client.EnsureAsync(orchestration, id, input, cancellation).WaitAsync(MaxWait, machineTime, cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            LogNotStarted(id, exception);
        }
    }

    private static async Task SignalAsync(
        DurableTaskClient client,
        RequestKey key,
        bool requestChanged,
        bool dueMoved,
        CancellationToken cancellation)
    {
        if (requestChanged
            && !(await client.EnsureAsync(nameof(RequestOrchestration), Instances.Of(key), key, cancellation)).Any())
        {
            await client.WakeAsync(Instances.Of(key), cancellation);
        }

        if (dueMoved)
        {
            await client.WakeAsync(Instances.Of(key.Month), cancellation);
        }
    }

    [LoggerMessage(3001, LogLevel.Warning, "The signal after a change of request {Request} was lost; the next sweep makes up for it.")]
    private partial void LogLost(string request, Exception exception);

    [LoggerMessage(3002, LogLevel.Warning, "Instance {Instance} could not be started; the next sweep starts it.")]
    private partial void LogNotStarted(string instance, Exception exception);
}
