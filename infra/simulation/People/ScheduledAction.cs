namespace BinhHoa2.Simulation.People;

/// <summary>An action of a person at a moment.</summary>
/// <param name="Who">The person's address.</param>
public sealed record ScheduledAction(DateTimeOffset At, string Who, Func<CancellationToken, Task> DoAsync);
