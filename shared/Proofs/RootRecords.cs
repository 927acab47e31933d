using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Proofs;

/// <summary>
/// Stores roots in rows of the month that is closed, and the leaves they were made of in blobs, which hold no name, note or file and
/// are never changed: an erasure leaves them as they are.
/// </summary>
public sealed class RootRecords(SchoolStorage storage)
{
    private const string RootColumn = "Root";
    private readonly TableClient table = storage.Table;

    /// <summary>
    /// Freezes a month's figures with the roots of the same rows, in one transaction; insert-only, so a repeat keeps what was frozen
    /// first.
    /// </summary>
    public async Task FreezeAsync(MonthSummary summary, IReadOnlyList<LeafTree> trees, CancellationToken cancellation)
    {
        foreach (var tree in trees)
        {
            await PutLeavesAsync(tree, cancellation);
        }

        try
        {
            await table.SubmitTransactionAsync(
                trees.Select(t => RowOf(t.Root)).Prepend(MonthMapping.ToRow(summary))
                    .Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)),
                cancellation);
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            // Frozen before, by an attempt whose end was not recorded: those figures and roots stand.
        }
    }

    /// <summary>Stores the leaves of a tree, before the row that names its root.</summary>
    public Task PutLeavesAsync(LeafTree tree, CancellationToken cancellation) => storage.Reports
        .GetBlobClient(BlobOf(tree.Root.Root))
        .UploadAsync(new BinaryData(RowColumns.Json(tree.Leaves)), overwrite: true, cancellation);

    /// <summary>The roots made at the closing of a month, by number; none before it is closed.</summary>
    public Task<ImmutableArray<RootRecord>> OfMonthAsync(SchoolMonth month, CancellationToken cancellation) =>
        OfMonthsAsync(month, month, cancellation);

    /// <summary>The roots made at the closings from one month of a school to another, in the order in which they were made.</summary>
    public async Task<ImmutableArray<RootRecord>> OfMonthsAsync(SchoolMonth first, SchoolMonth last, CancellationToken cancellation)
    {
        var found = new List<RootRecord>();
        var (from, to, begin, end) = (first.ToString(), last.ToString(), RecordKeys.RootPrefix, RecordKeys.EndOf(RecordKeys.RootPrefix));
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {from} and PartitionKey le {to} and RowKey ge {begin} and RowKey lt {end}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            found.Add(ToRoot(row));
        }

        return InOrder(found);
    }

    /// <summary>The roots made at the closing of a month that was read whole.</summary>
    /// <exception cref="InvalidOperationException">It was read in part.</exception>
    public static ImmutableArray<RootRecord> In(MonthSnapshot month) => month.OtherRows is { } rows
        ? [.. rows.Where(r => RowKinds.Of(r.RowKey) == RowKind.Root).Select(ToRoot)]
        : throw new InvalidOperationException($"Month {month.Head.Month} was read in part, without its roots.");

    /// <summary>The roots made at the closings of some months that were read whole, in the order in which they were made.</summary>
    public static ImmutableArray<RootRecord> In(IEnumerable<MonthSnapshot> months) =>
        InOrder(months.SelectMany(m => In(m)));

    /// <summary>A root with the leaves it was made of.</summary>
    public async Task<LeafTree> TreeOfAsync(RootRecord root, CancellationToken cancellation)
    {
        var blob = await storage.Reports.GetBlobClient(BlobOf(root.Root)).DownloadContentAsync(cancellation);
        return new LeafTree(root, RowColumns.Json<ImmutableArray<Leaf>>(blob.Value.Content.ToString()));
    }

    /// <summary>Some roots with their leaves, in their order.</summary>
    public async Task<ImmutableArray<LeafTree>> TreesOfAsync(IEnumerable<RootRecord> roots, CancellationToken cancellation)
    {
        var trees = ImmutableArray.CreateBuilder<LeafTree>();
        foreach (var root in roots)
        {
            trees.Add(await TreeOfAsync(root, cancellation));
        }

        return trees.ToImmutable();
    }

    private static ImmutableArray<RootRecord> InOrder(IEnumerable<RootRecord> roots) =>
        [.. roots.OrderBy(r => r.Made).ThenBy(r => r.Name, StringComparer.Ordinal)];

    private static RootRecord ToRoot(TableEntity row) => RowColumns.Json<RootRecord>(row.GetString(RootColumn));

    private static TableEntity RowOf(RootRecord root) =>
        new(root.Month.ToString(), $"{RecordKeys.RootPrefix}{root.Number}") { [RootColumn] = RowColumns.Json(root) };

    // Named by what is in it, so that no tree can take the place of another.
    private static string BlobOf(Digest root) => $"roots/{root}.json";
}
