using Azure;

namespace BinhHoa2.Shared.Letters;

/// <summary>A ledger entry as it was written or read.</summary>
/// <param name="Version">The row's version then.</param>
public sealed record LedgerRow(LedgerEntry Entry, ETag Version)
{
    /// <summary>What was there before this entry was written; null when it was inserted or only read.</summary>
    public LedgerEntry? Before { get; init; }
}
