namespace BinhHoa2.Embedded.Time;

/// <summary>Counts the requests, turns and activities being worked on, so that virtual time moves only between them.</summary>
public sealed class InFlight
{
    private readonly Lock gate = new();
    private readonly List<TaskCompletionSource> waiting = [];
    private int count;

    /// <summary>
    /// Marks a piece of work as begun; disposing what it returns marks it as ended. Enter before the work is queued, not when it
    /// starts.
    /// </summary>
    public Work Enter()
    {
        lock (gate)
        {
            count++;
        }

        return new Work(this);
    }

    /// <summary>Completes when nothing is in flight; at once if nothing is.</summary>
    public Task WhenIdleAsync(CancellationToken cancellation = default)
    {
        lock (gate)
        {
            if (count == 0)
            {
                return Task.CompletedTask;
            }

            var idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add(idle);
            return idle.Task.WaitAsync(cancellation);
        }
    }

    /// <summary>Runs <paramref name="action"/> only if nothing is in flight, keeping new work out while it runs.</summary>
    /// <returns>Whether it ran.</returns>
    public bool TryWhileIdle(Action action)
    {
        lock (gate)
        {
            if (count > 0)
            {
                return false;
            }

            action();
            return true;
        }
    }

    private void Leave()
    {
        TaskCompletionSource[] released;
        lock (gate)
        {
            if (--count > 0)
            {
                return;
            }

            released = [.. waiting];
            waiting.Clear();
        }

        foreach (var idle in released)
        {
            idle.TrySetResult();
        }
    }

    /// <summary>A piece of work in flight; ends once, however often it is disposed.</summary>
    public sealed class Work(InFlight owner) : IDisposable
    {
        private InFlight? owner = owner;

        public void Dispose() => Interlocked.Exchange(ref owner, null)?.Leave();
    }
}
