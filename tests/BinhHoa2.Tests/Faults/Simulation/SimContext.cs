namespace BinhHoa2.Tests.Faults.Simulation;

/// <summary>
/// Where the continuations of one process, or of the world outside, go: into the world's queue, to be run on its one
/// thread. What a dead process still wants is dropped; what a frozen one wants waits.
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

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("One thread has nobody to wait for.");

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Goes on later, when it is this one's turn by lot; for code that captures no context.</summary>
    public Task TurnAsync()
    {
        var turn = new TaskCompletionSource();
        environment.Enqueue(this, null, turn.SetResult);
        return turn.Task;
    }
}
