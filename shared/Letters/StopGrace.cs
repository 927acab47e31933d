namespace BinhHoa2.Shared.Letters;

/// <summary>
/// Completes writes to the ledger after a stop was requested, because an interrupted write may or may not have been stored.
/// From the stop on, a write has a limited time. Machine time.
/// </summary>
internal sealed class StopGrace(TimeProvider machineTime, CancellationToken stop)
{
    /// <summary>The time a write may take after the stop, or in all if it begins later.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <exception cref="OperationCanceledException">The write exceeded <see cref="Limit"/>.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> write)
    {
        using var limit = new CancellationTokenSource(Timeout.InfiniteTimeSpan, machineTime);
        await using var stopped = stop.UnsafeRegister(_ => limit.CancelAfter(Limit), null);
        return await write(limit.Token);
    }

    /// <inheritdoc cref="RunAsync{T}"/>
    public Task RunAsync(Func<CancellationToken, Task> write) => RunAsync(async limit =>
    {
        await write(limit);
        return true;
    });
}
