namespace BinhHoa2.Shared.Storage;

/// <summary>
/// A reading that all callers of its time share, and that is kept while it is fresh: chunks of a wave begin at the
/// same moment and want the same. One that failed is not kept.
/// </summary>
/// <param name="keptFor">Machine time; null for as long as the process lives.</param>
public sealed class OneReading<T>(TimeSpan? keptFor = null)
{
    private readonly Lock gate = new();
    private Reading? last;

    /// <param name="read">Reads for all who wait; it does not end with the one who asked first.</param>
    public ValueTask<T> GetAsync(Func<CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (last is not { } known || known.Value.IsFaulted || (keptFor is { } most && TimeProvider.System.GetElapsedTime(known.At) >= most))
            {
                last = known = new Reading(TimeProvider.System.GetTimestamp(), read(CancellationToken.None));
            }

            return new ValueTask<T>(known.Value.WaitAsync(cancellation));
        }
    }

    /// <summary>Reads anew the next time.</summary>
    public void Forget()
    {
        lock (gate)
        {
            last = null;
        }
    }

    private sealed record Reading(long At, Task<T> Value);
}
