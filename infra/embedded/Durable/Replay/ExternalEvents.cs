using Microsoft.DurableTask;

namespace BinhHoa2.Embedded.Durable.Replay;

/// <summary>
/// Waits for events and events nobody waited for yet, by name in any case. The newest wait is served first, and a
/// cancelled one keeps its place and takes an event with it: both as in the real runtime.
/// </summary>
internal sealed class ExternalEvents(DataConverter converter)
{
    private readonly Dictionary<string, Channel> channels = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ArgumentException">The same event is awaited as another type.</exception>
    public Task<T> WaitAsync<T>(string name, CancellationToken cancellation)
    {
        var channel = For(name);
        if (channel.Waits.TryPeek(out var other) && other.Type != typeof(T))
        {
            throw new ArgumentException($"The event '{name}' is already awaited as {other.Type}, not as {typeof(T)}.", nameof(name));
        }

        var arrived = new TaskCompletionSource<T>();
        channel.Waits.Push(new Wait(typeof(T), data => Complete(arrived, data)));
        if (channel.Early.TryDequeue(out var early))
        {
            Receive(name, early);
        }

        cancellation.Register(() => arrived.TrySetCanceled(cancellation));
        return arrived.Task;
    }

    public void Receive(string name, string? data)
    {
        var channel = For(name);
        if (channel.Waits.TryPop(out var wait))
        {
            wait.Complete(data);
        }
        else
        {
            channel.Early.Enqueue(data);
        }
    }

    /// <remarks>What is not a <typeparamref name="T"/> fails the instance, not the wait: so does the real runtime.</remarks>
    private void Complete<T>(TaskCompletionSource<T> arrived, string? data)
    {
        if (data is null && default(T) is not null)
        {
            throw new InvalidOperationException($"An event without content is no {typeof(T)}.");
        }

        arrived.TrySetResult(converter.Deserialize<T>(data)!);
    }

    private Channel For(string name)
    {
        if (!channels.TryGetValue(name, out var channel))
        {
            channels.Add(name, channel = new Channel());
        }

        return channel;
    }

    private sealed record Wait(Type Type, Action<string?> Complete);

    private sealed class Channel
    {
        public Stack<Wait> Waits { get; } = new();

        public Queue<string?> Early { get; } = new();
    }
}
