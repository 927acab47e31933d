namespace BinhHoa2.Embedded.Storage;

/// <summary>
/// The room on the disk of the data folder. Azurite answers a write before it is on the disk and loses it when the disk is full
/// by then, so writes have to end before the room does.
/// </summary>
/// <param name="minimum">Bytes; below it the disk counts as full. Zero: it never does.</param>
/// <param name="measure">The free bytes now.</param>
/// <param name="maxAge">How long a measure is used; null for two seconds.</param>
internal sealed class DiskSpace(long minimum, Func<long> measure, TimeProvider time, TimeSpan? maxAge = null)
{
    /// <value>200 MB: what is under way when the limit is reached still fits, and so does Azurite's rewriting of its files.</value>
    public const long DefaultMinimum = 200_000_000;

    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);

    private readonly TimeSpan maxAge = maxAge ?? PollInterval;
    private readonly Lock gate = new();
    private long measured;
    private long? measuredAt;

    public long Minimum { get; } = minimum;

    /// <summary>Free bytes, measured moments ago.</summary>
    public long Free
    {
        get
        {
            lock (gate)
            {
                if (measuredAt is not { } at || time.GetElapsedTime(at) >= maxAge)
                {
                    measured = measure();
                    measuredAt = time.GetTimestamp();
                }

                return measured;
            }
        }
    }

    public bool IsFull => Minimum > 0 && Free < Minimum;

    public static DiskSpace Of(string folder, long minimum) =>
        new(minimum, () => new DriveInfo(folder).AvailableFreeSpace, TimeProvider.System);

    /// <summary>Waits until the disk is not full; at once if it is not.</summary>
    public async Task WhenRoomAsync(CancellationToken cancellation)
    {
        // Other programs make room; that raises no event, so it is polled.
        while (IsFull)
        {
            await Task.Delay(PollInterval, time, cancellation);
        }
    }
}
