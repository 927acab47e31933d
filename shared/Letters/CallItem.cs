using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Letters;

/// <summary>Somebody the school's last letter did not reach, and whom the secretary should call.</summary>
/// <param name="Reason">Why it did not arrive, if anybody said.</param>
public sealed record CallItem(StaffId Person, LetterKind Letter, LedgerState State, DateTimeOffset SentAt, string? Reason);
