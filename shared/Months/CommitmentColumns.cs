using Azure.Data.Tables;

namespace BinhHoa2.Shared.Months;

/// <summary>A commitment in the columns of the row it is about.</summary>
internal static class CommitmentColumns
{
    private const string Salt = nameof(Salt);
    private const string Hash = "Commitment";

    /// <param name="prefix">What stands before the names of the columns, in a row that has more than one text; empty for none.</param>
    public static void Put(TableEntity row, Commitment? commitment, string prefix = "")
    {
        if (commitment is not null)
        {
            row[prefix + Salt] = commitment.Salt?.Value;
            row[prefix + Hash] = commitment.Hash.Value;
        }
    }

    /// <summary>Takes the salt out of a row that is written whole; the commitment stays, and then says nothing of the text.</summary>
    /// <inheritdoc cref="Put"/>
    public static void Forget(TableEntity row, string prefix = "") => row.Remove(prefix + Salt);

    /// <returns>Null for a row that was written before there were commitments.</returns>
    public static Commitment? Get(TableEntity row, string prefix = "") => row.GetString(prefix + Hash) is { } hash
        ? new Commitment(new Digest(hash), row.GetString(prefix + Salt) is { Length: > 0 } salt ? new Salt(salt) : null)
        : null;
}
