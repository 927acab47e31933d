namespace BinhHoa2.Shared.Schools;

/// <summary>The body above the school from a day on, as the left head of an official document names it.</summary>
public sealed record SuperiorBody(DateOnly From, string Name);
