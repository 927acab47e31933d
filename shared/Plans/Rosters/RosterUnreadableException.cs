namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>A file cannot be read as a list of people.</summary>
/// <param name="message">Why, and what to do, in Vietnamese.</param>
public sealed class RosterUnreadableException(string message) : Exception(message);
