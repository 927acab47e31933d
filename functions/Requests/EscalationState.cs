namespace BinhHoa2.Functions.Requests;

/// <summary>What a request needs now.</summary>
/// <param name="Step">The step whose letter is to leave, counted from one; 0 when none is.</param>
/// <param name="Until">When the duty goes on to the next step, UTC or with its offset; null when the ladder has ended.</param>
public sealed record EscalationState(int Step, DateTimeOffset? Until);
