using System.Security.Cryptography;
using System.Text.RegularExpressions;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Schools;
using CsCheck;

namespace BinhHoa2.Tests.Links;

public sealed partial class LinkSignerTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
    private static readonly LinkSigner Signer = new(LinkGen.Keyring("school"));

    [Fact]
    public void TryRead_OwnToken_GivesTheClaimsBack() =>
        LinkGen.Claims.Sample(claims => Signer.TryRead(Signer.Sign(claims), LinkGen.Before(claims)) == claims);

    [Fact]
    public void Sign_AnyClaims_FitsAUrl() =>
        LinkGen.Claims.Sample(claims => Token().IsMatch(Signer.Sign(claims)));

    [Fact]
    public void Sign_LongestIds_StaysUnder160Characters()
    {
        var key = new LinkKey("12345678", RandomNumberGenerator.GetBytes(32));
        var longest = new LinkClaims(
            new SchoolMonth(new SchoolId(new string('s', 20)), 2200, 12),
            new StaffId(new string('p', 40)),
            LinkPurpose.Board,
            DateTimeOffset.FromUnixTimeSeconds(uint.MaxValue),
            int.MaxValue);

        var token = new LinkSigner(new LinkKeyring(key)).Sign(longest);

        token.Length.ShouldBeLessThan(160);
        new LinkSigner(new LinkKeyring(key)).TryRead(token, LinkGen.Before(longest)).ShouldBe(longest);
    }

    [Fact]
    public void TryRead_AnyBitFlipped_IsRefused() =>
        LinkGen.Claims.Sample(
            claims =>
            {
                var token = Signer.Sign(claims);
                for (var bit = 0; bit < token.Length * 8; bit++)
                {
                    var flipped = token.ToCharArray();
                    flipped[bit / 8] ^= (char)(1 << (bit % 8));
                    Signer.TryRead(new string(flipped), LinkGen.Before(claims)).ShouldBeNull($"bit {bit} of {token}");
                }
            },
            iter: 10);

    [Fact]
    public void TryRead_AnyCharacterReplaced_IsRefused() =>
        Gen.Select(LinkGen.Claims, Gen.Int[0, 159], Gen.Char[Alphabet]).Sample((claims, at, replacement) =>
        {
            var token = Signer.Sign(claims).ToCharArray();
            at %= token.Length;
            if (token[at] == replacement)
            {
                return;
            }

            token[at] = replacement;
            Signer.TryRead(new string(token), LinkGen.Before(claims)).ShouldBeNull();
        });

    [Fact]
    public void TryRead_LastCharacterSpelledOtherwise_IsRefused()
    {
        // 43 base64url characters hold two bits more than the mac; decoders that ignore them accept four spellings.
        var claims = LinkGen.Example;
        var token = Signer.Sign(claims);

        var accepted = Alphabet.Count(last => Signer.TryRead(token[..^1] + last, LinkGen.Before(claims)) is not null);

        accepted.ShouldBe(1);
    }

    [Fact]
    public void TryRead_AnyFieldOfAnotherToken_IsRefused() =>
        Gen.Select(LinkGen.Claims, LinkGen.Claims, Gen.Int[0, 3]).Sample((one, other, field) =>
        {
            var (mine, theirs) = (Signer.Sign(one).Split('.'), Signer.Sign(other).Split('.'));
            if (mine[field] == theirs[field])
            {
                return;
            }

            mine[field] = theirs[field];
            Signer.TryRead(string.Join('.', mine), DateTimeOffset.UnixEpoch).ShouldBeNull();
        });

    [Fact]
    public void TryRead_TruncatedOrExtended_IsRefused() =>
        Gen.Select(LinkGen.Claims, Gen.Int[0, 159], Gen.Char[Alphabet]).Sample((claims, length, more) =>
        {
            var token = Signer.Sign(claims);
            Signer.TryRead(token[..(length % token.Length)], LinkGen.Before(claims)).ShouldBeNull();

            // A stop behind is what mail programs hang on; it is cut.
            (Signer.TryRead(token + more, LinkGen.Before(claims)) is null).ShouldBe(more != '.');
            Signer.TryRead(more + token, LinkGen.Before(claims)).ShouldBeNull();
        });

    [Fact]
    public void TryRead_AnyText_IsRefusedWithoutThrowing() =>
        Gen.String[0, 400].Sample(text => Signer.TryRead(text, DateTimeOffset.UnixEpoch) is null);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("1...")]
    [InlineData("1.\ud800.\udfff.x")]
    public void TryRead_NotAToken_IsRefused(string? token) => Signer.TryRead(token, DateTimeOffset.UnixEpoch).ShouldBeNull();

    [Fact]
    public void TryRead_SignedByAnotherKeyUnderTheSameId_IsRefused() =>
        LinkGen.Claims.Sample(claims =>
        {
            var forger = new LinkSigner(new LinkKeyring(new LinkKey("k1", new byte[32])));
            var school = new LinkSigner(new LinkKeyring(new LinkKey("k1", Enumerable.Repeat((byte)1, 32).ToArray())));
            school.TryRead(forger.Sign(claims), LinkGen.Before(claims)).ShouldBeNull();
        });

    [Fact]
    public void TryRead_OnceExpired_IsRefused() =>
        LinkGen.Claims.Sample(claims =>
        {
            var token = Signer.Sign(claims);
            Signer.TryRead(token, claims.Expires.AddTicks(-1)).ShouldBe(claims);
            Signer.TryRead(token, claims.Expires).ShouldBeNull();
        });

    [Fact]
    public void TryRead_ForAnotherPurpose_IsRefused()
    {
        var claims = LinkGen.Example with { Purpose = LinkPurpose.Staff };
        var token = Signer.Sign(claims);

        Signer.TryRead(token, LinkPurpose.Staff, LinkGen.Before(claims)).ShouldBe(claims);
        Signer.TryRead(token, LinkPurpose.Board, LinkGen.Before(claims)).ShouldBeNull();
    }

    [Fact]
    public void TryRead_AcrossARotation_OldLinksOpenUntilTheOldKeyIsGone()
    {
        const string old = "the secret of last school year, 32+ characters";
        const string young = "the secret of this school year, 32+ characters";
        var claims = LinkGen.Example;
        var before = new LinkSigner(LinkKeyring.FromSecret(old)).Sign(claims);
        var during = new LinkSigner(LinkKeyring.FromSecret(young, old));
        var after = new LinkSigner(LinkKeyring.FromSecret(young));

        during.TryRead(before, LinkGen.Before(claims)).ShouldBe(claims);
        after.TryRead(during.Sign(claims), LinkGen.Before(claims)).ShouldBe(claims);
        after.TryRead(before, LinkGen.Before(claims)).ShouldBeNull();
    }

    [Fact]
    public void Sign_NegativeEpoch_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Signer.Sign(LinkGen.Example with { Epoch = -1 }));

    [GeneratedRegex(@"^1\.[a-z0-9-]{1,8}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{43}$", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
