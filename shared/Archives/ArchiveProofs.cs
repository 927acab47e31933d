using System.Collections.Immutable;
using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Archives;

/// <summary>The proof files of an archive, the leaves of its roots, and the page that checks them.</summary>
internal sealed class ArchiveProofs(RootRecords roots)
{
    /// <summary>The folder of the proof files.</summary>
    public const string Folder = "chung-thuc";

    public async Task AddAsync(ArchivedYear year, ArchiveContent content, CancellationToken cancellation)
    {
        var made = RootRecords.In(year.Months);
        var trees = (await roots.TreesOfAsync(made, cancellation)).ToDictionary(t => t.Root.Root);
        content.Made.Add(($"{Folder}/{VerifierPage.FileName}", VerifierPage.ToBytes()));
        foreach (var month in year.Months)
        {
            ImmutableArray<LeafTree> own = [.. RootRecords.In(month).OrderBy(r => r.Number).Select(r => trees[r.Root])];
            if (month.Summary is { } summary && own is [{ Root.Kind: RootKind.Month } first, ..])
            {
                Add($"{Folder}/{ArchiveTables.MonthOf(month.Head.Month)}.json", ProofFiles.OfMonth(summary, first, own.Skip(1)).ToBytes());
            }
        }

        foreach (var report in year.Reports.Where(r => r.Record.Issue is not null && r.Frozen.Root is not null))
        {
            var counted = report.Frozen.Months.Select(m => m.Month).ToHashSet();
            var tree = trees[report.Frozen.Root!.Root] = await roots.TreeOfAsync(report.Frozen.Root, cancellation);
            var others = made.Where(r => r.Months.Any(counted.Contains)).Select(r => trees[r.Root]);
            Add($"{Folder}/{report.Name}.json", ProofFiles.OfReport(report.Frozen, tree, others).ToBytes());
        }

        foreach (var tree in trees.Values.OrderBy(t => t.Root.Root.Value, StringComparer.Ordinal))
        {
            Add($"du-lieu/roots/{tree.Root.Root}.json", System.Text.Encoding.UTF8.GetBytes(RowColumns.Json(tree.Leaves)));
        }

        void Add(string path, byte[] bytes) => content.Made.Add((path, bytes));
    }
}
