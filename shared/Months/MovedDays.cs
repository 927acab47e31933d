using System.Collections.Immutable;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Months;

/// <summary>
/// The assignments of a school that are due after their own month, by their day. A row only points to an assignment, or to those of an
/// activity whose planned day lies there; their own
/// rows say whether it is still due that day and still open; a row goes with those it points to.
/// </summary>
public sealed class MovedDays(SchoolStorage storage)
{
    private const string MonthColumn = "Month";
    private const string PersonColumn = "Person";
    private const string ActivityColumn = "Activity";
    private const string DueColumn = "Due";

    /// <summary>Only planned days have them.</summary>
    private const string BeginsColumn = "Begins";
    private const string KindColumn = "Kind";

    private readonly TableClient table = storage.Table;

    /// <summary>Writes the row; repeating it changes nothing.</summary>
    public Task AddAsync(MovedDay moved, CancellationToken cancellation) =>
        table.UpsertEntityAsync(ToRow(moved), TableUpdateMode.Replace, cancellation);

    /// <summary>Writes the rows of a school; repeating it changes nothing.</summary>
    public Task AddAllAsync(IEnumerable<MovedDay> moved, CancellationToken cancellation) =>
        table.UpsertAllAsync(moved.Select(ToRow), cancellation);

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

    /// <summary>The rows of all days, for an overview of months.</summary>
    public static OverviewRows All(SchoolId school) => new(string.Empty, PartitionOf(school));

    /// <summary>Those in an overview with a new day from one day on, the earliest first.</summary>
    public static ImmutableArray<MovedDay> In(MonthOverview overview, SchoolId school, DateOnly due) =>
        [.. overview.RowsOf(PartitionOf(school)).Select(ToMoved).Where(moved => moved.Due >= due)];

    /// <summary>The rows that point to assignments of a month.</summary>
    internal static string OfMonth(SchoolMonth month) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {PartitionOf(month.School)} and Month eq {month.ToString()}");

    private static TableEntity ToRow(MovedDay moved)
    {
        var due = RowColumns.Day(moved.Due);
        return new(PartitionOf(moved.Month.School), $"{due}!{moved.Month}!{moved.Person}!{moved.Activity}")
        {
            [MonthColumn] = moved.Month.ToString(),
            [PersonColumn] = moved.Person?.Value,
            [ActivityColumn] = moved.Activity.Value,
            [DueColumn] = due,
            [BeginsColumn] = RowColumns.Day(moved.Begins),
            [KindColumn] = moved.Person is null ? moved.Kind.ToString() : null,
        };
    }

    private static MovedDay ToMoved(TableEntity row) => new(
        SchoolMonth.From(row.GetString(MonthColumn)),
        MonthMapping.OptionalStaff(row, PersonColumn),
        new ActivityId(row.GetString(ActivityColumn)),
        RowColumns.Day(row, DueColumn))
    {
        Begins = RowColumns.OptionalDay(row, BeginsColumn),
        Kind = row.GetString(KindColumn) is null ? default : RowColumns.Name<ActivityKind>(row, KindColumn),
    };

    private static string FilterFrom(DateOnly due) => TableClient.CreateQueryFilter($"RowKey ge {RowColumns.Day(due)}");

    private static string PartitionOf(SchoolId school) => $"{school}_moved";
}
