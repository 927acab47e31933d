using System.Collections.Immutable;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Archives;

/// <summary>The rows of a school year, in the order of their keys.</summary>
/// <param name="All">Those an archive has.</param>
/// <param name="Later">How many of the year's rows are of a kind that this version does not know.</param>
public sealed record ArchiveRows(SchoolId School, SchoolYear Year, ImmutableArray<ArchiveRow> All, int Later)
{
    public IEnumerable<TableEntity> Of(ArchiveRowKind kind) => All.Where(r => r.Kind == kind).Select(r => r.Row);

    /// <param name="year">The archived year.</param>
    /// <param name="begun">When the archive was asked for, UTC; what was done at the desk from then on is not in it.</param>
    public static async Task<ArchiveRows> ReadAsync(
        SchoolStorage storage, SchoolId school, SchoolYear year, DateTimeOffset begun, CancellationToken cancellation)
    {
        var (first, last) = (new SchoolMonth(school, year.First, 8), new SchoolMonth(school, year.First + 1, 7));
        var (from, to, done) = (first.ToString(), last.ToString(), DeskMapping.EntryPrefix);
        string[] filters =
        [
            TableClient.CreateQueryFilter($"PartitionKey eq {SetupRow.Index} and RowKey eq {school.Value}"),
            TableClient.CreateQueryFilter($"PartitionKey eq {ArchiveRowKinds.PeopleOf(school)}"),
            TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey le {to}"),
            TableClient.CreateQueryFilter($"PartitionKey eq {ArchiveRowKinds.MovedDaysOf(school)}"),
            TableClient.CreateQueryFilter($"PartitionKey eq {ReportMapping.PartitionOf(school)}"),
            TableClient.CreateQueryFilter(
                $"PartitionKey eq {DeskMapping.Partition} and RowKey ge {done} and RowKey lt {RecordKeys.EndOf(done)}"),
        ];
        var (rows, later) = (new List<ArchiveRow>(), 0);
        foreach (var filter in filters)
        {
            await foreach (var row in storage.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            {
                var kind = ArchiveRowKinds.Of(school, row.PartitionKey, row.RowKey);
                if (kind == ArchiveRowKind.Later)
                {
                    later++;
                }
                else if (kind.IsKept() && IsOf(row, kind, year, begun))
                {
                    rows.Add(new(kind, LinkNames.Without(row)));
                }
            }
        }

        return new ArchiveRows(school, year, InOrder(rows), later);
    }

    /// <summary>The school years of which a school has months, the last one first.</summary>
    public static async Task<ImmutableArray<SchoolYear>> YearsAsync(
        SchoolStorage storage, SchoolId school, CancellationToken cancellation)
    {
        var years = new HashSet<SchoolYear>();
        var (from, to) = ($"{school}_2", $"{school}_3");
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {from} and PartitionKey lt {to} and RowKey eq {RecordKeys.Month}");
        await foreach (var row in storage.Table.QueryAsync<TableEntity>(filter, select: ["PartitionKey"], cancellationToken: cancellation))
        {
            years.Add(SchoolMonth.From(row.PartitionKey).SchoolYear);
        }

        return [.. years.OrderByDescending(y => y.First)];
    }

    private static bool IsOf(TableEntity row, ArchiveRowKind kind, SchoolYear year, DateTimeOffset begun) => kind switch
    {
        ArchiveRowKind.MovedDay => SchoolMonth.From(row.GetString("Month")).SchoolYear == year,
        ArchiveRowKind.Report or ArchiveRowKind.Correction or ArchiveRowKind.Edition =>
            row.RowKey.Split('!')[1].Split('.')[0] == year.Value,
        ArchiveRowKind.DeskEntry => row.GetDateTimeOffset("At") is { } at && at < begun
            && VietnamTime.DateOf(at) is var day && year.Contains(day.Year, day.Month),
        _ => true,
    };

    private static ImmutableArray<ArchiveRow> InOrder(IEnumerable<ArchiveRow> rows) =>
    [
        .. rows.OrderBy(r => r.Kind)
            .ThenBy(r => r.Row.PartitionKey, StringComparer.Ordinal)
            .ThenBy(r => r.Row.RowKey, StringComparer.Ordinal),
    ];
}
