using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using BinhHoa2.Shared.Storage.Memory;

namespace BinhHoa2.Tests.Durable;

/// <summary>A transport that counts requests and injects a fault into one of them; some faults apply to all later ones too.</summary>
/// <param name="inner">The transport to the store; HTTP by default.</param>
internal sealed class FaultyTransport(HttpPipelineTransport? inner = null) : HttpPipelineTransport
{
    private readonly HttpPipelineTransport inner = inner ?? new HttpClientTransport();
    private readonly TaskCompletionSource faulted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<int, TaskCompletionSource> answered = [];
    private int count;

    public int Count => count;

    /// <summary>The number of the request with the fault; the first is 1.</summary>
    public int FaultAt { get; set; } = int.MaxValue;

    public Fault Fault { get; set; } = Fault.KilledBefore;

    /// <summary>Returns the task for which a request waits, by its number, before it is sent.</summary>
    public Func<int, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>Completes when the fault has occurred.</summary>
    public Task Faulted => faulted.Task;

    private bool IsPermanent => Fault is Fault.KilledBefore or Fault.KilledAfter or Fault.Forbidden or Fault.Gone;

    /// <summary>Completes when the request of this number has been answered.</summary>
    public Task AfterAsync(int number) => Answered(number).Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);

    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("Synchronous requests are not used.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var number = Interlocked.Increment(ref count);
        await Before(number).WaitAsync(message.CancellationToken);
        if (number == FaultAt)
        {
            await FailAsync(message, Fault);
            faulted.TrySetResult();
        }
        else if (number > FaultAt && IsPermanent)
        {
            await FailAsync(message, Fault == Fault.KilledAfter ? Fault.KilledBefore : Fault);
        }
        else
        {
            await inner.ProcessAsync(message);
            Answered(number).TrySetResult();
        }
    }

    private TaskCompletionSource Answered(int number) =>
        answered.GetOrAdd(number, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task FailAsync(HttpMessage message, Fault fault)
    {
        if (fault is Fault.AnswerLost or Fault.Repeated or Fault.ServerErrorApplied or Fault.TimedOutApplied or Fault.KilledAfter)
        {
            await inner.ProcessAsync(message);
        }

        switch (fault)
        {
            case Fault.Repeated:
                await inner.ProcessAsync(message);
                break;
            case Fault.Refused or Fault.Gone or Fault.AnswerLost:
                faulted.TrySetResult();
                throw new Azure.RequestFailedException(0, "The connection failed.", new IOException("The connection failed."));
            case Fault.TimedOut or Fault.TimedOutApplied:
                faulted.TrySetResult();
                throw new TaskCanceledException("The operation was cancelled because it exceeded the configured timeout.");
            case Fault.KilledBefore or Fault.KilledAfter:
                faulted.TrySetResult();
                throw new InvalidOperationException("The process has crashed.");
            default:
                message.Response = new MemoryResponse(Refusal(message, fault), message.Request.ClientRequestId);
                break;
        }
    }

    private static StorageAnswer Refusal(HttpMessage message, Fault fault)
    {
        // The format of an error depends on the service; only table requests have this header.
        var blob = !message.Request.Headers.Contains("DataServiceVersion")
            && !message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal);
        return fault switch
        {
            Fault.Throttled => new RefusalException(429, "TooManyRequests", "The request was throttled.")
                .ToAnswer(blob)
                .With("Retry-After", "1"),
            Fault.Unavailable => new RefusalException(503, "ServerBusy", "The server is busy.").ToAnswer(blob).With("Retry-After", "1"),
            Fault.Forbidden => new RefusalException(
                403, "AuthorizationFailure", "This request is not authorized to perform this operation.").ToAnswer(blob),
            _ => new RefusalException(500, "InternalError", "Server encountered an internal error. Please try again after some time.")
                .ToAnswer(blob),
        };
    }
}
