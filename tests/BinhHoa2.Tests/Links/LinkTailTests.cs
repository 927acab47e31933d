using BinhHoa2.Shared.Links;
using CsCheck;

namespace BinhHoa2.Tests.Links;

/// <summary>What mail programs hang on to an address they make clickable, as it arrives in the path.</summary>
public sealed class LinkTailTests
{
    private static readonly LinkSigner Signer = new(LinkGen.Keyring("school"));

    [Theory]
    [InlineData(".")]
    [InlineData(",")]
    [InlineData(")")]
    [InlineData(">")]
    [InlineData(").")]
    [InlineData(" ")]
    [InlineData("\u00A0")]
    [InlineData("\"")]
    [InlineData("”")]
    [InlineData("%20")]
    [InlineData("%3E.")]
    [InlineData("?a=t10-1")]
    [InlineData("%3Fa=t10-1")]
    [InlineData("?")]
    [InlineData("...")]
    public void TryRead_SomethingHungOn_IsCut(string tail) =>
        LinkGen.Claims.Sample(claims => Signer.TryRead(Signer.Sign(claims) + tail, LinkGen.Before(claims)) == claims, iter: 20);

    [Theory]
    [InlineData("x")]
    [InlineData("-")]
    [InlineData(".x")]
    [InlineData(" x")]
    [InlineData("/x")]
    public void TryRead_SomethingElseBehind_IsRefused(string tail) =>
        LinkGen.Claims.Sample(claims => Signer.TryRead(Signer.Sign(claims) + tail, LinkGen.Before(claims)) is null, iter: 20);

    [Theory]
    [InlineData(".")]
    [InlineData(")")]
    [InlineData(" ")]
    [InlineData("%20")]
    public void TryRead_TheSameInside_IsRefused(string inside) =>
        Gen.Select(LinkGen.Claims, Gen.Int[1, 150]).Sample(
            (claims, at) =>
            {
                var token = Signer.Sign(claims);
                return Signer.TryRead(token.Insert(Math.Min(at, token.Length - 1), inside), LinkGen.Before(claims)) is null;
            },
            iter: 200);

    [Fact]
    public void TryRead_EndlessTail_IsRefused() =>
        LinkGen.Claims.Sample(
            claims => Signer.TryRead(Signer.Sign(claims) + new string('.', 5000), LinkGen.Before(claims)) is null, iter: 5);

    [Fact]
    public void Of_TokenWithSomethingHungOn_IsTheSameLink() =>
        LinkGen.Claims.Sample(
            claims => LinkFingerprint.Of(Signer.Sign(claims) + ").", claims) == LinkFingerprint.Of(Signer.Sign(claims), claims),
            iter: 5);
}
