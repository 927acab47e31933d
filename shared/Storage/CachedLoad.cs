namespace BinhHoa2.Shared.Storage;

/// <summary>
/// Loads a value once for all concurrent callers and keeps it for a time, because the chunks of a wave begin at the same moment
/// and need the same value. A failed load is not kept.
/// </summary>
/// <param name="lifetime">The time for which a value is kept, in machine time; null for the lifetime of the process.</param>
/// <param name="machineTime">Machine time; null for the system's clock.</param>
public sealed class CachedLoad<T>(TimeSpan? lifetime = null, TimeProvider? machineTime = null)
{
    private readonly TimeProvider machineTime = machineTime ?? TimeProvider.System;
    private readonly Lock gate = new();
    private Load? last;

    /// <param name="load">Loads the value for all callers; it is not cancelled with the first of them.</param>
    public ValueTask<T> GetAsync(Func<CancellationToken, Task<T>> load, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (last is not { } known
                || known.Value.IsFaulted
                || (lifetime is { } limit && machineTime.GetElapsedTime(known.At) >= limit))
            {
                last = known = new Load(machineTime.GetTimestamp(), load(CancellationToken.None));
            }

            return new ValueTask<T>(known.Value.WaitAsync(cancellation));
        }
    }

    /// <summary>Loads again at the next call.</summary>
    public void Invalidate()
    {
        lock (gate)
        {
            last = null;
        }
    }

    private sealed record Load(long At, Task<T> Value);
}
