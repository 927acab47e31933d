using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Letters;

/// <summary>A letter with its recipient and headers, ready for a mail adapter.</summary>
/// <param name="MessageId">The Message-ID (RFC 5322) without angle brackets, the same for every attempt.</param>
/// <param name="Date">The Date header, in the school's time zone.</param>
/// <param name="Kind">The letter kind in lower case, for the provider's statistics and the mailbox's file names.</param>
/// <param name="InReplyTo">The Message-ID for the In-Reply-To header, or null.</param>
/// <param name="Ledger">The address of its row, passed to a provider that reports events. Null for a letter outside the ledger.</param>
public sealed record OutgoingLetter(
    string MessageId,
    string Kind,
    MailRecipient To,
    Letter Letter,
    DateTimeOffset Date,
    string? InReplyTo = null,
    LedgerAddress? Ledger = null)
{
    /// <summary>The sender that the letter is to try; null for the one in force.</summary>
    public LetterSender? From { get; init; }
}
