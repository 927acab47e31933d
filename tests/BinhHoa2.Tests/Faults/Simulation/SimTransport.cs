using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using BinhHoa2.Tests.Durable;

namespace BinhHoa2.Tests.Faults.Simulation;

/// <summary>
/// The line between a process and the store. A request arrives some time after it was sent, its answer some time after
/// that, and either may fail. What is on the way when its sender dies may still arrive, however late.
/// </summary>
internal sealed class SimTransport(SimEnvironment environment, SimContext sender, double faults) : HttpPipelineTransport
{
    private static readonly Fault[] Ways =
    [
        Fault.Refused, Fault.AnswerLost, Fault.Repeated, Fault.Throttled, Fault.ServerError, Fault.ServerErrorApplied, Fault.Unavailable,
        Fault.TimedOut, Fault.TimedOutApplied,
    ];

    /// <summary>Called with every request that changed the store, and the step at which it was sent.</summary>
    public Action<int, Request>? Changed { get; set; }

    public override Request CreateRequest() => environment.Storage.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("Nothing is asked synchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var sent = environment.Steps;
        await ArrivalAsync(message).ConfigureAwait(false);
        var store = new FaultyTransport(environment.Storage)
        {
            BreakAt = environment.Chance(faults) ? 1 : int.MaxValue,
            Way = Ways[environment.Random.Next(Ways.Length)],
        };
        Exception? lost = null;
        try
        {
            // The store in memory answers on the spot.
            await store.ProcessAsync(message).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            lost = exception;
        }

        Record(message, store.Broke.IsCompleted ? $"{store.Way} " : "");
        if (lost is null && message.Request.Method != RequestMethod.Get && IsDone(message.Response))
        {
            Changed?.Invoke(sent, message.Request);
        }

        await sender.TurnAsync().ConfigureAwait(false);
        if (lost is not null)
        {
            throw lost;
        }
    }

    /// <summary>A transaction is always accepted; whether it was done stands within.</summary>
    private static bool IsDone(Response answer) =>
        answer.Status < 300 && !Encoding.UTF8.GetString(((MemoryStream)answer.ContentStream!).ToArray())
            .Contains("HTTP/1.1 4", StringComparison.Ordinal);

    private Task ArrivalAsync(HttpMessage message)
    {
        var arrival = new TaskCompletionSource();
        environment.Enqueue(environment.Outside, null, () =>
        {
            if (!sender.Crashed)
            {
                arrival.SetResult();
            }
            else if (environment.Chance(0.5))
            {
                environment.Storage.Process(message);
                Record(message, "too late for its sender ");
            }
        });
        return arrival.Task;
    }

    private void Record(HttpMessage message, string how) =>
        environment.Record(
            $"{sender.Name}: {message.Request.Method} {message.Request.Uri.Path} "
                + $"{how}{(message.HasResponse ? message.Response.Status : 0)}");
}
