namespace BinhHoa2.Embedded.Durable.Engine;

/// <summary>Notifies the watchers of an instance that its committed state has changed.</summary>
internal sealed class StateChanges
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, TaskCompletionSource> watched = new(StringComparer.Ordinal);
    private Exception? ended;

    /// <summary>Completes with the next change; call it before reading the state, so that no change is missed.</summary>
    public Task Next(string id)
    {
        lock (gate)
        {
            if (ended is not null)
            {
                return Task.FromException(ended);
            }

            if (!watched.TryGetValue(id, out var change))
            {
                watched.Add(id, change = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            }

            return change.Task;
        }
    }

    public void Signal(string id)
    {
        TaskCompletionSource? change;
        lock (gate)
        {
            watched.Remove(id, out change);
        }

        change?.TrySetResult();
    }

    /// <summary>Fails all present and future watchers with the exception.</summary>
    public void End(Exception exception)
    {
        List<TaskCompletionSource> all;
        lock (gate)
        {
            ended = exception;
            all = [.. watched.Values];
            watched.Clear();
        }

        foreach (var change in all)
        {
            change.TrySetException(exception);
            _ = change.Task.Exception;
        }
    }
}
