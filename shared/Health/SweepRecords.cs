using System.Collections.Immutable;
using Azure.Data.Tables;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Health;

/// <summary>The row of the sweep that ended last.</summary>
public sealed class SweepRecords(SchoolStorage storage)
{
    private const string Partition = "_sweep";
    private const string RowKey = "last";
    private const string At = "At";
    private const string Started = "Started";
    private const string Failed = "Failed";

    private readonly TableClient table = storage.Table;

    /// <summary>Null before the first sweep.</summary>
    public async Task<SweepRecord?> FindAsync(CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(Partition, RowKey, cancellationToken: cancellation);
        return found is { HasValue: true, Value: { } row }
            ? new SweepRecord(row.GetDateTimeOffset(At)!.Value, ListOf(row, Started), ListOf(row, Failed))
            : null;
    }

    /// <summary>Puts the sweep in the place of the one before. Can be repeated.</summary>
    public Task WriteAsync(SweepRecord sweep, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, RowKey) { [At] = sweep.At };
        LongText.Put(row, Started, RowColumns.Json(sweep.Started));
        LongText.Put(row, Failed, RowColumns.Json(sweep.Failed));
        return table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
    }

    private static ImmutableArray<string> ListOf(TableEntity row, string name) =>
        RowColumns.Json<ImmutableArray<string>>(LongText.Get(row, name));
}
