using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Months;

/// <summary>
/// Several months, their heads or whole, with other rows of the school, as read together. A row is mapped when it is asked for, so
/// that a broken one concerns its own month only.
/// </summary>
public sealed class MonthOverview
{
    private readonly ILookup<string, TableEntity> rows;

    internal MonthOverview(ILookup<string, TableEntity> rows) => this.rows = rows;

    /// <summary>A month's head, or null when it never began.</summary>
    public MonthRecord? Find(SchoolMonth month) =>
        rows[month.ToString()].FirstOrDefault(row => RowKinds.Of(row.RowKey) == RowKind.Month) is { } head
            ? MonthMapping.ToRecord(head)
            : null;

    /// <summary>A month of which all rows were read, or null when it never began.</summary>
    public MonthSnapshot? FindWhole(SchoolMonth month) => MonthRecords.Collect(head: null, rows[month.ToString()], whole: true);

    /// <summary>The rows of a partition that is no month's, for its room to map.</summary>
    internal IEnumerable<TableEntity> RowsOf(string partition) => rows[partition];

    /// <summary>All rows that were read.</summary>
    internal IEnumerable<TableEntity> AllRows => rows.SelectMany(partition => partition);

    /// <summary>The rows of later rooms, for these to map.</summary>
    internal IEnumerable<TableEntity> OtherRows(SchoolMonth month, RowKind kind) =>
        rows[month.ToString()].Where(row => RowKinds.Of(row.RowKey) == kind);
}
