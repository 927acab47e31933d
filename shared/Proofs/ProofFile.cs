using System.Collections.Immutable;
using System.Text.Json;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Proofs;

/// <summary>
/// What a figure is checked with by who has nothing but this file and the letters: roots, leaves and figures, without name or note.
/// Decision 0128 describes it.
/// </summary>
/// <param name="Format">The form of the file.</param>
/// <param name="About">What its figures are of, in Vietnamese.</param>
public sealed record ProofFile(
    string Format,
    string About,
    ImmutableArray<ProofTree> Trees,
    ImmutableArray<ProofFigures> Figures,
    ImmutableArray<ProofTotals> Totals)
{
    public const string ContentType = "application/json; charset=utf-8";

    private const string CurrentFormat = "binh-hoa-2 proof 1";

    /// <param name="basis">The tree that the figures stand on.</param>
    /// <param name="others">Further trees, whose leaves the file shows beside it.</param>
    /// <param name="months">The months with the figures as the paper says them.</param>
    public static ProofFile Of(string about, LeafTree basis, IEnumerable<LeafTree> others, IEnumerable<MonthSummary> months)
    {
        var figures = months.SelectMany(m => m.Activities.Select(a => ProofFigures.Of(basis, m, a))).ToImmutableArray();
        return new ProofFile(
            CurrentFormat,
            about,
            [ProofTree.Of(basis), .. others.Select(ProofTree.Of)],
            figures,
            ProofTotals.Of(figures));
    }

    /// <summary>The bytes of the file. Equal proofs give equal bytes.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, SchoolJson.Options);
}
