using Azure.Data.Tables;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Benchmarks;

/// <summary>
/// What a reply cannot do without, asked of the same Azurite directly: one read of a person's rows, and one
/// transaction of a changed assignment and a new evidence row. The rows are copies of the app's own.
/// </summary>
internal sealed class BarePairs
{
    private static readonly string Partition = ReplySchool.Month.ToString();
    private readonly TableClient table;
    private readonly TableEntity evidence;

    private BarePairs(TableClient table, TableEntity evidence) => (this.table, this.evidence) = (table, evidence);

    /// <summary>A table of its own with the rows the app's month has by now, of which one reply at least.</summary>
    public static async Task<BarePairs> CopyAsync(string connection)
    {
        var records = new TableClient(connection, ReplySchool.Table);
        var own = new TableClient(connection, "BarePairs");
        await own.CreateAsync();
        TableEntity? reply = null;
        await foreach (var row in records.QueryAsync<TableEntity>(r => r.PartitionKey == Partition))
        {
            await own.AddEntityAsync(row);
            reply = row.RowKey.Contains("!ev!", StringComparison.Ordinal) ? row : reply;
        }

        return new BarePairs(own, reply ?? throw new InvalidOperationException("No reply to copy."));
    }

    public async Task PairAsync(StaffId person, ActivityId activity, string id)
    {
        var first = MonthKeys.Person(person);
        var end = RecordKeys.EndOf(first + "!");
        TableEntity? assignment = null;
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {first} and RowKey lt {end}")))
        {
            assignment = row.RowKey == MonthKeys.Assignment(person, activity) ? row : assignment;
        }

        await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.UpdateReplace, assignment, assignment!.ETag),
            new(TableTransactionActionType.Add, new TableEntity(evidence) { RowKey = MonthKeys.Evidence(person, activity, new(id)) }),
        ]);
    }
}
