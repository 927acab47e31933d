using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace BinhHoa2.Tests.Faults.Rules;

/// <summary>The rules of the storage service on which the product relies, for each implementation used in tests.</summary>
public abstract partial class StorageRules : IAsyncLifetime
{
    private const int Page = 1000;
    private const int Transaction = 100;

    private readonly string name = $"R{Guid.NewGuid():N}";

    protected abstract TableServiceClient Tables { get; }

    protected abstract BlobServiceClient Blobs { get; }

    protected TableClient Table => Tables.GetTableClient(name);

    private BlobContainerClient Container => Blobs.GetBlobContainerClient(name.ToLowerInvariant());

    public async ValueTask InitializeAsync()
    {
        await Table.CreateIfNotExistsAsync();
        await Container.CreateIfNotExistsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Table.DeleteAsync();
        await Container.DeleteAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Create_ExistingTable_ChangesNothing()
    {
        await Table.AddEntityAsync(Row("p", "r"));
        await Table.CreateIfNotExistsAsync();
        await Container.CreateIfNotExistsAsync();

        (await Table.GetEntityAsync<TableEntity>("p", "r")).Value.RowKey.ShouldBe("r");
        (await RefusedAsync(() => Tables.CreateTableAsync(name))).ShouldBe((409, "TableAlreadyExists"));
    }

    [Fact]
    public async Task Entity_WithEveryType_IsReadAsWritten()
    {
        var moment = new DateTimeOffset(2021, 10, 11, 1, 2, 3, TimeSpan.Zero).AddTicks(4_567_890);
        await Table.AddEntityAsync(new TableEntity("p", "it's")
        {
            ["Text"] = "Trường học \"2\" <&>",
            ["Number"] = 7,
            ["Long"] = 1L << 60,
            ["Truth"] = true,
            ["Double"] = 2.0,
            ["Moment"] = moment,
            ["Id"] = new Guid("0c6cdb59-3df1-4d0a-8e9c-b9b2a4b0ab3f"),
            ["Bytes"] = new byte[] { 0, 1, 255 },
            ["Nothing"] = null,
        });

        var row = (await Table.GetEntityAsync<TableEntity>("p", "it's")).Value;

        row.GetString("Text").ShouldBe("Trường học \"2\" <&>");
        row.GetInt32("Number").ShouldBe(7);
        row.GetInt64("Long").ShouldBe(1L << 60);
        row.GetBoolean("Truth").ShouldBe(true);
        row.GetDouble("Double").ShouldBe(2.0);
        row.GetDateTimeOffset("Moment").ShouldBe(moment);
        row.GetGuid("Id").ShouldBe(new Guid("0c6cdb59-3df1-4d0a-8e9c-b9b2a4b0ab3f"));
        row.GetBinary("Bytes").ShouldBe([0, 1, 255]);
        row.ContainsKey("Nothing").ShouldBeFalse();
        row.Timestamp.ShouldNotBeNull();
    }

    [Fact]
    public async Task Insert_ExistingEntity_IsAConflict()
    {
        await Table.AddEntityAsync(Row("p", "r"));

        (await RefusedAsync(() => Table.AddEntityAsync(Row("p", "r")))).ShouldBe((409, "EntityAlreadyExists"));
    }

    [Fact]
    public async Task Read_MissingEntity_IsNotFound()
    {
        (await RefusedAsync(() => Table.GetEntityAsync<TableEntity>("p", "r"))).ShouldBe((404, "ResourceNotFound"));
        (await Table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue.ShouldBeFalse();
        (await RefusedAsync(() => Tables.GetTableClient("NoSuchTable").GetEntityAsync<TableEntity>("p", "r"))).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Update_WithTheCurrentETag_ChangesTheEntity()
    {
        var first = (await Table.AddEntityAsync(Row("p", "r", 1))).Headers.ETag!.Value;
        var second = (await Table.UpdateEntityAsync(Row("p", "r", 2), first, TableUpdateMode.Replace)).Headers.ETag!.Value;

        second.ShouldNotBe(first);
        (await Table.GetEntityAsync<TableEntity>("p", "r")).Value.ETag.ShouldBe(second);
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task Update_WithAnOldETag_IsRefused(TableUpdateMode mode)
    {
        var old = (await Table.AddEntityAsync(Row("p", "r", 1))).Headers.ETag!.Value;
        await Table.UpdateEntityAsync(Row("p", "r", 2), ETag.All, mode);

        (await RefusedAsync(() => Table.UpdateEntityAsync(Row("p", "r", 3), old, mode))).ShouldBe((412, "UpdateConditionNotSatisfied"));
        (await RefusedAsync(() => Table.DeleteEntityAsync("p", "r", old))).ShouldBe((412, "UpdateConditionNotSatisfied"));
        (await Table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("N").ShouldBe(2);
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task Update_MissingEntity_IsNotFound(TableUpdateMode mode)
    {
        (await RefusedAsync(() => Table.UpdateEntityAsync(Row("p", "r"), ETag.All, mode))).ShouldBe((404, "ResourceNotFound"));
    }

    [Fact]
    public async Task Update_WithoutAProperty_KeepsItInMergeAndRemovesItInReplace()
    {
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 1 }, TableUpdateMode.Merge);
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 2, ["B"] = null }, TableUpdateMode.Merge);
        var merged = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 3 }, TableUpdateMode.Replace);
        var replaced = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;

        (merged.GetInt32("A"), merged.GetInt32("B")).ShouldBe((2, 1));
        (replaced.GetInt32("A"), replaced.GetInt32("B")).ShouldBe((3, null));
    }

