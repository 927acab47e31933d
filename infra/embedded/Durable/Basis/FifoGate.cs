namespace BinhHoa2.Embedded.Durable.Basis;

/// <summary>
/// Lets a bounded number in at once, the others in the order they came. Who waited goes on in the context it waited in;
/// a semaphore would take it through the thread pool, and a simulation on one thread could not say in which order.
/// </summary>
internal sealed class FifoGate(int places)
{
    private readonly Lock gate = new();
    private readonly Queue<TaskCompletionSource> waiting = new();
    private int free = places;

    /// <exception cref="OperationCanceledException">It was cancelled before there was a place.</exception>
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
