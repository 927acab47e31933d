using Azure.Data.Tables;
using Azure.Storage.Blobs;
using BinhHoa2.Shared.Storage.Memory;

namespace BinhHoa2.Tests.Faults.Rules;

/// <summary>The rules for the memory storage, and those of the service that Azurite does not have.</summary>
public sealed class MemoryStorageRules : StorageRules
{
    private readonly MemoryStorage storage = new();

    protected override TableServiceClient Tables => new(MemoryStorage.ConnectionString, new TableClientOptions { Transport = storage });

    protected override BlobServiceClient Blobs => new(MemoryStorage.ConnectionString, new BlobClientOptions { Transport = storage });

    [Fact]
    public async Task Transaction_OfMoreThan100Changes_IsRefused()
    {
        var rows = Enumerable.Range(0, 101).Select(n => new TableTransactionAction(TableTransactionActionType.Add, Row("p", $"{n}")));

        (await RefusedAsync(() => Table.SubmitTransactionAsync(rows))).ShouldBe((400, "InvalidInput"));
        (await Table.QueryAsync<TableEntity>().CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Transaction_OfTwoPartitions_IsRefused()
    {
        var rows = new[] { "p", "q" }.Select(p => new TableTransactionAction(TableTransactionActionType.Add, Row(p, "r")));

        (await RefusedAsync(() => Table.SubmitTransactionAsync(rows))).ShouldBe((400, "CommandsInBatchActOnDifferentPartitions"));
        (await Table.QueryAsync<TableEntity>().CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Entity_OfMoreThanAMebibyte_IsRefused()
    {
        (await RefusedAsync(() => Table.AddEntityAsync(Large("p", "r", 17)))).ShouldBe((400, "EntityTooLarge"));
        (await RefusedAsync(() => Table.AddEntityAsync(Large("p", "r", 253, 0)))).ShouldBe((400, "TooManyProperties"));
        (await Table.QueryAsync<TableEntity>().CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Merge_BeyondTheLimits_IsRefused()
    {
        await Table.AddEntityAsync(Large("p", "r", 15));
        var more = new TableEntity("p", "r") { ["E1"] = new byte[64 * 1024], ["E2"] = new byte[64 * 1024] };

        (await RefusedAsync(() => Table.UpsertEntityAsync(more, TableUpdateMode.Merge))).ShouldBe((400, "EntityTooLarge"));
    }
}
