using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Links;

namespace BinhHoa2.Tests.Desk;

/// <summary>How often and how long a letter signs in, and what is signed at the desk.</summary>
public sealed class SignInRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 11, 1, 0, 0, TimeSpan.Zero);
    private const string Secret = "a secret of the tests that is long enough";
    private static readonly DeskKeys Keys = new(LinkKeyring.FromSecret(Secret));

    [Theory]
    [InlineData(0, false, 14.99, true)]
    [InlineData(4, false, 0, true)]
    [InlineData(5, false, 0, false)]
    [InlineData(0, true, 0, false)]
    [InlineData(0, false, 15, false)]
    public void IsOpen_ByTriesUseAndAge_IsAsTheLetterSays(int wrong, bool used, double minutes, bool open) =>
        SignInRules.IsOpen(Asked(0) with { WrongCodes = wrong, IsUsed = used }, Now.AddMinutes(minutes)).ShouldBe(open);

    [Fact]
    public void MayMail_OfRequestsAtTheSameMoment_AllowsFiveWhicheverIsAskedFirst()
    {
        SignInRequest[] all = [.. Enumerable.Range(0, 8).Select(i => Asked(0, i))];

        all.Count(request => SignInRules.MayMail(request, all)).ShouldBe(5);
        all.Count(request => SignInRules.MayMail(request, all.Reverse())).ShouldBe(5);
    }

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public void MayMail_AfterFiveRequests_IsAllowedAnHourLater(int minutes, bool allowed) =>
        SignInRules.MayMail(Asked(minutes, 9), Enumerable.Range(0, 5).Select(i => Asked(0, i))).ShouldBe(allowed);

    [Fact]
    public void Keys_OfOnePurpose_OpenNothingOfAnother()
    {
        var secret = DeskKeys.NewSecret();
        var request = new SignInId(new string('a', 32));

        Keys.ReadSession(Keys.SessionCookie(secret)).ShouldBe(new SessionId(DeskKeys.HashOf(secret)));
        Keys.ReadSession(Keys.LinkToken(request)).ShouldBeNull();
        Keys.ReadSession(Keys.BrowserCookie(new DeskBrowser(secret, request))).ShouldBeNull();
        Keys.ReadLink(Keys.LinkToken(request)).ShouldBe(request);
        Keys.ReadLink(Keys.SessionCookie(request.Value)).ShouldBeNull();
        Keys.ReadBrowser(Keys.BrowserCookie(new DeskBrowser(secret, null))).ShouldBe(new DeskBrowser(secret, null));
        Keys.ReadBrowser(Keys.SessionCookie(secret)).ShouldBeNull();
        Keys.IsNonce(Keys.Nonce(secret, Now), secret, Now, DeskKeys.FormLifetime).ShouldBeTrue();
        Keys.IsNonce(Keys.Nonce(secret, Now), secret, Now.AddMinutes(16), DeskKeys.FormLifetime).ShouldBeFalse();
        Keys.IsNonce(Keys.Nonce("other", Now), secret, Now, DeskKeys.FormLifetime).ShouldBeFalse();
    }

    /// <summary>A letter that was mailed before the key was changed opens the desk still.</summary>
    [Fact]
    public void Keys_AfterTheSecretWasChanged_ReadWhatTheOldOneSigned()
    {
        var changed = new DeskKeys(LinkKeyring.FromSecret("another secret that is long enough too", Secret));
        var request = new SignInId(new string('b', 32));

        changed.ReadLink(Keys.LinkToken(request)).ShouldBe(request);
        changed.IsCode(request, Keys.Code(request)).ShouldBeTrue();
        changed.IsAddress(Keys.AddressMac("A@b.example"), "a@b.example").ShouldBeTrue();
        changed.Code(request).ShouldNotBe(Keys.Code(request));
    }

    [Theory]
    [InlineData("ab12-cd34", true)]
    [InlineData(" AB12 CD34 ", true)]
    [InlineData("AB12-CD3", false)]
    [InlineData("AB12-CDU4", false)]
    [InlineData("", false)]
    public void IsCodeShaped_OfWhatIsTyped_TakesSpacesAndSmallLetters(string typed, bool isCode) =>
        DeskKeys.IsCodeShaped(typed).ShouldBe(isCode);

    private static SignInRequest Asked(int minutes, int number = 0) => new(
        new SignInId($"{number:x}{new string('0', 31)}"), "address", "browser", Now.AddMinutes(minutes), Now);
}
