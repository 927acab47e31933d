using BinhHoa2.Shared.Storage.Memory;

namespace BinhHoa2.Tests.Faults.Simulation;

/// <summary>
/// Runs all simulated processes on one thread. The seed determines the order of continuations, of the arrival and failure of
/// requests, and of crashes, so that equal seeds give equal runs.
/// </summary>
internal sealed class SimEnvironment
{
    private const int MaxSteps = 200_000;

    private readonly List<(SimContext Owner, SynchronizationContext? Within, Action Action)> ready = [];
    private readonly List<string> trace = [];
    private readonly int thread = Environment.CurrentManagedThreadId;
    private Exception? failure;

    public SimEnvironment(int seed)
    {
        Random = new Random(seed);
        Outside = new SimContext(this, "outside");
    }

    public Random Random { get; }

    public int Steps { get; private set; }

    public SimClock Clock { get; } = new();

    public MemoryStorage Storage { get; } = new();

    /// <summary>The context of the clients and the supervisor, which do not crash.</summary>
    public SimContext Outside { get; }

    /// <summary>The events of the run, in order.</summary>
    public IReadOnlyList<string> Trace => trace;

    /// <summary>Called before every step, to inject crashes.</summary>
    public Action? BeforeStep { get; set; }

    public void Record(string what) => trace.Add($"{Clock.Now:HH:mm:ss.fff} {what}");

    /// <summary>Ends the run because an invariant is violated.</summary>
    public void Fail(string invariant) => failure ??= new InvalidOperationException(invariant);

    public bool Chance(double probability) => Random.NextDouble() < probability;

    /// <param name="within">The context of the action; null for none, so that code that avoids contexts stays on the thread.</param>
    public void Enqueue(SimContext owner, SynchronizationContext? within, Action action)
    {
        if (Environment.CurrentManagedThreadId != thread)
        {
            Fail($"A continuation of {owner.Name} is not on the thread of the simulation:\n{Environment.StackTrace}");
            return;
        }

        ready.Add((owner, within, action));
    }

    /// <summary>Runs until the clients have finished.</summary>
    public void Run(Func<Task> clients)
    {
        Task? scenario = null;
        Enqueue(Outside, Outside, () => scenario = clients());
        for (; scenario is not { IsCompleted: true }; Steps++)
        {
            if (failure is not null || Steps > MaxSteps)
            {
                throw failure ?? new InvalidOperationException($"The scenario has not ended after {Steps} steps.");
            }

            BeforeStep?.Invoke();
            Step();
        }

        scenario.GetAwaiter().GetResult();
    }

    private void Step()
    {
        ready.RemoveAll(r => r.Owner.Crashed);
        var runnable = ready.Where(r => r.Owner.Runs).ToList();
        if (runnable.Count == 0)
        {
            if (!Clock.Step())
            {
                throw new InvalidOperationException("No work is left in the queue, and the scenario has not ended.");
            }

            return;
        }

        var next = runnable[Random.Next(runnable.Count)];
        ready.Remove(next);
        SynchronizationContext.SetSynchronizationContext(next.Within);
        try
        {
            next.Action();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(null);
        }
    }
}
