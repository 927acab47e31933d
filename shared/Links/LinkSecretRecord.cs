using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Links;

/// <summary>
/// The secret links are signed with, when none is configured: made at the first need and kept in the record table,
/// which only the app's identity reads, so that a school has no key to handle.
/// </summary>
public sealed class LinkSecretRecord(SchoolStorage storage)
{
    private const string Partition = "_keys";
    private const string RowKey = "links";
    private const string SecretColumn = "Secret";

    /// <summary>The secret on record; the first caller makes it, every caller gets the same.</summary>
    public async Task<string> GetOrCreateAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is { } known)
        {
            return known;
        }

        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        try
        {
            await storage.Table.AddEntityAsync(new TableEntity(Partition, RowKey) { [SecretColumn] = secret }, cancellation);
            return secret;
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            return await FindAsync(cancellation)
                ?? throw new InvalidOperationException("The link secret was there and is gone.", exception);
        }
    }

    private async Task<string?> FindAsync(CancellationToken cancellation)
    {
        var row = await storage.Table.GetEntityIfExistsAsync<TableEntity>(Partition, RowKey, cancellationToken: cancellation);
        return row.HasValue ? row.Value!.GetString(SecretColumn) : null;
    }
}
