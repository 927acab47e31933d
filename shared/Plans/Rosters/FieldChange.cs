namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>A field of a person that changes.</summary>
/// <param name="Before">As the roster writes it; null for none.</param>
/// <param name="After">As the roster writes it; null for none.</param>
public sealed record FieldChange(PersonField Field, string? Before, string? After);
