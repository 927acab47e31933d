using System.Collections.Immutable;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Proofs;

/// <summary>A tree in a proof file.</summary>
/// <param name="Name">The name of its root, as the letter with it says: <c>2021-10/1</c>.</param>
public sealed record ProofTree(string Name, RootKind Kind, int Size, Digest Root, ImmutableArray<ProofTree.ProofLeaf> Leaves)
{
    /// <param name="Index">Its place in the tree, from 0.</param>
    /// <param name="Public">The texts of its public part, <see cref="Leaf.PublicPart"/>.</param>
    /// <param name="Hash">Its hash, so that a change of the leaf can be named.</param>
    public sealed record ProofLeaf(int Index, ImmutableArray<string> Public, Digest Commitment, Digest Hash);

    public static ProofTree Of(LeafTree tree) => new(
        tree.Root.Name,
        tree.Root.Kind,
        tree.Root.Size,
        tree.Root.Root,
        [.. tree.Leaves.Select((l, i) => new ProofLeaf(i, [.. l.PublicPart()], l.Commitment, l.Hash))]);
}
