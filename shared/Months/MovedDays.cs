using System.Collections.Immutable;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Months;

/// <summary>
/// The assignments of a school that are due after their own month, by their new day. A row only points to an assignment, whose own
/// row says whether it is still due that day and still open; rows are never deleted.
/// </summary>
public sealed class MovedDays(SchoolStorage storage)
{
    private const string MonthColumn = "Month";
    private const string PersonColumn = "Person";
    private const string ActivityColumn = "Activity";
    private const string DueColumn = "Due";
    private readonly TableClient table = storage.Table;

    /// <summary>Writes the row; repeating it changes nothing.</summary>
    public Task AddAsync(MovedDay moved, CancellationToken cancellation)
    {
        var due = RowColumns.Day(moved.Due);
        return table.UpsertEntityAsync(
            new TableEntity(PartitionOf(moved.Month.School), $"{due}!{moved.Month}!{moved.Person}!{moved.Activity}")
            {
                [MonthColumn] = moved.Month.ToString(),
                [PersonColumn] = moved.Person.Value,
                [ActivityColumn] = moved.Activity.Value,
                [DueColumn] = due,
            },
            TableUpdateMode.Replace,
            cancellation);
    }

    /// <summary>The rows with a new day from one day on, the earliest first.</summary>
    public async Task<ImmutableArray<MovedDay>> FromAsync(SchoolId school, DateOnly due, CancellationToken cancellation)
    {
        var moved = ImmutableArray.CreateBuilder<MovedDay>();
        var filter = $"{TableClient.CreateQueryFilter($"PartitionKey eq {PartitionOf(school)}")} and {FilterFrom(due)}";
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            moved.Add(ToMoved(row));
        }

        return moved.ToImmutable();
    }

    /// <summary>The same rows, for an overview of months.</summary>
    public static OverviewRows From(SchoolId school, DateOnly due) => new(FilterFrom(due), PartitionOf(school));

    /// <summary>Those rows in an overview, the earliest first.</summary>
    public static ImmutableArray<MovedDay> In(MonthOverview overview, SchoolId school) =>
        [.. overview.RowsOf(PartitionOf(school)).Select(ToMoved)];

    private static MovedDay ToMoved(TableEntity row) => new(
        SchoolMonth.From(row.GetString(MonthColumn)),
        new StaffId(row.GetString(PersonColumn)),
        new ActivityId(row.GetString(ActivityColumn)),
        RowColumns.Day(row, DueColumn));

    private static string FilterFrom(DateOnly due) => TableClient.CreateQueryFilter($"RowKey ge {RowColumns.Day(due)}");

    private static string PartitionOf(SchoolId school) => $"{school}_moved";
}
