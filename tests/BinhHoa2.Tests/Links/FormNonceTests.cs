using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Schools;
using CsCheck;

namespace BinhHoa2.Tests.Links;

public sealed class FormNonceTests
{
    private static readonly DateTimeOffset Shown = new(2021, 11, 3, 9, 30, 0, TimeSpan.FromHours(7));
    private static readonly FormNonce Nonces = new(LinkGen.Keyring("school"));
    private static readonly LinkClaims Claims = LinkGen.Example;

    [Fact]
    public void TryRead_WithinItsLife_GivesTheMomentShown()
    {
        var nonce = Nonces.Create(Claims, Shown, 0);

        Nonces.TryRead(nonce, Claims, Shown).ShouldBe(Shown);
        Nonces.TryRead(nonce, Claims, Shown + FormNonce.Lifetime).ShouldBe(Shown);
    }

    [Fact]
    public void TryRead_AfterItsLife_IsRefused() =>
        Nonces.TryRead(Nonces.Create(Claims, Shown, 0), Claims, Shown + FormNonce.Lifetime + TimeSpan.FromTicks(1)).ShouldBeNull();

    [Fact]
    public void TryRead_FromTheFuture_IsRefused() =>
        Nonces.TryRead(Nonces.Create(Claims, Shown, 0), Claims, Shown.AddHours(-1)).ShouldBeNull();

    [Fact]
    public void TryRead_ByAClockFiveMinutesBehind_IsRead()
    {
        var nonce = Nonces.Create(Claims, Shown, 0);

        Nonces.TryRead(nonce, Claims, Shown.AddMinutes(-5)).ShouldBe(Shown);
        Nonces.TryRead(nonce, Claims, Shown.AddMinutes(-5).AddTicks(-1)).ShouldBeNull();
    }

    [Fact]
    public void TryRead_ThroughAnotherLink_IsRefused() =>
        LinkGen.Claims.Sample(other => other == Claims || Nonces.TryRead(Nonces.Create(other, Shown, 0), Claims, Shown) is null);

    [Fact]
    public void TryRead_SamePersonRevokedSince_IsRefused() =>
        Nonces.TryRead(Nonces.Create(Claims, Shown, 0), Claims with { Epoch = Claims.Epoch + 1 }, Shown).ShouldBeNull();

    [Fact]
    public void TryRead_AnyCharacterReplaced_IsRefused()
    {
        var nonce = Nonces.Create(Claims, Shown, 3);
        for (var at = 0; at < nonce.Length; at++)
        {
            foreach (var other in "0123456789.-_AZaz")
            {
                if (nonce[at] != other)
                {
                    Nonces.TryRead(nonce[..at] + other + nonce[(at + 1)..], Claims, Shown).ShouldBeNull();
                }
            }
        }
    }

    [Fact]
    public void TryRead_AnyText_IsRefusedWithoutThrowing() =>
        Gen.String[0, 200].Sample(text => Nonces.TryRead(text, Claims, Shown) is null);

    [Fact]
    public void TryRead_AToken_IsRefused() =>
        Nonces.TryRead(new LinkSigner(LinkGen.Keyring("school")).Sign(Claims), Claims, Shown).ShouldBeNull();

    [Fact]
    public void TryRead_AfterARotation_StillReads()
    {
        const string old = "the secret of last school year, 32+ characters";
        var nonce = new FormNonce(LinkKeyring.FromSecret(old)).Create(Claims, Shown, 0);
        var rotated = new FormNonce(LinkKeyring.FromSecret("the secret of this school year, 32+ characters", old));

        rotated.TryRead(nonce, Claims, Shown).ShouldBe(Shown);
    }

    [Fact]
    public void Create_SameMomentSamePage_Repeats() => Nonces.Create(Claims, Shown, 2).ShouldBe(Nonces.Create(Claims, Shown, 2));

    [Fact]
    public void Create_SameMomentAfterAReply_Differs() => Nonces.Create(Claims, Shown, 2).ShouldNotBe(Nonces.Create(Claims, Shown, 3));

    [Fact]
    public void Create_AnotherPerson_Differs() =>
        Nonces.Create(Claims, Shown, 0).ShouldNotBe(Nonces.Create(Claims with { Person = new StaffId("gv-khac") }, Shown, 0));
}
