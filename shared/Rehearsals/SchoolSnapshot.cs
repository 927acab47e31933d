using System.Collections.Immutable;
using Azure.Data.Tables;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Rehearsals;

/// <summary>
/// A school at a moment of its year, as its rows say: the setup, the months with their people, work, evidence, requests and letters, the
/// moved days, the reports. Bytes of files are not in it.
/// </summary>
public sealed class SchoolSnapshot
{
    private readonly ILookup<string, TableEntity> rows;

    private readonly ImmutableArray<LeafTree> trees;

    internal SchoolSnapshot(
        SchoolSetup setup,
        DateTimeOffset at,
        IEnumerable<TableEntity> rows,
        ImmutableArray<LeafTree> trees,
        ImmutableArray<MonthlyLetters> sent)
    {
        this.trees = trees;
        (Setup, At, Sent) = (setup, at, sent);
        this.rows = rows.ToLookup(row => row.PartitionKey);
    }

    /// <summary>The setup in force.</summary>
    public SchoolSetup Setup { get; }

    /// <summary>When it was read, school time, UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The duty letters that each person was sent in the calendar month of that moment, before it.</summary>
    public ImmutableArray<MonthlyLetters> Sent { get; }

    /// <summary>
    /// Writes its rows into a table that has none of them, and the leaves of its roots, which the next closing compares with.
    /// </summary>
    public async Task WriteAsync(SchoolStorage storage, RootRecords roots, CancellationToken cancellation)
    {
        foreach (var tree in trees)
        {
            await roots.PutLeavesAsync(tree, cancellation);
        }

        foreach (var partition in rows)
        {
            await storage.Table.UpsertAllAsync(partition, cancellation);
        }
    }
}
