using Azure;
using Azure.Data.Tables;

namespace BinhHoa2.Shared.Storage;

/// <summary>Transactions within the service's limits.</summary>
internal static class TableTransactions
{
    /// <summary>Entities in one transaction: as many as the service takes.</summary>
    public const int MaxActions = 100;

    /// <summary>Writes rows that may be there already exactly as they are: the step can be repeated.</summary>
    public static async Task UpsertAllAsync(this TableClient table, IEnumerable<TableEntity> rows, CancellationToken cancellation)
    {
        foreach (var chunk in rows.Chunk(MaxActions))
        {
            await table.SubmitTransactionAsync(chunk.Select(r => new TableTransactionAction(TableTransactionActionType.UpsertReplace, r)), cancellation);
        }
    }

    /// <summary>Whether the service refused because a row was there or had changed: HTTP 409 or 412.</summary>
    public static bool IsConflict(this RequestFailedException failure) => failure.Status is 409 or 412;
}
