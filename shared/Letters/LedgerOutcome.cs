namespace BinhHoa2.Shared.Letters;

/// <summary>What became of a letter this attempt had claimed.</summary>
/// <param name="Claimed">The row as the claim wrote it.</param>
/// <param name="Entry">The entry to write instead.</param>
public sealed record LedgerOutcome(LedgerRow Claimed, LedgerEntry Entry);
