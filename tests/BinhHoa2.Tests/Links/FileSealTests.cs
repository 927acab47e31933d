using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace BinhHoa2.Tests.Links;

public sealed class FileSealTests
{
    private static readonly EvidenceFile File = new("Ảnh lớp.jpg", "image/jpeg", 12, "ab", "thbh2_2021-10/gv-1/00");
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2021, 10, 20, 2, 0, 0, TimeSpan.Zero));

    private FileSeal Seals => new(LinkGen.Keyring("school"), time);

    [Fact]
    public void TryOpen_OwnSeal_GivesTheFileBack() =>
        LinkGen.Claims.Sample(claims => Seals.TryOpen(Seals.Create(File, claims), claims) == File);

    [Fact]
    public void TryOpen_AnyBitFlipped_IsRefused()
    {
        var seal = Seals.Create(File, LinkGen.Example);
        for (var bit = 0; bit < seal.Length * 8; bit++)
        {
            var flipped = seal.ToCharArray();
            flipped[bit / 8] ^= (char)(1 << (bit % 8));
            Seals.TryOpen(new string(flipped), LinkGen.Example).ShouldBeNull($"bit {bit}");
        }
    }

    [Fact]
    public void TryOpen_ThroughAnotherLink_IsRefused()
    {
        var claims = LinkGen.Example;
        var seal = Seals.Create(File, claims);

        foreach (var other in new[]
        {
            claims with { Person = new StaffId("ai-khac") },
            claims with { Month = new SchoolMonth(claims.Month.School, claims.Month.Year + 1, claims.Month.Month) },
            claims with { Epoch = claims.Epoch + 1 },
            claims with { Purpose = claims.Purpose == LinkPurpose.Staff ? LinkPurpose.Board : LinkPurpose.Staff },
        })
        {
            Seals.TryOpen(seal, other).ShouldBeNull();
        }
    }

    [Fact]
    public void TryOpen_AfterHalfADay_IsRefused()
    {
        var seal = Seals.Create(File, LinkGen.Example);
        time.Advance(FileSeal.Lifetime);
        Seals.TryOpen(seal, LinkGen.Example).ShouldBe(File);

        time.Advance(TimeSpan.FromSeconds(1));

        Seals.TryOpen(seal, LinkGen.Example).ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a.b.c")]
    public void TryOpen_Anything_NeverThrows(string? seal) => Seals.TryOpen(seal, LinkGen.Example).ShouldBeNull();

    [Fact]
    public void TryOpen_ANonceOrAToken_IsNoSeal()
    {
        var keyring = LinkGen.Keyring("school");
        Seals.TryOpen(new LinkSigner(keyring).Sign(LinkGen.Example), LinkGen.Example).ShouldBeNull();
        Seals.TryOpen(new FormNonce(keyring).Create(LinkGen.Example, time.GetUtcNow(), 0), LinkGen.Example).ShouldBeNull();
    }
}
