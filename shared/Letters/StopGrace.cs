namespace BinhHoa2.Shared.Letters;

/// <summary>
/// Finishes writes to the ledger although a stop was asked for: cutting one short would leave open whether it was written.
/// From the stop on a write has a bounded time. Machine time.
/// </summary>
internal sealed class StopGrace(TimeProvider machineTime, CancellationToken stop)
{
    /// <summary>How long a write may go on after the stop, or take if it begins later.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <exception cref="OperationCanceledException">The write had not ended by then.</exception>
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
