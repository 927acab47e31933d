using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Letters;

/// <summary>A person whose last letter did not arrive, for the secretary to call.</summary>
/// <param name="SentAt">The last attempt to send the letter, UTC.</param>
/// <param name="Reason">The provider's reason in Vietnamese; null if it gave none.</param>
public sealed record CallItem(StaffId Person, LetterKind Letter, LedgerState State, DateTimeOffset SentAt, string? Reason);
