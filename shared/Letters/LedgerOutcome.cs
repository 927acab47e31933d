namespace BinhHoa2.Shared.Letters;

/// <summary>The outcome of a letter that this attempt claimed.</summary>
/// <param name="Claimed">The row that the claim wrote.</param>
/// <param name="Entry">The entry that replaces it.</param>
public sealed record LedgerOutcome(LedgerRow Claimed, LedgerEntry Entry);
