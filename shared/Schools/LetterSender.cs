namespace BinhHoa2.Shared.Schools;

/// <summary>Who letters come from.</summary>
/// <param name="Name">As staff see it.</param>
/// <param name="Address">A plain ASCII address that the mail provider knows.</param>
public sealed record LetterSender(string Name, string Address);
