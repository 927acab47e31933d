namespace BinhHoa2.Shared.Plans;

/// <summary>That a school was set up by page. A school without it was set up otherwise.</summary>
/// <param name="At">When it was saved last: school time, UTC.</param>
/// <param name="Mark">The mark of what was saved.</param>
/// <param name="Closed">
/// When a principal signed in first: school time, UTC. From then on nothing is changed by page; null before.
/// </param>
public sealed record FirstStartNote(DateTimeOffset At, string Mark, DateTimeOffset? Closed = null);
