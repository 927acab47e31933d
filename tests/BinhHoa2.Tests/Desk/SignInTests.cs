using System.Net;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Desk;

/// <summary>Signing in at the desk with a letter's link or code, in the running school.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private DeskOffice office = null!;

    public async ValueTask InitializeAsync() => office = await DeskOffice.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Link_InTheBrowserThatAsked_ShowsOneButtonAndSignsInWhenItIsPressed()
    {
        var visitor = office.Visitor();
        (await visitor.AskAsync(" ThuKy@THBH2.example ")).Location.ShouldBe("/desk/code");
        var letter = await office.LetterAsync();

        var page = await visitor.GetAsync(letter.Path);
        (await visitor.GetAsync("/desk")).Location.ShouldBe("/desk/sign-in", "opening the link signs no one in");
        page.Page.QuerySelectorAll("button").Length.ShouldBe(1);
        var answer = await visitor.SubmitAsync(page);

        (answer.Status, answer.Location).ShouldBe((HttpStatusCode.SeeOther, "/desk"));
        (await visitor.GetAsync("/desk")).Page.QuerySelector(".who")!.TextContent.ShouldStartWith("Thư ký");
    }

    [Fact]
    public async Task Code_TypedAsItIsReadOut_SignsIn()
    {
        var visitor = office.Visitor();
        await visitor.AskAsync(DeskOffice.Chair);
        var code = (await office.LetterAsync()).Code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant();

        var answer = await visitor.SubmitAsync("/desk/code", typed: ("code", code.Replace('0', 'o').Replace('1', 'l')));

        answer.Location.ShouldBe("/desk");
        (await visitor.GetAsync("/desk")).Page.QuerySelector(".who")!.TextContent.ShouldStartWith("Hiệu trưởng");
    }

    [Fact]
    public async Task Cookie_OfTheSession_IsBoundToTheHostAndTheBrowser()
    {
        var visitor = office.Visitor();
        await visitor.AskAsync(DeskOffice.Secretary);
        await visitor.SubmitAsync((await office.LetterAsync()).Path);

        var cookie = visitor.SetCookies.Single(c => c.Name == DeskOffice.Session);
        (cookie.HttpOnly, cookie.Secure, cookie.Path.Value, cookie.Domain.HasValue, cookie.MaxAge)
            .ShouldBe((true, true, "/", false, null));
        cookie.SameSite.ShouldBe(Microsoft.Net.Http.Headers.SameSiteMode.Strict);
        visitor.Cookies.Keys.ShouldBe([DeskOffice.Session]);
    }

    [Fact]
    public async Task Link_UsedTwice_OpensNothingTheSecondTime()
    {
        var visitor = office.Visitor();
        await visitor.AskAsync(DeskOffice.Secretary);
        var letter = await office.LetterAsync();
        var (page, asked) = (await visitor.GetAsync(letter.Path), visitor.Cookies[DeskOffice.Browser]);
        await visitor.SubmitAsync(page);

        // As from a copy of the browser, which has the cookie still.
        visitor.Cookies[DeskOffice.Browser] = asked;
        visitor.Cookies.Remove(DeskOffice.Session);
        var second = await visitor.SubmitAsync(page);

        (second.Status, second.Heading).ShouldBe((HttpStatusCode.Gone, "Thư đăng nhập không còn dùng được"));
        (await visitor.GetAsync(letter.Path)).Status.ShouldBe(HttpStatusCode.Gone);
        (await visitor.SubmitAsync("/desk/code", typed: ("code", letter.Code))).Status.ShouldBe(HttpStatusCode.Gone);
        (await office.RowsAsync("session!")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Link_AfterAQuarterOfAnHour_OpensNothing()
    {
        var visitor = office.Visitor();
        await visitor.AskAsync(DeskOffice.Secretary);
        var letter = await office.LetterAsync();
        var page = await visitor.GetAsync(letter.Path);
        await office.AgeAsync(TimeSpan.FromMinutes(15));

        (await visitor.SubmitAsync(page)).Status.ShouldBe(HttpStatusCode.Gone);
        (await visitor.GetAsync(letter.Path)).Status.ShouldBe(HttpStatusCode.Gone);
        (await visitor.SubmitAsync("/desk/code", typed: ("code", letter.Code))).Status.ShouldBe(HttpStatusCode.Gone);
        (await office.RowsAsync("session!")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Link_InAnotherBrowser_IsRefusedAndStillOpensInItsOwn()
    {
        var (visitor, other) = (office.Visitor(), office.Visitor());
        await visitor.AskAsync(DeskOffice.Secretary);
        var letter = await office.LetterAsync();
        await other.AskAsync("khong.ai@thbh2.example");

        (await other.GetAsync(letter.Path)).Heading.ShouldBe("Liên kết mở trên trình duyệt khác");
        var form = (await visitor.GetAsync(letter.Path)).Page.QuerySelector("form")!;
        (await other.PostAsync(letter.Path, DeskVisitor.FieldsOf(form))).Location.ShouldBe(letter.Path, "its form is another browser's");
        (await other.SubmitAsync("/desk/code", typed: ("code", letter.Code))).Problem.ShouldNotBeNull().ShouldContain("Mã chưa đúng");
        other.Cookies.Keys.ShouldBe([DeskOffice.Browser]);

        (await visitor.SubmitAsync(letter.Path)).Location.ShouldBe("/desk");
    }

    [Fact]
    public async Task Scanner_ThatOpensAndSubmitsWhatIsInTheLetter_ChangesNothing()
    {
        var visitor = office.Visitor();
        await visitor.AskAsync(DeskOffice.Secretary);
        var letter = await office.LetterAsync();
        var before = (await office.RowsAsync()).Select(r => (r.RowKey, r.ETag)).ToList();

        var scanner = office.Visitor();
        foreach (var path in new[] { letter.Path, "/desk/sign-in", "/desk/code", "/desk" })
        {
            var page = await scanner.GetAsync(path);
            foreach (var form in page.Page.QuerySelectorAll("form"))
            {
                await scanner.PostAsync(form.GetAttribute("action")!, FilledForm.Of(form));
            }

            await scanner.PostAsync(letter.Path);
        }

        (await office.RowsAsync()).Select(r => (r.RowKey, r.ETag)).ShouldBe(before);
        (await visitor.SubmitAsync(letter.Path)).Location.ShouldBe("/desk");
    }

    [Fact]
    public async Task Code_WrongFiveTimes_IsTheEndOfTheRequest()
    {
        var visitor = office.Visitor();
        await visitor.AskAsync(DeskOffice.Secretary);
        var letter = await office.LetterAsync();
        var wrong = letter.Code[0] == '2' ? "3333-3333" : "2222-2222";

        (await visitor.SubmitAsync("/desk/code", typed: ("code", "2222"))).Problem!.ShouldContain("8 chữ và số");
        for (var left = 4; left > 0; left--)
        {
            var answer = await visitor.SubmitAsync("/desk/code", typed: ("code", wrong));
            answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            answer.Problem!.ShouldContain($"còn {left} lần");
        }

        (await visitor.SubmitAsync("/desk/code", typed: ("code", wrong))).Status.ShouldBe(HttpStatusCode.Gone);
        (await visitor.SubmitAsync("/desk/code", typed: ("code", letter.Code))).Status.ShouldBe(HttpStatusCode.Gone);
        (await visitor.GetAsync(letter.Path)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Rows_OfTheDesk_HoldNoAddressLinkCodeOrCookie()
    {
        var visitor = await office.SignedInAsync();
        var letter = await office.LetterAsync();
        string[] secrets =
        [
            "thuky", letter.Code, letter.Path.Split('/')[^1].Split('.')[^1], .. visitor.Cookies.Values.SelectMany(c => c.Split('.')),
        ];

        var texts = (await office.RowsAsync()).SelectMany(r => r.Select(column => column.Value).OfType<string>()).ToList();

        texts.ShouldNotBeEmpty();
        texts.Where(t => secrets.Any(s => t.Contains(s, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_OfTheDoorAndTheDesk_OpenedByGetAndHead_ChangeNothing()
    {
        var visitor = office.Visitor();
        await visitor.AskAsync(DeskOffice.Chair);
        var letter = await office.LetterAsync();
        var signedIn = await office.SignedInAsync();
        var before = (await office.RowsAsync()).Select(r => (r.RowKey, r.ETag)).ToList();

        foreach (var path in new[] { "/desk/sign-in", "/desk/code", letter.Path, "/desk", "/desk/sessions" })
        {
            await visitor.GetAsync(path);
            await visitor.HeadAsync(path);
            (await signedIn.GetAsync(path)).Status.ShouldNotBe(HttpStatusCode.NotFound);
        }

        (await office.RowsAsync()).Select(r => (r.RowKey, r.ETag)).ShouldBe(before);
    }
}
