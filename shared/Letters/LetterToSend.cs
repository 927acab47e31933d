namespace BinhHoa2.Shared.Letters;

/// <summary>A letter with its ledger key and its recipient.</summary>
/// <param name="Compose">Composes the letter. Called once the letter is claimed, and not at all for one that has been sent.</param>
/// <param name="InReplyTo">
/// The letter of the same month under which mail programs show it as an answer: the month's opening letter for a reminder. It
/// need not have been sent.
/// </param>
public sealed record LetterToSend(LedgerKey Key, MailRecipient To, Func<Task<Letter>> Compose, LedgerKey? InReplyTo = null)
{
    /// <summary>A letter that is composed already.</summary>
    public LetterToSend(LedgerKey key, MailRecipient to, Letter letter)
        : this(key, to, () => Task.FromResult(letter))
    {
    }
}
