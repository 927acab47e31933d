using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using BinhHoa2.Tests.Faults.Memory;

namespace BinhHoa2.Tests.Durable;

/// <summary>A transport that counts requests and lets something happen to one of them, and after a kill to all that follow.</summary>
/// <param name="inner">The way to the store; by default over HTTP.</param>
internal sealed class FaultyTransport(HttpPipelineTransport? inner = null) : HttpPipelineTransport
{
    private readonly HttpPipelineTransport inner = inner ?? new HttpClientTransport();
    private readonly TaskCompletionSource broke = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<int, TaskCompletionSource> answered = [];
    private int count;

    public int Count => count;

    /// <summary>The number of the request it happens to, the first being 1.</summary>
    public int BreakAt { get; set; } = int.MaxValue;

    public Fault Way { get; set; } = Fault.KilledBefore;

    /// <summary>What a request, by its number, waits for on the line.</summary>
    public Func<int, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>Ends when it has happened.</summary>
    public Task Broke => broke.Task;

    private bool Lasts => Way is Fault.KilledBefore or Fault.KilledAfter or Fault.Forbidden or Fault.Gone;

    /// <summary>Ends when the request of this number has been answered.</summary>
    public Task AfterAsync(int number) => Answered(number).Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);

    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("Nothing is asked synchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var number = Interlocked.Increment(ref count);
        await Before(number).WaitAsync(message.CancellationToken);
        if (number == BreakAt)
        {
            await BreakAsync(message, Way);
            broke.TrySetResult();
        }
        else if (number > BreakAt && Lasts)
        {
            await BreakAsync(message, Way == Fault.KilledAfter ? Fault.KilledBefore : Way);
        }
        else
        {
            await inner.ProcessAsync(message);
            Answered(number).TrySetResult();
        }
    }

    private TaskCompletionSource Answered(int number) =>
        answered.GetOrAdd(number, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task BreakAsync(HttpMessage message, Fault way)
    {
        if (way is Fault.AnswerLost or Fault.Repeated or Fault.ServerErrorApplied or Fault.TimedOutApplied or Fault.KilledAfter)
        {
            await inner.ProcessAsync(message);
        }

        switch (way)
        {
            case Fault.Repeated:
                await inner.ProcessAsync(message);
                break;
            case Fault.Refused or Fault.Gone or Fault.AnswerLost:
                broke.TrySetResult();
                throw new Azure.RequestFailedException(0, "The line broke.", new IOException("The line broke."));
            case Fault.TimedOut or Fault.TimedOutApplied:
                broke.TrySetResult();
                throw new TaskCanceledException("The operation was cancelled because it exceeded the configured timeout.");
            case Fault.KilledBefore or Fault.KilledAfter:
                broke.TrySetResult();
                throw new InvalidOperationException("The process has died.");
            default:
                message.Response = new MemoryResponse(Refusal(message, way), message.Request.ClientRequestId);
                break;
        }
    }

    private static StorageAnswer Refusal(HttpMessage message, Fault way)
    {
        // Each service says it in its own language; only the table service is asked in a version of its own.
        var blob = !message.Request.Headers.Contains("DataServiceVersion")
            && !message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal);
        return way switch
        {
            Fault.Throttled => new StorageError(429, "TooManyRequests", "The request was throttled.")
                .ToAnswer(blob)
                .With("Retry-After", "1"),
            Fault.Unavailable => new StorageError(503, "ServerBusy", "The server is busy.").ToAnswer(blob).With("Retry-After", "1"),
            Fault.Forbidden => new StorageError(
                403, "AuthorizationFailure", "This request is not authorized to perform this operation.").ToAnswer(blob),
            _ => new StorageError(500, "InternalError", "Server encountered an internal error. Please try again after some time.")
                .ToAnswer(blob),
        };
    }
}
