using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Months;

/// <summary>
/// The queries that read months, whole or in part. Each is one query, whatever it is about: the service counts requests by pages
/// of 1,000 rows that fit, and every query of its own is at least one.
/// </summary>
internal static class MonthFilter
{
    private const string Head = $"RowKey eq '{RecordKeys.Month}'";
    private const string People = $"{MonthMapping.LinkEpochColumn} ge 0";

    // Only assignments have a status; what lacks the property is neither before nor after a word.
    private const string Status = MonthMapping.StatusColumn;
    private const string OpenWork = $"({Status} lt '{nameof(AssignmentStatus.Done)}' or {Status} gt '{nameof(AssignmentStatus.Done)}')";

    private const string Supports = $"{MonthMapping.SupportedColumn} ge ''";

    private static readonly string Work = Prefix(RecordKeys.PersonPrefix);

    private static readonly (MonthRows Kind, string Filter)[] Filters =
    [
        (MonthRows.Head, Head),
        (MonthRows.People, People),
        (MonthRows.OpenWork, OpenWork),
        (MonthRows.Work, Work),
        (MonthRows.Digests, Prefix(RecordKeys.DigestPrefix)),
        (MonthRows.Ledger, Prefix(RecordKeys.LedgerPrefix)),
        (MonthRows.Supports, Supports),
        (MonthRows.Summary, $"RowKey eq '{RecordKeys.Summary}'"),
    ];

    public static string Of(SchoolMonth month, MonthRows rows) =>
        $"{In(month)} and ({string.Join(" or ", Filters.Where(f => rows.HasFlag(f.Kind)).Select(f => f.Filter))})";

    /// <summary>The ledger's rows of digests from a day on.</summary>
    public static string OfDigests(SchoolMonth month, DateOnly from)
    {
        var (first, end) = (RecordKeys.DigestPrefix + RowColumns.Day(from), RecordKeys.EndOf(RecordKeys.DigestPrefix));
        return $"{In(month)} and {TableClient.CreateQueryFilter($"RowKey ge {first} and RowKey lt {end}")}";
    }

    /// <summary>All rows of a month.</summary>
    public static string Whole(SchoolMonth month) => In(month);

    /// <summary>All rows from one month of a school to another, with other rows.</summary>
    public static string Whole(SchoolMonth first, SchoolMonth last, IReadOnlyCollection<OverviewRows> others) =>
        Between(first, last, null, others);

    /// <summary>The heads from one month of a school to another, with other rows.</summary>
    public static string Heads(SchoolMonth first, SchoolMonth last, IReadOnlyCollection<OverviewRows> others) =>
        Between(first, last, AnyOf([Head, .. others.Where(o => o.Partition is null).Select(o => o.Filter)]), others);

    /// <param name="ofMonths">Which rows of the months; null for all.</param>
    /// <param name="others">Those with a partition of their own extend the range of keys to it; what lies between is left out.</param>
    private static string Between(SchoolMonth first, SchoolMonth last, string? ofMonths, IReadOnlyCollection<OverviewRows> others)
    {
        var beside = others.Where(o => o.Partition is not null).ToList();
        var end = beside.Select(o => o.Partition!).Append(last.ToString()).Max(StringComparer.Ordinal)!;
        var months = TableClient.CreateQueryFilter($"PartitionKey le {last.ToString()}");
        IEnumerable<string> parts =
        [
            ofMonths is null ? months : $"({months} and {ofMonths})",
            .. beside.Select(InPartition),
        ];
        return $"{TableClient.CreateQueryFilter($"PartitionKey ge {first.ToString()} and PartitionKey le {end}")} and {AnyOf(parts)}";
    }

    private static string InPartition(OverviewRows rows)
    {
        var partition = TableClient.CreateQueryFilter($"PartitionKey eq {rows.Partition}");
        return rows.Filter.Length == 0 ? $"({partition})" : $"({partition} and ({rows.Filter}))";
    }

    private static string AnyOf(IEnumerable<string> filters) => $"({string.Join(" or ", filters.Select(f => $"({f})"))})";

    private static string In(SchoolMonth month) => TableClient.CreateQueryFilter($"PartitionKey eq {month.ToString()}");

    private static string Prefix(string prefix) => $"(RowKey ge '{prefix}' and RowKey lt '{RecordKeys.EndOf(prefix)}')";
}