    [Fact]
    public async Task Delete_Twice_IsNotFoundTheSecondTimeAndTheClientIgnoresIt()
    {
        await Table.AddEntityAsync(Row("p", "r"));

        (await Table.DeleteEntityAsync("p", "r", ETag.All)).Status.ShouldBe(204);
        (await Table.DeleteEntityAsync("p", "r", ETag.All)).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("PartitionKey eq 'b'", "b1 b2 b3")]
    [InlineData("PartitionKey eq 'b' and RowKey gt '1'", "b2 b3")]
    [InlineData("PartitionKey eq 'b' and RowKey ge '1' and RowKey lt '3'", "b1 b2")]
    [InlineData("N eq 2", "a2 b2 c2")]
    [InlineData("N ne 2 and PartitionKey lt 'c'", "a1 a3 b1 b3")]
    [InlineData("(N eq 1 or N gt 2) and not (PartitionKey eq 'a')", "b1 b3 c1 c3")]
    [InlineData("At le datetime'2021-10-12T00:00:00.0000000Z' and PartitionKey eq 'c'", "c1 c2")]
    [InlineData("Even eq true", "a2 b2 c2")]
    [InlineData("Missing eq 'x'", "")]
    [InlineData("Quote eq 'it''s'", "a1 a2 a3 b1 b2 b3 c1 c2 c3")]
    public async Task Query_WithAFilter_ReturnsMatchesInKeyOrder(string filter, string found)
    {
        foreach (var partition in new[] { "c", "b", "a" })
        {
            await Table.SubmitTransactionAsync(Enumerable.Range(1, 3).Select(n => new TableTransactionAction(
                TableTransactionActionType.Add,
                new TableEntity(partition, $"{n}")
                {
                    ["N"] = n,
                    ["Even"] = n % 2 == 0,
                    ["At"] = new DateTimeOffset(2021, 10, 10 + n, 0, 0, 0, TimeSpan.Zero),
                    ["Quote"] = "it's",
                })));
        }

        var rows = await Table.QueryAsync<TableEntity>(filter).ToListAsync();

        string.Join(' ', rows.Select(r => r.PartitionKey + r.RowKey)).ShouldBe(found);
    }

    [Fact]
    public async Task Query_WithASelection_ReturnsOnlySelectedProperties()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        var row = (await Table.QueryAsync<TableEntity>(select: ["PartitionKey", "B"]).ToListAsync()).ShouldHaveSingleItem();

        (row.PartitionKey, row.GetInt32("A"), row.GetInt32("B")).ShouldBe(("p", null, 2));
    }

    [Fact]
    public async Task Query_MoreThan1000Rows_IsPaged()
    {
        for (var start = 0; start < Page + 1; start += Transaction)
        {
            await Table.SubmitTransactionAsync(Enumerable.Range(start, Math.Min(Transaction, Page + 1 - start))
                .Select(n => new TableTransactionAction(TableTransactionActionType.Add, Row("p", $"{n:D6}"))));
        }

        var pages = await Table.QueryAsync<TableEntity>(r => r.PartitionKey == "p").AsPages().ToListAsync();
        var small = await Table.QueryAsync<TableEntity>(maxPerPage: 400).AsPages().Select(p => p.Values.Count).ToListAsync();

        pages.Select(p => p.Values.Count).ShouldBe([Page, 1]);
        pages[1].Values[0].RowKey.ShouldBe($"{Page:D6}");
        small.ShouldBe([400, 400, 201]);
    }

    [Fact]
    public async Task Entity_OfAlmostAMebibyte_IsAccepted()
    {
        await Table.AddEntityAsync(Large("p", "r", 15));

        (await Table.GetEntityAsync<TableEntity>("p", "r")).Value.GetBinary("D14").Length.ShouldBe(64 * 1024);
    }

    [Fact]
    public async Task Property_OfMoreThan64Kibibytes_IsRefused()
    {
        (await RefusedAsync(() => Table.AddEntityAsync(Large("p", "r", 1, 65)))).Status.ShouldBeInRange(400, 499);
        (await Table.QueryAsync<TableEntity>().CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\u0001b")]
    public async Task Key_WithAForbiddenCharacter_IsRefused(string key)
    {
        // The service returns 400; Azurite returns 500 for some characters.
        (await RefusedAsync(() => Table.AddEntityAsync(Row("p", key)))).Status.ShouldBeGreaterThanOrEqualTo(400);
        (await Table.QueryAsync<TableEntity>().CountAsync()).ShouldBe(0);
    }

    protected static TableEntity Row(string partition, string key, int n = 0) => new(partition, key) { ["N"] = n };

    protected static TableEntity Large(string partition, string key, int properties, int kibibytes = 64)
    {
        var row = new TableEntity(partition, key);
        for (var n = 0; n < properties; n++)
        {
            row[$"D{n:D2}"] = new byte[kibibytes * 1024];
        }

        return row;
    }

    protected static async Task<(int Status, string? Code)> RefusedAsync<T>(Func<Task<T>> request)
    {
        var refused = await Should.ThrowAsync<RequestFailedException>(request);
        return (refused.Status, refused.ErrorCode);
    }
}
