using System.Diagnostics;
using Azure;
using Azure.Data.Tables;

namespace BinhHoa2.Benchmarks;

/// <summary>What the same Azurite does when it is asked directly; each answer is a rate per second.</summary>
internal sealed class RawTable(TableClient table)
{
    private const int MaxBatch = 100;

    private int partitions;

    public static async Task<RawTable> CreateAsync(string connection)
    {
        var table = new TableClient(connection, "Raw");
        await table.CreateIfNotExistsAsync();
        return new RawTable(table);
    }

    /// <summary>Rows inserted in transactions of 100.</summary>
    public async Task<double> BatchesAsync(int rows, string content)
    {
        var partition = $"p{partitions++}";
        var begun = Stopwatch.GetTimestamp();
        foreach (var some in Enumerable.Range(0, rows).Chunk(MaxBatch))
        {
            await table.SubmitTransactionAsync(some.Select(n => new TableTransactionAction(
                TableTransactionActionType.Add, new TableEntity(partition, $"{n:D8}") { ["D"] = content })));
        }

        return rows / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    /// <summary>Transactions one after the other, each of one changed row and one new one.</summary>
    public async Task<double> TransactionsAsync(int count, string content)
    {
        var partition = $"p{partitions++}";
        await table.AddEntityAsync(new TableEntity(partition, "s"));
        var begun = Stopwatch.GetTimestamp();
        for (var n = 0; n < count; n++)
        {
            await table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.UpdateMerge, new TableEntity(partition, "s") { ["D"] = content }, ETag.All),
                new(TableTransactionActionType.Add, new TableEntity(partition, $"{n:D8}") { ["D"] = content }),
            ]);
        }

        return count / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    /// <summary>Rows read from another table.</summary>
    public static async Task<(int Rows, TimeSpan Time)> ReadAsync(TableClient from, string filter, IEnumerable<string>? select = null)
    {
        var begun = Stopwatch.GetTimestamp();
        var rows = 0;
        await foreach (var page in from.QueryAsync<TableEntity>(filter, select: select).AsPages())
        {
            rows += page.Values.Count;
        }

        return (rows, Stopwatch.GetElapsedTime(begun));
    }
}
