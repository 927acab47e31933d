namespace BinhHoa2.Shared.Storage;

/// <summary>
/// A reading that is shared by all callers that ask while it is under way, and kept while it is fresh. One that failed is not kept.
/// </summary>
/// <param name="keptFor">Machine time; null for as long as the process lives.</param>
public sealed class CachedLoad<T>(TimeSpan? keptFor = null)
{
    private readonly Lock gate = new();
    private Reading? last;

    /// <param name="read">Reads for all callers that wait; does not end with the one that asked first.</param>
    public ValueTask<T> GetAsync(Func<CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (last is not { } known || known.Value.IsFaulted || (keptFor is { } limit && TimeProvider.System.GetElapsedTime(known.At) >= limit))
            {
                last = known = new Reading(TimeProvider.System.GetTimestamp(), read(CancellationToken.None));
            }

            return new ValueTask<T>(known.Value.WaitAsync(cancellation));
        }
    }

    /// <summary>Reads anew the next time.</summary>
    public void Invalidate()
    {
        lock (gate)
        {
            last = null;
        }
    }

    private sealed record Reading(long At, Task<T> Value);
}
