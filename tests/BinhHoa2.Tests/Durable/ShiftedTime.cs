namespace BinhHoa2.Tests.Durable;

/// <summary>
/// A time provider with a fixed date; its timers and timestamps are real, so that waits for the store end.
/// </summary>
internal sealed class ShiftedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
