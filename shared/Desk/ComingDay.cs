namespace BinhHoa2.Shared.Desk;

/// <summary>A day ahead on which something happens.</summary>
/// <param name="Text">What happens, a sentence without its stop.</param>
public sealed record ComingDay(DateOnly Day, string Text)
{
    /// <summary>Where its letters can be seen as they would be now; null where there are none to be seen.</summary>
    public string? Letters { get; init; }
}
