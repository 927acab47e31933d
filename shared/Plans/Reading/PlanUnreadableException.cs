namespace BinhHoa2.Shared.Plans.Reading;

/// <summary>A file cannot be read as a plan.</summary>
/// <param name="message">Why, and what to do, in Vietnamese.</param>
public sealed class PlanUnreadableException(string message) : Exception(message);
