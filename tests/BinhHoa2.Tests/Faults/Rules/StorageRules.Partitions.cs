using Azure.Data.Tables;

namespace BinhHoa2.Tests.Faults.Rules;

public abstract partial class StorageRules
{
    /// <summary>Rows come by partition and key, whatever the query says of partitions, and page by page as all at once.</summary>
    [Theory]
    [InlineData("PartitionKey eq 'b'", "b1 b2")]
    [InlineData("PartitionKey eq 'c' or PartitionKey eq 'a'", "a1 a2 c1 c2")]
    [InlineData("(PartitionKey eq 'a' and N eq 2) or (PartitionKey eq 'c' and N eq 1)", "a2 c1")]
    [InlineData("PartitionKey eq 'a' or N eq 2", "a1 a2 b2 c2")]
    [InlineData("N eq 1 and (PartitionKey eq 'b' or PartitionKey eq 'c')", "b1 c1")]
    [InlineData("not (PartitionKey eq 'a')", "b1 b2 c1 c2")]
    [InlineData("PartitionKey eq 'a' and PartitionKey eq 'b'", "")]
    [InlineData("PartitionKey ge 'b' and RowKey le 'b2'", "b1 b2")]
    [InlineData("PartitionKey eq 'd'", "")]
    public async Task Query_ThatNamesPartitions_ReturnsTheirRowsInOrder(string filter, string rows)
    {
        foreach (var partition in new[] { "c", "a", "b" })
        {
            await Table.AddEntityAsync(Row(partition, $"{partition}2", 2));
            await Table.AddEntityAsync(Row(partition, $"{partition}1", 1));
        }

        var all = await Table.QueryAsync<TableEntity>(filter).Select(r => r.RowKey).ToListAsync();
        var paged = await Table.QueryAsync<TableEntity>(filter, maxPerPage: 1).Select(r => r.RowKey).ToListAsync();

        string.Join(' ', all).ShouldBe(rows);
        paged.ShouldBe(all);
    }
}
