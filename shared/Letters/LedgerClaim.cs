namespace BinhHoa2.Shared.Letters;

/// <summary>What an attempt may send.</summary>
/// <param name="Claimed">The letters it owns now.</param>
/// <param name="Waiting">Letters that an earlier attempt left without an answer or put off, and whose time has not come.</param>
public sealed record LedgerClaim(IReadOnlyList<LedgerRow> Claimed, IReadOnlyList<LedgerEntry> Waiting);
