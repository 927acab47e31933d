using BinhHoa2.Shared.Followup;

namespace BinhHoa2.Shared.Records;

/// <summary>What an attempt may send.</summary>
/// <param name="Claimed">The letters it owns now.</param>
/// <param name="Waiting">Letters that an earlier attempt left without an answer less than two hours ago.</param>
public sealed record LedgerClaim(IReadOnlyList<LedgerEntry> Claimed, IReadOnlyList<LedgerEntry> Waiting);
