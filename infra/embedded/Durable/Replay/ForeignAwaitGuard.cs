using Microsoft.DurableTask;

namespace BinhHoa2.Embedded.Durable.Replay;

/// <summary>
/// Stands between the replay and an orchestrator's code: what the code awaits goes on in this context, on the thread of the
/// turn and only while the turn lasts. A continuation that arrives from anywhere else shows that the code awaited something
/// that is not its context's; it does not run, and <see cref="Detected"/> says so.
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
