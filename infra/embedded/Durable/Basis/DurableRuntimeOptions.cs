namespace BinhHoa2.Embedded.Durable.Basis;

/// <summary>How the durable runtime works.</summary>
public sealed record DurableRuntimeOptions
{
    /// <summary>Names the table and the blob container: letters and digits, beginning with a letter, at most 40.</summary>
    /// <value>Default: BinhHoa2.</value>
    public string HubName { get; init; } = "BinhHoa2";

    /// <summary>The table of instances and their turns.</summary>
    internal string TableName => $"{HubName}Turns";

    /// <summary>The blobs of what is too long for it.</summary>
    internal string ContainerName => $"{HubName.ToLowerInvariant()}-turns";

    /// <summary>The version of orchestrations started without one.</summary>
    /// <value>Default: 1.0.</value>
    public string DefaultVersion { get; init; } = "1.0";

    /// <summary>How long an owner that is not heard of keeps the store. It renews at a third of this, which is all an idle runtime asks of the store.</summary>
    /// <value>Default: 90 seconds.</value>
    public TimeSpan OwnerLease { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Whether every turn is replayed from the beginning of history before it is committed, and compared.</summary>
    /// <value>Default: no. All tests run with it.</value>
    public bool VerifyReplay { get; init; }

    /// <summary>How many instances are kept ready in memory; others are read again when something happens to them.</summary>
    /// <value>Default: 500.</value>
    public int CachedInstances { get; init; } = 500;

    /// <summary>How many instances' next times are kept in memory; later ones are read again when theirs comes near.</summary>
    /// <value>Default: 1000.</value>
    public int TimersHeld { get; init; } = 1000;

    /// <value>Default: 16.</value>
    public int MaxConcurrentActivities { get; init; } = 16;

    /// <value>Default: 8.</value>
    public int MaxConcurrentTurns { get; init; } = 8;

    /// <summary>The longest sleep before the clock is looked at again, because a machine's clock may be set or sleep too. Virtual time is not capped.</summary>
    /// <value>Default: 1 hour.</value>
    public TimeSpan MaxSleep { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a stop waits for activities at work and for the store to be told.</summary>
    /// <value>Default: 20 seconds.</value>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Begins work nobody waits for: on the thread pool, with nothing of its caller's about it, neither a request's
    /// services nor its log scopes. A simulation begins it on the one thread it has.
    /// </summary>
    internal Action<Func<Task>> Begin { get; init; } = static work =>
        ThreadPool.UnsafeQueueUserWorkItem(static w => _ = w(), work, preferLocal: false);
}
