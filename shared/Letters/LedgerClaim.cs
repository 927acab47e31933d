namespace BinhHoa2.Shared.Letters;

/// <summary>The result of claiming letters for an attempt.</summary>
/// <param name="Claimed">The letters that the attempt may send.</param>
/// <param name="Waiting">Letters without an outcome, or postponed, that may only be sent later.</param>
public sealed record LedgerClaim(IReadOnlyList<LedgerRow> Claimed, IReadOnlyList<LedgerEntry> Waiting);
