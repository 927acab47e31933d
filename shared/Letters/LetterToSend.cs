namespace BinhHoa2.Shared.Letters;

/// <summary>A letter with its ledger key and its recipient.</summary>
/// <param name="InReplyTo">
/// The letter of the same month under which mail programs show it as an answer: the month's opening letter for a reminder. It
/// need not have been sent.
/// </param>
public sealed record LetterToSend(LedgerKey Key, MailRecipient To, Letter Letter, LedgerKey? InReplyTo = null);
