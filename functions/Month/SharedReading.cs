using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Functions.Month;

/// <summary>
/// Readings by key that are shared by all callers within a short time: the chunks of a wave are sent by activities that begin
/// at the same moment and need the same rows.
/// </summary>
/// <param name="keptFor">How long a reading is shared, in machine time and in school time.</param>
internal sealed class SharedReading<TKey, T>(TimeSpan keptFor, TimeProvider schoolTime, TimeProvider machineTime)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, (CachedLoad<T> Load, DateTimeOffset Since)> readings = [];

    /// <param name="read">Reads for all callers that wait; does not end with the one that asked first.</param>
    public ValueTask<T> GetAsync(TKey key, Func<CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        lock (gate)
        {
            // In virtual time a second of the machine may be a month of the school.
            var now = schoolTime.GetUtcNow();
            foreach (var old in readings.Where(r => (now - r.Value.Since).Duration() >= keptFor).Select(r => r.Key).ToList())
            {
                readings.Remove(old);
            }

            if (!readings.TryGetValue(key, out var reading))
            {
                readings[key] = reading = (new CachedLoad<T>(keptFor, machineTime), now);
            }

            return reading.Load.GetAsync(read, cancellation);
        }
    }
}
