using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using BinhHoa2.Tests.Durable;

namespace BinhHoa2.Tests.Faults.Simulation;

/// <summary>
/// The connection between a process and the store. A request arrives some steps after it was sent, and its response some steps
/// after that; either may fail. A request whose sender crashes meanwhile may still arrive.
/// </summary>
internal sealed class SimTransport(SimEnvironment environment, SimContext sender, double faults) : HttpPipelineTransport
{
    private static readonly Fault[] Faults =
    [
        Fault.Refused, Fault.AnswerLost, Fault.Repeated, Fault.Throttled, Fault.ServerError, Fault.ServerErrorApplied, Fault.Unavailable,
        Fault.TimedOut, Fault.TimedOutApplied,
    ];

    /// <summary>Called with every request that changed the store, and the step at which it was sent.</summary>
    public Action<int, Request>? Changed { get; set; }

    public override Request CreateRequest() => environment.Storage.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("Synchronous requests are not used.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var sent = environment.Steps;
        await ArrivalAsync(message).ConfigureAwait(false);
        var store = new FaultyTransport(environment.Storage)
        {
            FaultAt = environment.Chance(faults) ? 1 : int.MaxValue,
            Fault = Faults[environment.Random.Next(Faults.Length)],
        };
        Exception? lost = null;
        try
        {
            // The store in memory responds synchronously.
            await store.ProcessAsync(message).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            lost = exception;
        }

        Record(message, store.Faulted.IsCompleted ? $"{store.Fault} " : "");
        if (lost is null && message.Request.Method != RequestMethod.Get && IsApplied(message.Response))
        {
            Changed?.Invoke(sent, message.Request);
        }

        await sender.TurnAsync().ConfigureAwait(false);
        if (lost is not null)
        {
            throw lost;
        }
    }

    /// <summary>Returns whether a request was applied; the response of a transaction has this in its content.</summary>
    private static bool IsApplied(Response answer) =>
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
                Record(message, "after the crash of its sender ");
            }
        });
        return arrival.Task;
    }

    private void Record(HttpMessage message, string how) =>
        environment.Record(
            $"{sender.Name}: {message.Request.Method} {message.Request.Uri.Path} "
                + $"{how}{(message.HasResponse ? message.Response.Status : 0)}");
}
