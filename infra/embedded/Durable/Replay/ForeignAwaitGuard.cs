using Microsoft.DurableTask;

namespace BinhHoa2.Embedded.Durable.Replay;

/// <summary>
/// Wraps an orchestrator so that its continuations run in this synchronization context, on the thread of the turn and only
/// during the turn. A continuation posted from elsewhere means that the code awaited a task that is not of its context; it
/// is not run, and <see cref="Detected"/> is set.
/// </summary>
/// <param name="detected">Called, from any thread, when such a continuation arrives.</param>
internal sealed class ForeignAwaitGuard(ITaskOrchestrator orchestrator, Action detected) : SynchronizationContext, ITaskOrchestrator
{
    private volatile int thread;

    public bool Detected { get; private set; }

    public Type InputType => orchestrator.InputType;

    public Type OutputType => orchestrator.OutputType;

    /// <summary>Runs a turn on this thread.</summary>
    public T Turn<T>(Func<T> turn)
    {
        thread = Environment.CurrentManagedThreadId;
        try
        {
            return turn();
        }
        finally
        {
            thread = 0;
        }
    }

    public Task<object?> RunAsync(TaskOrchestrationContext context, object? input) =>
        InThisContext(() => orchestrator.RunAsync(context, input));

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (thread == Environment.CurrentManagedThreadId)
        {
            InThisContext(() =>
            {
                d(state);
                return true;
            });
            return;
        }

        Detected = true;
        detected();
    }

    public override void Send(SendOrPostCallback d, object? state) => Post(d, state);

    public override SynchronizationContext CreateCopy() => this;

    private T InThisContext<T>(Func<T> run)
    {
        var outer = Current;
        SetSynchronizationContext(this);
        try
        {
            return run();
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }
}
