namespace BinhHoa2.Tests.Durable;

/// <summary>
/// A machine whose calendar says another time; its timers and stopwatch are real, so that waiting for the store still ends.
/// </summary>
internal sealed class ShiftedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
