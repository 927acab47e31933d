using System.Collections.Immutable;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Followup;

namespace BinhHoa2.Shared.Records;

/// <summary>The requests of a month.</summary>
public sealed class RequestRecords(SchoolStorage storage)
{
    private readonly TableClient table = storage.Table;

    /// <summary>The request, or null when there is none.</summary>
    public async Task<Request?> FindAsync(RequestKey key, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(key.Month.ToString(), RecordKeys.Request(key.Id), cancellationToken: cancellation);
        return row.HasValue ? RowMapping.ToRequest(row.Value!) : null;
    }

    /// <summary>Requests the Board has not been told of yet.</summary>
    public async Task<ImmutableArray<RequestKey>> OpenOnesAsync(SchoolMonth month, CancellationToken cancellation)
    {
        var open = new List<RequestKey>();
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {month.ToString()} and RowKey ge {RecordKeys.RequestPrefix} and RowKey lt {RecordKeys.EndOf(RecordKeys.RequestPrefix)} and State eq {nameof(RequestState.Open)}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            open.Add(new RequestKey(month, RowMapping.ToRequest(row).Id));
        }

        return [.. open];
    }

    /// <summary>Notes that the whole Board has been told; a request withdrawn in the meantime stays withdrawn.</summary>
    public async Task MarkInformedAsync(RequestKey key, CancellationToken cancellation)
    {
        var row = (await table.GetEntityAsync<TableEntity>(key.Month.ToString(), RecordKeys.Request(key.Id), cancellationToken: cancellation)).Value;
        if (RowMapping.ToRequest(row).State == RequestState.Open)
        {
            row["State"] = nameof(RequestState.Informed);
            await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Merge, cancellation);
        }
    }
}
