using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Desk;

/// <summary>The row of the one draft of a kind that the school has at a time.</summary>
/// <param name="key">The key of its row.</param>
/// <param name="idOf">What names a draft.</param>
public abstract class DeskDrafts<T>(SchoolStorage storage, string key, Func<T, string> idOf)
{
    // The characters of a draft that fit into its row.
    private const int MaxLength = 400_000;

    private const string Draft = "Draft";

    private readonly TableClient table = storage.Table;

    /// <summary>Whether a draft fits into its row.</summary>
    public bool Fits(T draft) => RowColumns.Json(draft).Length <= MaxLength;

    /// <summary>The draft and the version of its row; null when there is none.</summary>
    public async Task<(T Draft, ETag Version)?> FindAsync(CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(DeskMapping.Partition, key, cancellationToken: cancellation);
        return found.HasValue
            ? (RowColumns.Json<T>(LongText.Get(found.Value!, Draft)), found.Value!.ETag)
            : null;
    }

    /// <summary>Puts a new draft in the place of any other. One that is there, from the same form, stays as it is.</summary>
    public async Task BeginAsync(T draft, CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } known || idOf(known.Draft) != idOf(draft))
        {
            await table.UpsertEntityAsync(RowOf(draft), TableUpdateMode.Replace, cancellation);
        }
    }

    /// <summary>Replaces a draft as it was read.</summary>
    /// <returns>Whether it was still that version.</returns>
    public async Task<bool> ReplaceAsync(T draft, ETag version, CancellationToken cancellation)
    {
        try
        {
            await table.UpdateEntityAsync(RowOf(draft), version, TableUpdateMode.Replace, cancellation);
            return true;
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            return false;
        }
    }

    /// <summary>Drops a draft as it was read; another that took its place stays.</summary>
    public async Task DropAsync(ETag version, CancellationToken cancellation)
    {
        try
        {
            await table.DeleteEntityAsync(DeskMapping.Partition, key, version, cancellation);
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            // Changed meanwhile: who changed it goes on with it.
        }
    }

    private TableEntity RowOf(T draft)
    {
        var row = new TableEntity(DeskMapping.Partition, key);
        LongText.Put(row, Draft, RowColumns.Json(draft));
        return row;
    }
}
