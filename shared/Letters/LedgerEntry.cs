namespace BinhHoa2.Shared.Letters;

/// <summary>One letter in the ledger; the key admits it once.</summary>
/// <param name="Attempts">How often it was handed to the mail adapter and may have been taken, always under one Message-ID; never more than two.</param>
/// <param name="ClaimedAt">When the last attempt claimed it, UTC.</param>
/// <param name="Reason">Why it was refused, put off or came back.</param>
/// <param name="Deferrals">How often the provider put it off without taking it.</param>
public sealed record LedgerEntry(
    LedgerKey Key,
    LedgerState State,
    int Attempts,
    DateTimeOffset ClaimedAt,
    string? ProviderId = null,
    string? Reason = null,
    int Deferrals = 0);
