using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Proofs;

/// <summary>The figures of one activity in a proof file, each with the leaves it stands on.</summary>
/// <param name="Tree">The name of the tree that has the leaves.</param>
/// <param name="CountedOn">The day the figures stand for, in the school's zone.</param>
/// <param name="Numbers">Each figure by its name, <see cref="Names"/>; <c>assigned</c> is the denominator of the others.</param>
/// <param name="Leaves">By the same names and <c>evidence</c>, the leaves counted, by their place in the tree.</param>
public sealed record ProofFigures(
    string Tree,
    SchoolMonth Month,
    ActivityId Activity,
    ActivityKind Type,
    DateOnly CountedOn,
    ImmutableSortedDictionary<string, int> Numbers,
    ImmutableSortedDictionary<string, ImmutableArray<int>> Leaves)
{
    /// <summary>The name of the list of evidence, which is no figure.</summary>
    public const string Evidence = "evidence";

    /// <summary>The figures, as proof files name them.</summary>
    public static ImmutableArray<string> Names { get; } =
        ["assigned", "done", "doneLate", "inProgress", "difficulty", "unanswered", "overdue"];

    /// <summary>The figures as a paper says them, with the leaves that their names stand for.</summary>
    public static ProofFigures Of(LeafTree tree, MonthSummary month, ActivityFigures figures)
    {
        var ofActivity = tree.Leaves.Index().Where(l => l.Item.Month == month.Month && l.Item.Activity == figures.Activity).ToList();
        return new ProofFigures(
            tree.Root.Name,
            month.Month,
            figures.Activity,
            figures.Kind,
            month.CountedOn,
            Names.ToImmutableSortedDictionary(n => n, n => NumberOf(figures, n), StringComparer.Ordinal),
            Names.Add(Evidence).ToImmutableSortedDictionary(
                n => n,
                n => ofActivity.Where(l => Counts(n, l.Item, month.CountedOn)).Select(l => l.Index).ToImmutableArray(),
                StringComparer.Ordinal));
    }

    /// <summary>Whether a leaf of its activity counts for a figure.</summary>
    public static bool Counts(string name, Leaf leaf, DateOnly countedOn)
    {
        if (leaf.Kind == LeafKind.Evidence)
        {
            return name == Evidence && Enum.Parse<ReplyKind>(leaf.Status).IsEvidence;
        }

        if (leaf.Kind != LeafKind.Assignment || leaf.Status == Leaf.Cancelled)
        {
            return false;
        }

        var isDone = leaf.Status == nameof(AssignmentStatus.Done);
        return name switch
        {
            "assigned" => true,
            "doneLate" => isDone && leaf.Type != nameof(ActivityKind.Standing) && leaf.Effective > leaf.Due,
            "overdue" => !isDone && leaf.Due < countedOn,
            _ => string.Equals(name, leaf.Status, StringComparison.OrdinalIgnoreCase),
        };
    }

    private static int NumberOf(ActivityFigures figures, string name) => name switch
    {
        "assigned" => figures.Assigned,
        "done" => figures.Done,
        "doneLate" => figures.DoneLate,
        "inProgress" => figures.InProgress,
        "difficulty" => figures.Difficulty,
        "unanswered" => figures.Unanswered,
        "overdue" => figures.Overdue,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No figure has this name."),
    };
}
