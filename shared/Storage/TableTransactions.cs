using Azure;
using Azure.Data.Tables;

namespace BinhHoa2.Shared.Storage;

/// <summary>Writes rows in transactions within the limits of the service.</summary>
internal static class TableTransactions
{
    /// <summary>The largest number of entities that the service accepts in one transaction.</summary>
    public const int MaxEntities = 100;

    /// <summary>Writes rows, replacing those that exist, so that the call can be repeated.</summary>
    public static async Task UpsertAllAsync(this TableClient table, IEnumerable<TableEntity> rows, CancellationToken cancellation)
    {
        foreach (var chunk in rows.Chunk(MaxEntities))
        {
            var actions = chunk.Select(r => new TableTransactionAction(TableTransactionActionType.UpsertReplace, r));
            await table.SubmitTransactionAsync(actions, cancellation);
        }
    }

    /// <summary>Deletes rows of one partition, so that the call can be repeated.</summary>
    /// <param name="filter">Rows of one partition.</param>
    /// <param name="isChosen">Whether a row goes, by its row key.</param>
    /// <param name="most">At most so many.</param>
    /// <returns>How many were deleted.</returns>
    public static async Task<int> DeleteAllAsync(
        this TableClient table, string filter, Func<string, bool> isChosen, int most, CancellationToken cancellation)
    {
        var chosen = new List<TableEntity>();
        var rows = table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellation);
        await foreach (var row in rows)
        {
            if (chosen.Count == most)
            {
                break;
            }

            if (isChosen(row.RowKey))
            {
                chosen.Add(row);
            }
        }

        foreach (var chunk in chosen.Chunk(MaxEntities))
        {
            var actions = chunk.Select(r => new TableTransactionAction(TableTransactionActionType.Delete, r, ETag.All));
            await table.SubmitTransactionAsync(actions, cancellation);
        }

        return chosen.Count;
    }

    /// <summary>Returns whether a row existed or had changed: HTTP 409 or 412.</summary>
    public static bool IsConflict(this RequestFailedException exception) => exception.Status is 409 or 412;
}
