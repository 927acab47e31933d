namespace BinhHoa2.Shared.Letters;

/// <summary>A letter with its ledger key and its recipient.</summary>
/// <param name="Under">The letter of the same month it threads under in the recipient's mail program: a reminder under the month's opening letter. It need not have been sent.</param>
public sealed record LetterToSend(LedgerKey Key, MailRecipient To, Letter Letter, LedgerKey? Under = null);
