namespace BinhHoa2.Simulation.People;

/// <summary>A directive the app has acknowledged.</summary>
/// <param name="Title">The activity as the page calls it.</param>
/// <param name="AskedUntil">The day that was asked for; empty when none was.</param>
/// <param name="NewDue">The new day as the form held it; empty unless the day was moved.</param>
public sealed record SentDirective(DateTimeOffset At, string Name, string Title, DirectiveAnswer Answer, string AskedUntil, string NewDue);
