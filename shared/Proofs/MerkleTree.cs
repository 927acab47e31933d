using System.Collections.Immutable;
using System.Security.Cryptography;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Proofs;

/// <summary>Merkle trees as RFC 6962, section 2.1, defines them, with SHA-256.</summary>
public static class MerkleTree
{
    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    /// <summary>The root of the tree without leaves: the SHA-256 of nothing.</summary>
    public static Digest Empty { get; } = Digest.Of(SHA256.HashData([]));

    /// <summary>The hash of a leaf: SHA-256(0x00 ‖ data).</summary>
    public static Digest LeafOf(ReadOnlySpan<byte> data) => Digest.Of(SHA256.HashData([LeafPrefix, .. data]));

    /// <summary>The hash of a node: SHA-256(0x01 ‖ left ‖ right).</summary>
    public static Digest NodeOf(Digest left, Digest right) =>
        Digest.Of(SHA256.HashData([NodePrefix, .. left.ToBytes(), .. right.ToBytes()]));

    /// <param name="leaves">The hashes of the leaves, in order.</param>
    public static Digest RootOf(ReadOnlySpan<Digest> leaves)
    {
        switch (leaves.Length)
        {
            case 0: return Empty;
            case 1: return leaves[0];
            default:
                var split = SplitOf(leaves.Length);
                return NodeOf(RootOf(leaves[..split]), RootOf(leaves[split..]));
        }
    }

    /// <summary>The hashes beside the way from a leaf to the root, from below.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public static ImmutableArray<Digest> PathOf(ReadOnlySpan<Digest> leaves, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, leaves.Length);
        if (leaves.Length == 1)
        {
            return [];
        }

        var split = SplitOf(leaves.Length);
        return index < split
            ? [.. PathOf(leaves[..split], index), RootOf(leaves[split..])]
            : [.. PathOf(leaves[split..], index - split), RootOf(leaves[..split])];
    }

    /// <summary>Whether a leaf is in the tree of a root at its place.</summary>
    /// <param name="size">How many leaves the tree has.</param>
    /// <param name="path">The hashes beside the way from the leaf to the root, from below.</param>
    public static bool Holds(Digest leaf, int index, int size, ReadOnlySpan<Digest> path, Digest root) =>
        index >= 0 && index < size && Climb(leaf, index, size, path) == root;

    /// <returns>Null when the path does not have the length of the way.</returns>
    private static Digest? Climb(Digest leaf, int index, int size, ReadOnlySpan<Digest> path)
    {
        if (size == 1)
        {
            return path.IsEmpty ? leaf : null;
        }

        if (path.IsEmpty)
        {
            return null;
        }

        var (split, beside) = (SplitOf(size), path[^1]);
        return index < split
            ? Climb(leaf, index, split, path[..^1]) is { } left ? NodeOf(left, beside) : null
            : Climb(leaf, index - split, size - split, path[..^1]) is { } right ? NodeOf(beside, right) : null;
    }

    /// <summary>The largest power of two below a number of leaves.</summary>
    private static int SplitOf(int leaves)
    {
        var split = 1;
        while (split * 2 < leaves)
        {
            split *= 2;
        }

        return split;
    }
}
