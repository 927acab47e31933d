using Azure;

namespace BinhHoa2.Shared.Letters;

/// <summary>A ledger entry with the version of its row.</summary>
/// <param name="Version">The ETag at the time it was written or read.</param>
public sealed record LedgerRow(LedgerEntry Entry, ETag Version)
{
    /// <summary>The entry that this one replaced; null if it was inserted or only read.</summary>
    public LedgerEntry? Before { get; init; }
}
