using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Shared.Proofs;

/// <summary>Compares the leaves of a tree with the rows of today.</summary>
public static class LeafChecks
{
    /// <param name="tree">The leaves as they were stored.</param>
    /// <param name="today">The leaves of the same rows as they are now, as of the tree's moment.</param>
    /// <param name="months">The months of the rows, read whole.</param>
    /// <returns>For each leaf of the tree, in its order.</returns>
    public static ImmutableArray<LeafCheck> Of(LeafTree tree, IEnumerable<Leaf> today, IReadOnlyCollection<MonthSnapshot> months)
    {
        var (rows, texts) = (today.ToDictionary(l => l.Place), TextsOf(months));
        return
        [
            .. tree.Leaves.Select(leaf =>
                rows.GetValueOrDefault(leaf.Place) is not { } row ? LeafCheck.Missing
                : row.Hash != leaf.Hash ? LeafCheck.Changed
                : !texts.TryGetValue(leaf.Place, out var matches) ? LeafCheck.Holds
                : matches is null ? LeafCheck.Erased
                : matches == true ? LeafCheck.Holds
                : LeafCheck.TextChanged),
        ];
    }

    /// <summary>Whether the rows that have a text have the one they are bound to; null once it was erased.</summary>
    private static Dictionary<(string Month, string Key), bool?> TextsOf(IEnumerable<MonthSnapshot> months)
    {
        var texts = new Dictionary<(string, string), bool?>();
        foreach (var month in months)
        {
            var name = month.Head.Month.ToString();
            foreach (var reply in month.Evidence)
            {
                texts[(name, MonthKeys.Evidence(reply.Person, reply.Activity, reply.Id))] =
                    reply.Commitment?.Matches(reply.Note, reply.Files.Select(f => f.Sha256));
            }

            foreach (var request in RequestRecords.In(month).Where(r => r.Directive is not null))
            {
                texts[(name, MonthLeaves.AnswerKeyOf(request.Id))] = request.DirectiveCommitment?.Matches(request.Directive!.Text, []);
            }
        }

        return texts;
    }
}
