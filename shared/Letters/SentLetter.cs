namespace BinhHoa2.Shared.Letters;

/// <summary>A letter with what became of it at the mail adapter.</summary>
public sealed record SentLetter(OutgoingLetter Letter, SendOutcome Outcome);
