using BinhHoa2.Shared.Links;

namespace BinhHoa2.Tests.Links;

public sealed class LinkKeyringTests
{
    [Fact]
    public void FromSecret_SameSecret_SignsTheSame()
    {
        var claims = LinkGen.Example;

        new LinkSigner(LinkGen.Keyring("a")).Sign(claims).ShouldBe(new LinkSigner(LinkGen.Keyring("a")).Sign(claims));
        new LinkSigner(LinkGen.Keyring("a")).Sign(claims).ShouldNotBe(new LinkSigner(LinkGen.Keyring("b")).Sign(claims));
    }

    [Fact]
    public void FromSecret_TooShort_SaysWhichSetting() =>
        Should.Throw<ArgumentException>(() => LinkKeyring.FromSecret("short")).Message.ShouldContain("Links:Secret");

    [Fact]
    public void FromSecret_PreviousIsTheSame_IsRefused()
    {
        var secret = new string('x', 32);
        Should.Throw<ArgumentException>(() => LinkKeyring.FromSecret(secret, secret));
    }

    [Fact]
    public void LinkKey_ShortSecret_IsRefused() => Should.Throw<ArgumentException>(() => new LinkKey("k1", new byte[31]));

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("ninechars")]
    public void LinkKey_OddId_IsRefused(string id) => Should.Throw<FormatException>(() => new LinkKey(id, new byte[32]));
}
