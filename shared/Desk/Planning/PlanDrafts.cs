using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Desk.Planning;

/// <summary>The row of the one draft of a plan that the school has at a time.</summary>
public sealed class PlanDrafts(SchoolStorage storage)
{
    /// <summary>The characters of a draft that fit into its row.</summary>
    public const int MaxLength = 400_000;

    private const string Key = "draft!plan";
    private const string Draft = "Draft";

    private readonly TableClient table = storage.Table;

    /// <summary>Whether a draft fits into its row.</summary>
    public static bool Fits(PlanDraft draft) => RowColumns.Json(draft).Length <= MaxLength;

    /// <summary>The draft and the version of its row; null when there is none.</summary>
    public async Task<(PlanDraft Draft, ETag Version)?> FindAsync(CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(DeskMapping.Partition, Key, cancellationToken: cancellation);
        return found.HasValue
            ? (RowColumns.Json<PlanDraft>(LongText.Get(found.Value!, Draft)), found.Value!.ETag)
            : null;
    }

    /// <summary>Puts a new draft in the place of any other. One that is there, from the same form, stays as it is.</summary>
    public async Task BeginAsync(PlanDraft draft, CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } known || known.Draft.Id != draft.Id)
        {
            await table.UpsertEntityAsync(RowOf(draft), TableUpdateMode.Replace, cancellation);
        }
    }

    /// <summary>Replaces a draft as it was read.</summary>
    /// <returns>Whether it was still that version.</returns>
    public async Task<bool> ReplaceAsync(PlanDraft draft, ETag version, CancellationToken cancellation)
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
            await table.DeleteEntityAsync(DeskMapping.Partition, Key, version, cancellation);
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            // Changed meanwhile: who changed it goes on with it.
        }
    }

    private static TableEntity RowOf(PlanDraft draft)
    {
        var row = new TableEntity(DeskMapping.Partition, Key);
        LongText.Put(row, Draft, RowColumns.Json(draft));
        return row;
    }
}
