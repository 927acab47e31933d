namespace BinhHoa2.Shared.Health;

/// <summary>The health of one part of the app.</summary>
/// <param name="Name">The part, for programs: one of <see cref="HealthParts"/>.</param>
/// <param name="Text">One sentence or two in Vietnamese: what is so, and what to do if it is not well. No name, address or token.</param>
/// <param name="Details">The facts it was judged by; null when there are none.</param>
public sealed record HealthPart(string Name, HealthState State, string Text, object? Details = null);
