namespace BinhHoa2.Shared.Letters;

/// <summary>A letter in the ledger.</summary>
/// <param name="Attempts">
/// The number of times, at most two, that the provider may have accepted it; always under one Message-ID.
/// </param>
/// <param name="ClaimedAt">The time of the last claim, UTC.</param>
/// <param name="Reason">The reason for a refusal, a postponement or a bounce, in Vietnamese.</param>
/// <param name="Deferrals">The number of times the provider postponed it without accepting it.</param>
public sealed record LedgerEntry(
    LedgerKey Key,
    LedgerState State,
    int Attempts,
    DateTimeOffset ClaimedAt,
    string? ProviderId = null,
    string? Reason = null,
    int Deferrals = 0);
