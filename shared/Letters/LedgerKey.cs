using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Letters;

/// <summary>What makes a letter one letter: its kind, its subject or local date, its recipient.</summary>
/// <param name="Subject">The wave's day (<c>2021-10-11</c>) of a digest, else the id of what it is about.</param>
public sealed record LedgerKey(LetterKind Kind, string Subject, StaffId Recipient)
{
    /// <summary>The key of a wave's digest.</summary>
    public static LedgerKey Digest(DateOnly wave, StaffId recipient) => new(LetterKind.Digest, wave.ToString("yyyy-MM-dd"), recipient);
}
