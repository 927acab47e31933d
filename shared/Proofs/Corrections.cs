using System.Collections.Immutable;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Proofs;

/// <summary>Finds what came to closed months, or changed in them, since it was last under a root.</summary>
public static class Corrections
{
    /// <param name="closed">The closed months, read whole.</param>
    /// <param name="trees">What was put under a root so far, in the order in which it was.</param>
    /// <param name="asOf">UTC.</param>
    /// <returns>The leaves that are new or have changed, in their order.</returns>
    public static ImmutableArray<Leaf> Since(
        IEnumerable<MonthSnapshot> closed, IEnumerable<LeafTree> trees, DateTimeOffset asOf)
    {
        var last = new Dictionary<(string Month, string Key), Leaf>();
        foreach (var leaf in trees.SelectMany(t => t.Leaves))
        {
            last[leaf.Place] = leaf;
        }

        return MonthLeaves.InOrder(closed.SelectMany(m => MonthLeaves.Of(m, asOf)).Where(l => last.GetValueOrDefault(l.Place) != l));
    }
}
