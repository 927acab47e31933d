using Azure;
using Azure.Data.Tables;

namespace BinhHoa2.Tests.Faults.Rules;

public abstract partial class StorageRules
{
    [Fact]
    public async Task Transaction_WithARefusedChange_ChangesNothingAndNamesIt()
    {
        await Table.AddEntityAsync(Row("p", "there", 1));

        var refused = await Should.ThrowAsync<TableTransactionFailedException>(Table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Row("p", "new")),
            new(TableTransactionActionType.UpsertReplace, Row("p", "there", 2)),
            new(TableTransactionActionType.UpdateMerge, Row("p", "missing"), ETag.All),
        ]));

        refused.Status.ShouldBe(404);
        refused.FailedTransactionActionIndex.ShouldBe(2);
        (await Table.GetEntityIfExistsAsync<TableEntity>("p", "new")).HasValue.ShouldBeFalse();
        (await Table.GetEntityAsync<TableEntity>("p", "there")).Value.GetInt32("N").ShouldBe(1);
    }

    [Fact]
    public async Task Transaction_WithEveryKindOfChange_IsApplied()
    {
        var etag = (await Table.AddEntityAsync(Row("p", "replace", 1))).Headers.ETag!.Value;
        await Table.AddEntityAsync(Row("p", "delete"));

        var answer = await Table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "ấ'2") { ["N"] = 1, ["Text"] = "a\r\n\r\nb" }),
            new(TableTransactionActionType.UpdateReplace, Row("p", "replace", 2), etag),
            new(TableTransactionActionType.UpsertMerge, Row("p", "upsert", 3)),
            new(TableTransactionActionType.Delete, Row("p", "delete"), ETag.All),
        ]);

        answer.Value.Select(r => r.Status).ShouldBe([204, 204, 204, 204]);
        var rows = (await Table.QueryAsync<TableEntity>().ToListAsync()).ToDictionary(r => r.RowKey);
        rows.Keys.ShouldBe(["replace", "upsert", "ấ'2"], ignoreOrder: true);
        rows["replace"].ETag.ShouldBe(answer.Value[1].Headers.ETag!.Value);
        rows["ấ'2"].GetString("Text").ShouldBe("a\r\n\r\nb");
    }

    [Theory]
    [InlineData(409, TableTransactionActionType.Add)]
    [InlineData(412, TableTransactionActionType.UpdateReplace)]
    [InlineData(412, TableTransactionActionType.UpdateMerge)]
    [InlineData(412, TableTransactionActionType.Delete)]
    public async Task Transaction_WithAnOldETag_IsRefused(int status, TableTransactionActionType action)
    {
        var old = (await Table.AddEntityAsync(Row("p", "r", 1))).Headers.ETag!.Value;
        await Table.UpdateEntityAsync(Row("p", "r", 2), old, TableUpdateMode.Replace);

        var refused = await Should.ThrowAsync<TableTransactionFailedException>(Table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, Row("p", "other")), new(action, Row("p", "r", 3), old)]));

        refused.Status.ShouldBe(status);
        (await Table.GetEntityIfExistsAsync<TableEntity>("p", "other")).HasValue.ShouldBeFalse();
    }

    [Fact]
    public async Task Transaction_Of100Changes_IsAccepted()
    {
        await Table.SubmitTransactionAsync(Enumerable.Range(0, Transaction).Select(n =>
            new TableTransactionAction(TableTransactionActionType.Add, Row("p", $"{n}"))));

        (await Table.QueryAsync<TableEntity>().CountAsync()).ShouldBe(Transaction);
    }

    [Theory]
    [InlineData("one row twice")]
    [InlineData("4 MiB and more")]
    public async Task Transaction_BeyondTheLimits_IsRefused(string limit)
    {
        var rows = limit switch
        {
            "one row twice" => [Row("p", "1"), Row("p", "1")],
            _ => Enumerable.Range(0, 6).Select(n => Large("p", $"{n}", 14)).ToList(),
        };

        var actions = rows.Select(r => new TableTransactionAction(TableTransactionActionType.UpsertReplace, r));
        (await RefusedAsync(() => Table.SubmitTransactionAsync(actions)))
            .Status.ShouldBeInRange(400, 499);
        (await Table.QueryAsync<TableEntity>().CountAsync()).ShouldBe(0);
    }
}
