namespace BinhHoa2.Shared.Letters;

/// <summary>A letter with its ledger key and its recipient.</summary>
/// <param name="Compose">Composes the letter. Called once the letter is claimed, and not at all for one that has been sent.</param>
/// <param name="Under">
/// The letter of the same month it threads under in the recipient's mail program: a reminder under the month's opening letter.
/// It need not have been sent.
/// </param>
public sealed record LetterToSend(LedgerKey Key, MailRecipient To, Func<Task<Letter>> Compose, LedgerKey? Under = null)
{
    /// <summary>A letter that is composed already.</summary>
    public LetterToSend(LedgerKey key, MailRecipient to, Letter letter)
        : this(key, to, () => Task.FromResult(letter))
    {
    }
}
