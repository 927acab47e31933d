using Azure.Core;
using Azure.Core.Pipeline;

namespace BinhHoa2.Tests.Durable;

/// <summary>A transport that counts requests and can break at one of them, before it is sent or after it was applied.</summary>
internal sealed class FaultyTransport : HttpPipelineTransport
{
    private readonly HttpClientTransport inner = new();
    private readonly TaskCompletionSource broke = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int count;

    public int Count => count;

    /// <summary>The number of the request at which it breaks; what comes after that is lost too unless it breaks only once.</summary>
    public int BreakAt { get; set; } = int.MaxValue;

    /// <summary>Whether the request at which it breaks reaches the store all the same.</summary>
    public bool Applied { get; set; }

    /// <summary>Whether only that one answer is lost, as on a bad line, instead of everything from then on, as in a crash.</summary>
    public bool Once { get; set; }

    public Task Broke => broke.Task;

    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The runtime asks nothing synchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var number = Interlocked.Increment(ref count);
        if (number < BreakAt || (Once && number > BreakAt))
        {
            await inner.ProcessAsync(message);
            return;
        }

        if (number == BreakAt && Applied)
        {
            await inner.ProcessAsync(message);
        }

        broke.TrySetResult();
        throw Once
            ? new IOException($"The line broke at request {number}.")
            : new InvalidOperationException($"The process died at request {number}.");
    }
}
