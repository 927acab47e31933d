namespace BinhHoa2.Embedded.Durable.Replay;

/// <summary>
/// Runs an orchestrator's continuations one after the other, in the order they became ready, on the thread of the turn
/// and only while the turn lasts. A continuation that arrives from anywhere else shows that the code awaited something
/// that is not its context's; <see cref="Escaped"/> says so.
/// </summary>
internal sealed class TurnScheduler(Action escaped) : TaskScheduler
{
    private readonly Queue<Task> ready = new();
    private volatile int thread;

    public bool Escaped { get; private set; }

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Does <paramref name="step"/> and then everything it made ready.</summary>
    public void Run(Action step)
    {
        thread = Environment.CurrentManagedThreadId;
        var outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            step();
            while (ready.TryDequeue(out var task))
            {
                TryExecuteTask(task);
            }
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
            thread = 0;
        }
    }

    protected override void QueueTask(Task task)
    {
        if (thread == Environment.CurrentManagedThreadId)
        {
            ready.Enqueue(task);
            return;
        }

        Escaped = true;
        escaped();
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => ready;
}
