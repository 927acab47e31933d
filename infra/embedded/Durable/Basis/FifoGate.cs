namespace BinhHoa2.Embedded.Durable.Basis;

/// <summary>
/// A semaphore that admits waiting callers in the order they came. A waiting caller continues in its own synchronization
/// context; SemaphoreSlim continues on the thread pool, where a single-threaded simulation cannot control the order.
/// </summary>
internal sealed class FifoGate(int places)
{
    private readonly Lock gate = new();
    private readonly Queue<TaskCompletionSource> waiting = new();
    private int free = places;

    /// <exception cref="OperationCanceledException">Cancelled before a place was free.</exception>
    public async Task EnterAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (free > 0)
            {
                free--;
                return;
            }

            waiting.Enqueue(turn);
        }

        await using (cancellation.UnsafeRegister(_ => turn.TrySetCanceled(cancellation), null))
        {
            await turn.Task;
        }
    }

    public void Leave()
    {
        lock (gate)
        {
            while (waiting.TryDequeue(out var next))
            {
                if (next.TrySetResult())
                {
                    return;
                }
            }

            free++;
        }
    }
}
