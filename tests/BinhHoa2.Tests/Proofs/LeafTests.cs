using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Proofs;

/// <summary>Hashes that were computed by another program from the description of the bytes in decision 0128.</summary>
public sealed class LeafTests
{
    private const string File = "abababababababababababababababababababababababababababababababab";
    private static readonly Salt Salt = new(Convert.ToHexStringLower([.. Enumerable.Range(0, 32).Select(i => (byte)i)]));

    private static readonly Leaf Sample = new(
        LeafKind.Evidence,
        new SchoolMonth(new SchoolId("thbh2"), 2021, 10),
        "p!gv-1a!ev!t10-3!e1",
        new("t10-3"),
        new("gv-1a"),
        Type: string.Empty,
        nameof(ReplyKind.Done),
        Commitment.Of(Salt, "Đã họp tổ.", [File]).Hash)
    {
        Effective = new DateOnly(2021, 10, 20),
        Received = new DateOnly(2021, 10, 21),
    };

    [Fact]
    public void Commitment_OfKnownTexts_IsTheKnownHash() =>
        Sample.Commitment.Value.ShouldBe("ae15f7217ced93809f358e6cb15650d0c83ae8ed6d341ed37dc87fb6c166093b");

    [Fact]
    public void Hash_OfAKnownLeaf_IsTheKnownHash() =>
        Sample.Hash.Value.ShouldBe("3189ca07ac517f6856ad0a5b1c53c45f97e3d3b3cdb3dbf5c9b713ed61f9521b");

    [Fact]
    public void Commitment_OfDecomposedLetters_IsThatOfTheComposedOnes() =>
        Commitment.Of(Salt, "Đã họp tổ.".Normalize(NormalizationForm.FormD), [File]).Hash.ShouldBe(Sample.Commitment);

    [Fact]
    public void Commitment_OfOtherTextsFilesOrSalt_IsAnother()
    {
        Commitment[] all =
        [
            Commitment.Of(Salt, "", []),
            Commitment.Of(Salt, "a", []),
            Commitment.Of(Salt, "", ["a"]),
            Commitment.Of(Salt, "", ["a", ""]),
            Commitment.Of(Salt, "", ["", "a"]),
            Commitment.Of(Salts.Of("other").Draw("row"), "", []),
        ];

        all.Select(c => c.Hash).Distinct().Count().ShouldBe(all.Length);
    }

    [Fact]
    public void Hash_OfEachFieldChanged_IsAnother()
    {
        Leaf[] changed =
        [
            Sample,
            Sample with { Kind = LeafKind.Assignment },
            Sample with { Month = new SchoolMonth(new SchoolId("thbh2"), 2021, 11) },
            Sample with { Key = "p!gv-1a!ev!t10-3!e2" },
            Sample with { Activity = new("t10-4") },
            Sample with { Person = new("gv-1b") },
            Sample with { Type = "Standing" },
            Sample with { Status = nameof(ReplyKind.InProgress) },
            Sample with { Due = new DateOnly(2021, 10, 20), Effective = null },
            Sample with { OriginalDue = new DateOnly(2021, 10, 20), Effective = null },
            Sample with { Effective = null },
            Sample with { Received = new DateOnly(2021, 10, 22) },
            Sample with { Commitment = Commitment.None },
        ];

        changed.Select(l => l.Hash).Distinct().Count().ShouldBe(changed.Length);
    }

    /// <summary>Short notes are likely ones; only the salt keeps them from being tried out.</summary>
    [Fact]
    public void Commitment_WithItsSaltGone_IsFoundByNoDictionaryOfLikelyNotes()
    {
        string[] likely = ["", "Đã xong.", "Đã hoàn thành.", "Đã thực hiện.", "Đã họp tổ.", "Đã nộp.", "ok", "xong", "ghi chú"];
        var kept = likely.Select(note => Commitment.Of(Salts.Random.Draw("row"), note, []) with { Salt = null }).ToList();

        kept.Select(c => c.Matches("Đã xong.", [])).ShouldAllBe(matches => matches == null);
        var zero = new Salt(new string('0', 64));
        var tried = likely.Select(note => Commitment.Of(zero, note, []).Hash)
            .Concat(likely.Select(note => Digest.Of(SHA256.HashData(Encoding.UTF8.GetBytes(note)))));
        kept.Select(c => c.Hash).Intersect(tried).ShouldBeEmpty();
        kept.Select(c => c.Hash).Distinct().Count().ShouldBe(likely.Length);
    }

    [Fact]
    public void Draw_Random_IsNeverTheSameAndSeededFollowsFromItsRow()
    {
        Salts.Random.Draw("a").ShouldNotBe(Salts.Random.Draw("a"));
        Salts.Of("7").Draw("a").ShouldBe(Salts.Of("7").Draw("a"));
        Salts.Of("7").Draw("a").ShouldNotBe(Salts.Of("7").Draw("b"));
        Salts.Of("7").Draw("a").ShouldNotBe(Salts.Of("8").Draw("a"));
        Salts.Of(null).ShouldBeSameAs(Salts.Random);
    }
}
