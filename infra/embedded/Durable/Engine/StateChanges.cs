namespace BinhHoa2.Embedded.Durable.Engine;

/// <summary>Tells those who watch an instance that its committed state has changed.</summary>
internal sealed class StateChanges
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, TaskCompletionSource> watched = new(StringComparer.Ordinal);
    private Exception? ended;

    /// <summary>Ends with the next change; ask before looking at the state, so that none is missed.</summary>
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

    /// <summary>Tells everybody that there will be no more changes, and why.</summary>
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
