using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Proofs;

/// <summary>A root with its leaves, in their order.</summary>
public sealed record LeafTree(RootRecord Root, ImmutableArray<Leaf> Leaves)
{
    /// <summary>Whether the leaves give the root.</summary>
    public bool IsWhole => MerkleTree.RootOf([.. Leaves.Select(l => l.Hash)]) == Root.Root && Leaves.Length == Root.Size;

    /// <summary>The tree of some leaves.</summary>
    /// <param name="leaves">In their order.</param>
    /// <exception cref="InvalidOperationException">A row that has a text has no commitment to it.</exception>
    public static LeafTree Of(SchoolMonth month, RootKind kind, ImmutableArray<Leaf> leaves, DateOnly made) =>
        leaves.FirstOrDefault(l => l.Kind is LeafKind.Evidence or LeafKind.Directive && l.Commitment == Commitment.None) is { } loose
            ? throw new InvalidOperationException($"Row {loose.Month}/{loose.Key} has no commitment.")
            : new(RootRecord.Of(month, kind, leaves, made), leaves);
}
