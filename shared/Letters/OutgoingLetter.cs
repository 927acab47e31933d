namespace BinhHoa2.Shared.Letters;

/// <summary>A letter addressed and ready for a mail adapter.</summary>
/// <param name="MessageId">RFC 5322 Message-ID without angle brackets; derived from the ledger key, so that sending again is recognisable.</param>
/// <param name="Date">The Date header, in the school's zone.</param>
/// <param name="Kind">The letter kind, for the provider's statistics and the mailbox's file names: <c>digest</c>.</param>
/// <param name="InReplyTo">The Message-ID this one threads under, or null.</param>
/// <param name="Ledger">Where its row is; travels with it at a provider that reports events. Null for a letter outside the ledger.</param>
public sealed record OutgoingLetter(
    string MessageId,
    string Kind,
    MailRecipient To,
    Letter Letter,
    DateTimeOffset Date,
    string? InReplyTo = null,
    LedgerAddress? Ledger = null);
