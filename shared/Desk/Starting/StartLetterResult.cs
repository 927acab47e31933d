namespace BinhHoa2.Shared.Desk.Starting;

/// <summary>What became of the letter that tries a sender, in words for the secretary.</summary>
/// <param name="IsGood">Whether the mail provider took it.</param>
public sealed record StartLetterResult(bool IsGood, string Text);
