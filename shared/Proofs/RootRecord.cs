using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Proofs;

/// <summary>The root of a tree of leaves. Stored as JSON; never changed.</summary>
/// <param name="Month">The month at whose closing it was made; of a report, its last month.</param>
/// <param name="Number">1 for the month's own leaves, 2 for corrections of earlier months, 0 for a report.</param>
/// <param name="Size">How many leaves the tree has.</param>
/// <param name="Made">The day on which its leaves were read, in the school's zone; of a report, its cut-off.</param>
/// <param name="Months">The months whose leaves it has, oldest first.</param>
public sealed record RootRecord(
    SchoolMonth Month,
    int Number,
    RootKind Kind,
    Digest Root,
    int Size,
    DateOnly Made,
    ImmutableArray<SchoolMonth> Months)
{
    /// <summary>The name of the root: <c>2021-10/1</c>; of a report, which has one alone, <c>bao-cao</c>.</summary>
    [JsonIgnore]
    public string Name => Kind == RootKind.Report ? "bao-cao" : $"{Month.Year:D4}-{Month.Month:D2}/{Number}";

    /// <summary>The root of some leaves.</summary>
    /// <param name="leaves">In their order.</param>
    public static RootRecord Of(SchoolMonth month, RootKind kind, ImmutableArray<Leaf> leaves, DateOnly made) => new(
        month,
        kind switch { RootKind.Month => 1, RootKind.Corrections => 2, _ => 0 },
        kind,
        MerkleTree.RootOf([.. leaves.Select(l => l.Hash)]),
        leaves.Length,
        made,
        [.. leaves.Select(l => l.Month).Distinct().OrderBy(m => m.FirstDay)]);
}
