using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Proofs;

namespace BinhHoa2.Tests.Proofs;

public sealed class MerkleTreeTests
{
    // The leaves and roots that the implementations of Certificate Transparency are tested on.
    private static readonly string[] Inputs =
    [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ];

    private static readonly string[] Roots =
    [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void RootOf_NoLeaf_IsTheHashOfNothing() =>
        MerkleTree.RootOf([]).Value.ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    [Fact]
    public void RootOf_TheKnownLeaves_AreTheKnownRoots()
    {
        for (var size = 1; size <= Inputs.Length; size++)
        {
            MerkleTree.RootOf(LeavesOf(Inputs[..size])).Value.ShouldBe(Roots[size - 1], $"of {size}");
        }
    }

    [Fact]
    public void PathOf_AKnownLeaf_IsTheKnownPath() =>
        MerkleTree.PathOf(LeavesOf(Inputs), 5).Select(d => d.Value).ShouldBe(
        [
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ]);

    [Fact]
    public void Holds_EveryLeafOfEveryTree_AndNoOther()
    {
        for (var size = 1; size <= 20; size++)
        {
            var leaves = Enumerable.Range(0, size).Select(i => MerkleTree.LeafOf([(byte)i])).ToArray();
            var root = MerkleTree.RootOf(leaves);
            for (var index = 0; index < size; index++)
            {
                var path = MerkleTree.PathOf(leaves, index).ToArray();
                MerkleTree.Holds(leaves[index], index, size, path, root).ShouldBeTrue($"{index} of {size}");
                MerkleTree.Holds(MerkleTree.LeafOf([99]), index, size, path, root).ShouldBeFalse();
                MerkleTree.Holds(leaves[index], index, size, [.. path, root], root).ShouldBeFalse();
                for (var other = 0; other < size; other++)
                {
                    MerkleTree.Holds(leaves[index], other, size, path, root).ShouldBe(other == index, $"{index} as {other} of {size}");
                }
            }
        }
    }

    private static Digest[] LeavesOf(string[] inputs) => [.. inputs.Select(i => MerkleTree.LeafOf(Convert.FromHexString(i)))];
}
