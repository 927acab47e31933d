namespace BinhHoa2.Shared.Desk;

/// <summary>A day ahead on which something happens.</summary>
/// <param name="Text">What happens, a sentence without its stop.</param>
public sealed record ComingDay(DateOnly Day, string Text);
