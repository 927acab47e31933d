namespace BinhHoa2.Shared.Letters;

/// <summary>A letter with its outcome at the mail adapter.</summary>
public sealed record SentLetter(OutgoingLetter Letter, SendOutcome Outcome);
