using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Letters;

/// <summary>The identity of a letter in a month's ledger.</summary>
/// <param name="Subject">The wave's day for a digest, otherwise the month, the review or the id that the letter is about.</param>
public sealed record LedgerKey(LetterKind Kind, LedgerSubject Subject, StaffId Recipient)
{
    /// <summary>The key of a wave's digest.</summary>
    public static LedgerKey Digest(DateOnly wave, StaffId recipient) => new(LetterKind.Digest, LedgerSubject.Of(wave), recipient);
}
