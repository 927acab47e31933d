using System.Net;

namespace BinhHoa2.Tests.Desk.Starting;

/// <summary>The set-up page where it is reached from elsewhere: with the one-time code.</summary>
public sealed class SetupCodeTests : IAsyncLifetime
{
    private StartOffice office = null!;

    public async ValueTask InitializeAsync() => office = await StartOffice.OpenAsync(new() { ["Setup:Code"] = StartOffice.Code });

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Page_WithoutTheCode_AsksForItAndChangesNothing()
    {
        var stranger = office.Stranger();

        var page = await stranger.GetAsync($"/setup?code={StartOffice.Code}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Page.QuerySelector("form[action='/setup']").ShouldBeNull("a code in an address opens nothing");
        page.Page.QuerySelector("form")!.GetAttribute("action").ShouldBe("/setup/code");
        (await office.Desk.RowsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/setup")]
    [InlineData("/setup/letter")]
    public async Task Form_WithoutTheCode_ChangesNothing(string action)
    {
        var stranger = office.Stranger();

        foreach (var grant in (string[])["", "638000000000000000.AAAA"])
        {
            var answer = await stranger.PostAsync(
                action, StartOffice.Typed.Append(("nonce", grant)).Select(t => KeyValuePair.Create(t.Item1, t.Item2)));
            answer.Page.QuerySelector("form")!.GetAttribute("action").ShouldBe("/setup/code");
        }

        (await office.SetupAsync()).ShouldBeNull();
        (await office.LettersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Code_ThatIsRight_OpensThePageUntilThePrincipalSignsIn()
    {
        var stranger = office.Stranger();

        var page = await stranger.SubmitAsync("/setup", typed: ("code", StartOffice.Code));
        var saved = await StartOffice.SendAsync(stranger, page, "/setup", StartOffice.Typed);

        saved.Page.QuerySelector("#saved").ShouldNotBeNull(saved.Body);
        saved.Body.ShouldNotContain(StartOffice.Code);
        (await office.SetupAsync()).ShouldNotBeNull();
        (await StartOffice.SendAsync(stranger, saved, "/setup", ("chairAddress", "cô"))).Page.QuerySelector("#saved").ShouldNotBeNull();
        await office.Desk.SignedInAsync(StartOffice.Chair);
        (await stranger.GetAsync("/setup")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsync("/setup/code", [new("code", StartOffice.Code)])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await StartOffice.SendAsync(stranger, saved, "/setup", StartOffice.Typed)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Code_ThatIsWrong_IsComparedTenTimesAnHour()
    {
        var stranger = office.Stranger();

        for (var i = 0; i < 10; i++)
        {
            var wrong = await stranger.SubmitAsync("/setup", typed: ("code", $"{StartOffice.Code[..^1]}{i}"));
            wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            wrong.Page.QuerySelector("#code-error")!.TextContent.ShouldContain("chưa đúng");
        }

        var right = await office.Stranger().SubmitAsync("/setup", typed: ("code", StartOffice.Code));
        right.Page.QuerySelector("#code-error")!.TextContent.ShouldContain("quá nhiều lần");
        right.Page.QuerySelector("form[action='/setup']").ShouldBeNull();
    }

    [Fact]
    public async Task Code_ThatIsShort_CostsNoTry()
    {
        var stranger = office.Stranger();

        (await stranger.SubmitAsync("/setup", typed: ("code", "abc"))).Page.QuerySelector("#code-error")!.TextContent
            .ShouldContain("chưa đúng");

        (await office.Desk.RowsAsync("start!")).ShouldBeEmpty();
    }
}
