using Azure;
using Azure.Data.Tables;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Embedded.Durable.Store;

/// <summary>Queries over all instances: those that are due, those a client asks for, those a new owner must seal.</summary>
internal sealed class InstanceQueries(TableClient table, PayloadStore payloads, StorageCalls calls)
{
    private const int ConcurrentSeals = 16;

    private static readonly string StateRows = TableClient.CreateQueryFilter($"RowKey eq {InstanceRow.Key}");

    private readonly InstanceRow instanceRow = new(payloads);

    /// <summary>Lists every instance that a timer or unfinished work must wake, with its time; no other column is read.</summary>
    /// <param name="found">May receive the same instance again when the query is repeated.</param>
    /// <returns>How many there are.</returns>
    public Task<int> EachDueAsync(Action<string, DateTimeOffset> found)
    {
        var filter = $"{StateRows} and {TableClient.CreateQueryFilter($"Due lt {InstanceState.Never}")}";
        return calls.RunAsync(async c =>
        {
            var count = 0;
            await foreach (var row in table.QueryAsync<TableEntity>(
                filter, select: ["PartitionKey", InstanceRow.Due], cancellationToken: c))
            {
                found(row.PartitionKey, row.GetDateTimeOffset(InstanceRow.Due)!.Value);
                count++;
            }

            return count;
        });
    }

    public async Task<(IReadOnlyList<InstanceState> States, string? Continuation)> PageAsync(
        OrchestrationQuery query, string? continuation, int pageSize, CancellationToken cancellation)
    {
        var pages = table.QueryAsync<TableEntity>(Filter(query), pageSize, cancellationToken: cancellation)
            .AsPages(continuation, pageSize);
        await foreach (var page in pages)
        {
            var states = new List<InstanceState>();
            foreach (var row in page.Values)
            {
                states.Add(await instanceRow.ToStateAsync(row, query.FetchInputsAndOutputs));
            }

            return (states, page.ContinuationToken);
        }

        return ([], null);
    }

    /// <summary>
    /// Changes the ETag of every instance that has not ended, so that an earlier owner that is only frozen cannot go on
    /// writing when it wakes.
    /// </summary>
    public async Task SealAsync(string mark)
    {
        var filter = Filter(new OrchestrationQuery(Statuses:
        [
            OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended,
        ]));
        var rows = await calls.ListAsync(c => table.QueryAsync<TableEntity>(filter, select: ["PartitionKey"], cancellationToken: c));
        foreach (var some in rows.Chunk(ConcurrentSeals))
        {
            await Task.WhenAll(some.Select(row => calls.RunAsync(c => table.UpdateEntityAsync(
                new TableEntity(row.PartitionKey, InstanceRow.Key) { [InstanceRow.Commit] = mark }, ETag.All, TableUpdateMode.Merge, c))));
        }
    }

    private static string Filter(OrchestrationQuery query)
    {
        var conditions = new List<string> { StateRows };
        if (query.InstanceIdPrefix is { Length: > 0 } prefix)
        {
            conditions.Add(TableClient.CreateQueryFilter($"PartitionKey ge {prefix} and PartitionKey lt {prefix + '\uffff'}"));
        }

        if (query.CreatedFrom is { } from)
        {
            conditions.Add(TableClient.CreateQueryFilter($"CreatedAt ge {from}"));
        }

        if (query.CreatedTo is { } to)
        {
            conditions.Add(TableClient.CreateQueryFilter($"CreatedAt le {to}"));
        }

        if (query.Statuses?.ToList() is { Count: > 0 } statuses)
        {
            conditions.Add($"({string.Join(" or ", statuses.Select(s => TableClient.CreateQueryFilter($"Status eq {s.ToString()}")))})");
        }

        return string.Join(" and ", conditions);
    }
}
