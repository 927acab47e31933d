using BinhHoa2.Tests.Faults.Memory;

namespace BinhHoa2.Tests.Faults.Simulation;

/// <summary>
/// Runs all simulated processes on one thread: the next continuation is drawn from the seed, and so is when requests arrive
/// or fail and when processes crash. The same seed gives the same run.
/// </summary>
internal sealed class SimEnvironment
{
    private const int MaxSteps = 200_000;

    private readonly List<(SimContext Owner, SynchronizationContext? Within, Action Act)> ready = [];
    private readonly List<string> trace = [];
    private readonly int thread = Environment.CurrentManagedThreadId;
    private Exception? broken;

    public SimEnvironment(int seed)
    {
        Random = new Random(seed);
        Outside = new SimContext(this, "outside");
    }

    public Random Random { get; }

    public int Steps { get; private set; }

    public SimClock Clock { get; } = new();

    public MemoryStorage Storage { get; } = new();

    /// <summary>The clients and the supervisor: they do not crash.</summary>
    public SimContext Outside { get; }

    /// <summary>The events of the run, in order.</summary>
    public IReadOnlyList<string> Trace => trace;

    /// <summary>Called before every step; injects crashes.</summary>
    public Action? BeforeStep { get; set; }

    public void Record(string what) => trace.Add($"{Clock.Now:HH:mm:ss.fff} {what}");

    /// <summary>An invariant is violated: the run ends with that.</summary>
    public void Break(string invariant) => broken ??= new InvalidOperationException(invariant);

    public bool Chance(double probability) => Random.NextDouble() < probability;

    /// <param name="within">The context it is run in; null for none, so that code which avoids contexts stays on the thread.</param>
    public void Enqueue(SimContext owner, SynchronizationContext? within, Action act)
    {
        if (Environment.CurrentManagedThreadId != thread)
        {
            Break($"Something of {owner.Name} left the one thread:\n{Environment.StackTrace}");
            return;
        }

        ready.Add((owner, within, act));
    }

    /// <summary>Runs until the clients have finished.</summary>
    public void Run(Func<Task> clients)
    {
        Task? scenario = null;
        Enqueue(Outside, Outside, () => scenario = clients());
        for (; scenario is not { IsCompleted: true }; Steps++)
        {
            if (broken is not null || Steps > MaxSteps)
            {
                throw broken ?? new InvalidOperationException($"There is no end to it: {Steps} steps.");
            }

            BeforeStep?.Invoke();
            Step();
        }

        scenario.GetAwaiter().GetResult();
    }

    private void Step()
    {
        ready.RemoveAll(r => r.Owner.Crashed);
        var able = ready.Where(r => r.Owner.Runs).ToList();
        if (able.Count == 0)
        {
            if (!Clock.Step())
            {
                throw new InvalidOperationException("No work is left in the queue, and the scenario has not ended.");
            }

            return;
        }

        var next = able[Random.Next(able.Count)];
        ready.Remove(next);
        SynchronizationContext.SetSynchronizationContext(next.Within);
        try
        {
            next.Act();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(null);
        }
    }
}
