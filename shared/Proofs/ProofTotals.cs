using System.Collections.Immutable;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Proofs;

/// <summary>The sums of the figures of a proof file, of work that gets done or of standing duties.</summary>
/// <param name="Standing">Whether they are of standing duties.</param>
/// <param name="Numbers">Each figure by its name, <see cref="ProofFigures.Names"/>.</param>
public sealed record ProofTotals(bool Standing, ImmutableSortedDictionary<string, int> Numbers)
{
    /// <summary>Those of work that gets done, and of standing duties.</summary>
    public static ImmutableArray<ProofTotals> Of(IReadOnlyCollection<ProofFigures> figures) =>
        [SumOf(figures, standing: false), SumOf(figures, standing: true)];

    private static ProofTotals SumOf(IReadOnlyCollection<ProofFigures> figures, bool standing) => new(
        standing,
        ProofFigures.Names.ToImmutableSortedDictionary(
            n => n,
            n => figures.Where(f => !f.Type.IsFinished == standing).Sum(f => f.Numbers[n]),
            StringComparer.Ordinal));
}
