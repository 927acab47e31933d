namespace BinhHoa2.Embedded.Durable.Basis;

/// <summary>Settings of the durable runtime.</summary>
public sealed record DurableRuntimeOptions
{
    /// <summary>Names the table and the blob container: letters and digits, beginning with a letter, at most 40.</summary>
    /// <value>Default: BinhHoa2.</value>
    public string HubName { get; init; } = "BinhHoa2";

    /// <summary>The table of instances and their turns.</summary>
    internal string TableName => $"{HubName}Turns";

    /// <summary>The container of payloads that are too long for the table.</summary>
    internal string ContainerName => $"{HubName.ToLowerInvariant()}-turns";

    /// <summary>
    /// The version of orchestrations started without one. Instances of a later version are not run: they wait, with all that is sent
    /// to them, for a process of theirs.
    /// </summary>
    /// <value>Default: 1.0.</value>
    public string DefaultVersion { get; init; } = "1.0";

    /// <summary>How long the lease on the store lasts. It is renewed at a third of this; an idle runtime sends no other request.</summary>
    /// <value>Default: 90 seconds.</value>
    public TimeSpan OwnerLease { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Whether every turn is replayed from the beginning of history before it is committed, and compared.</summary>
    /// <value>Default: no. All tests run with it.</value>
    public bool VerifyReplay { get; init; }

    /// <summary>How many instances are cached in memory; others are read again when a message arrives for them.</summary>
    /// <value>Default: 500.</value>
    public int CachedInstances { get; init; } = 500;

    /// <summary>How many instances' next timers are kept in memory; later ones are read again when they come near.</summary>
    /// <value>Default: 1000.</value>
    public int TimersHeld { get; init; } = 1000;

    /// <summary>How many activities run at a time.</summary>
    /// <value>Default: 16.</value>
    public int MaxConcurrentActivities { get; init; } = 16;

    /// <summary>How many turns run at a time.</summary>
    /// <value>Default: 8.</value>
    public int MaxConcurrentTurns { get; init; } = 8;

    /// <summary>
    /// The longest wait before the clock is read again, because a machine's clock may be set or suspended. Not applied to virtual
    /// time.
    /// </summary>
    /// <value>Default: 1 hour.</value>
    public TimeSpan MaxSleep { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a stop waits for running activities and for the lease to be released.</summary>
    /// <value>Default: 20 seconds.</value>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Starts work that is not awaited: on the thread pool and without the caller's execution context, so neither a request's
    /// services nor its log scopes flow into it. A simulation starts it on its only thread.
    /// </summary>
    internal Action<Func<Task>> Begin { get; init; } = static work =>
        ThreadPool.UnsafeQueueUserWorkItem(static w => _ = w(), work, preferLocal: false);
}
