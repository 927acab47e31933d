namespace BinhHoa2.Embedded.Timers;

/// <summary>Where a timer stands in its schedule.</summary>
/// <param name="Last">The occurrence that ran last; null when none ever did.</param>
/// <param name="Next">The occurrence waited for: past at a start, it was missed.</param>
/// <param name="Updated">School time when this was kept.</param>
internal sealed record TimerState(DateTimeOffset? Last, DateTimeOffset Next, DateTimeOffset Updated);
