using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Shared.Proofs;

/// <summary>A root with its leaves, in their order.</summary>
public sealed record LeafTree(RootRecord Root, ImmutableArray<Leaf> Leaves)
{
    /// <summary>Whether the leaves give the root.</summary>
    public bool IsWhole => MerkleTree.RootOf([.. Leaves.Select(l => l.Hash)]) == Root.Root && Leaves.Length == Root.Size;

    /// <inheritdoc cref="RootRecord.Of"/>
    public static LeafTree Of(SchoolMonth month, RootKind kind, ImmutableArray<Leaf> leaves, DateTimeOffset made) =>
        new(RootRecord.Of(month, kind, leaves, made), leaves);
}
