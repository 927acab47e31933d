namespace BinhHoa2.Tests.Faults.Simulation;

/// <summary>
/// The synchronization context of a process, or of the code outside processes: continuations are queued in the environment and
/// run on its thread. Those of a crashed process are dropped, those of a frozen one wait.
/// </summary>
internal sealed class SimContext(SimEnvironment environment, string name) : SynchronizationContext
{
    public string Name => name;

    public bool Crashed { get; set; }

    public bool Frozen { get; set; }

    public bool Runs => !Crashed && !Frozen;

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (!Crashed)
        {
            environment.Enqueue(this, this, () => d(state));
        }
    }

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("With one thread, Send would deadlock.");

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Completes when the environment selects this context; for code that captures no context.</summary>
    public Task TurnAsync()
    {
        var turn = new TaskCompletionSource();
        environment.Enqueue(this, null, turn.SetResult);
        return turn.Task;
    }
}
