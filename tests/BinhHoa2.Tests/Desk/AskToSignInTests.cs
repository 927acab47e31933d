using System.Net;
using Azure.Data.Tables;
using BinhHoa2.Functions.Desk;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Health;
using BinhHoa2.Tests.Histories;

namespace BinhHoa2.Tests.Desk;

/// <summary>Asking for a letter to sign in at the desk with, in the running school.</summary>
public sealed class AskToSignInTests : IAsyncLifetime
{
    private DeskOffice office = null!;

    public async ValueTask InitializeAsync() => office = await DeskOffice.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Form_FilledInByAProgram_AsksBackAndAPersonWhoTicksIsMailed()
    {
        var visitor = office.Visitor();

        var back = await visitor.SubmitAsync("/desk/sign-in", typed: [("email", DeskOffice.Secretary), ("extra", "x")]);
        (await office.LettersAsync()).ShouldBeEmpty();
        back.Page.QuerySelector("input[type=email]")!.GetAttribute("value").ShouldBe(DeskOffice.Secretary);

        (await visitor.SubmitAsync(back, typed: [("extra", "x"), ("confirmed", "1")])).Location.ShouldBe("/desk/code");
        await office.LetterAsync();
    }

    [Fact]
    public async Task Letter_TheSixthWithinAnHour_IsNotSentAndThePageIsTheSame()
    {
        var answers = new List<(HttpStatusCode, string?)>();
        for (var i = 0; i < 6; i++)
        {
            var answer = await office.Visitor().AskAsync(DeskOffice.Secretary);
            answers.Add((answer.Status, answer.Location));
        }

        answers.Distinct().ShouldHaveSingleItem();
        (await office.LettersAsync()).Count.ShouldBe(5);

        await office.AgeAsync(TimeSpan.FromHours(1));
        await office.Visitor().AskAsync(DeskOffice.Secretary);
        (await office.LettersAsync()).Count.ShouldBe(6);
    }

    [Theory]
    [InlineData("khong.ai@thbh2.example")]
    [InlineData("gv.1a@thbh2.example")]
    [InlineData("congdoan@thbh2.example")]
    public async Task Address_OfAnotherPerson_GetsNoLetterAndTheSameBytes(string address)
    {
        var (known, other) = (office.Visitor(), office.Visitor());

        var (one, two) = (await known.AskAsync(DeskOffice.Secretary), await other.AskAsync(address));
        (two.Status, two.Location, two.Body).ShouldBe((one.Status, one.Location, one.Body));
        other.Cookies[DeskOffice.Browser].Length.ShouldBe(known.Cookies[DeskOffice.Browser].Length);
        (one, two) = (await known.GetAsync("/desk/code"), await other.GetAsync("/desk/code"));
        DeskVisitor.WithoutNonce(two.Body).ShouldBe(DeskVisitor.WithoutNonce(one.Body));
        one.Body.ShouldNotBe(two.Body, "each has its own nonce");

        (await office.LettersAsync()).ShouldHaveSingleItem().To.ShouldBe(DeskOffice.Secretary);
        (await office.RowsAsync("ask!")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Ask_OfWhatIsNoAddress_KeepsWhatWasTypedAndWritesNothing()
    {
        var answer = await office.Visitor().AskAsync("thu ky");

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Page.QuerySelector("#email-error")!.TextContent.ShouldContain("địa chỉ thư đầy đủ");
        answer.Page.QuerySelector("#email")!.GetAttribute("value").ShouldBe("thu ky");
        (await office.RowsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ask_WithoutTheCookieOfThePage_IsShownAgain()
    {
        var visitor = office.Visitor();
        var page = await visitor.GetAsync("/desk/sign-in");
        visitor.Cookies.Clear();

        (await visitor.SubmitAsync(page, typed: ("email", DeskOffice.Secretary))).Problem!.ShouldContain("cookie");
        (await office.Visitor().PostAsync("/desk/sign-in", [new("email", DeskOffice.Secretary)])).Problem!.ShouldContain("cookie");
        (await office.RowsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ask_VeryOftenFromOneNetwork_IsAskedToWaitWithoutARow()
    {
        var visitor = office.Visitor();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 11; i++)
        {
            statuses.Add((await visitor.AskAsync($"ai-do-{i}@thbh2.example")).Status);
        }

        statuses[..10].ShouldAllBe(s => s == HttpStatusCode.SeeOther);
        statuses[10].ShouldBe(HttpStatusCode.TooManyRequests);
        (await office.RowsAsync("ask!")).Count.ShouldBe(10);
    }

    [Fact]
    public async Task Ask_TheSameFormTwice_IsOneLetter()
    {
        var visitor = office.Visitor();
        var page = await visitor.GetAsync("/desk/sign-in");
        var cookie = visitor.Cookies[DeskOffice.Browser];

        await visitor.SubmitAsync(page, typed: ("email", DeskOffice.Secretary));
        visitor.Cookies[DeskOffice.Browser] = cookie;
        await visitor.SubmitAsync(page, typed: ("email", DeskOffice.Secretary));
        await office.School.IdleAsync();
        (await visitor.SubmitAsync(page, typed: ("email", DeskOffice.Secretary))).Location.ShouldBe("/desk/code");

        (await visitor.SubmitAsync((await office.LetterAsync()).Path)).Location.ShouldBe("/desk");
    }

    [Fact]
    public async Task Ask_WhoseProcessEndedBeforeTheLetter_IsMailedOnceWhenTheFormComesAgain()
    {
        var visitor = office.Visitor();
        var page = await visitor.GetAsync("/desk/sign-in");
        var keys = new DeskKeys((await office.School.Get<SchoolLinks>().KeysAsync(TestContext.Current.CancellationToken)).Keyring);
        var browser = keys.ReadBrowser(visitor.Cookies[DeskOffice.Browser]).ShouldNotBeNull();
        var nonce = page.Page.QuerySelector("input[name=nonce]")!.GetAttribute("value")!;
        await Should.ThrowAsync<NotSupportedException>(office.School.Get<SignInService>().AskAsync(
            keys, browser, DeskOffice.Secretary, nonce, new HangingClient(), TestContext.Current.CancellationToken));
        (await office.LettersAsync()).ShouldBeEmpty();

        await visitor.SubmitAsync(page, typed: ("email", DeskOffice.Secretary));

        await office.LetterAsync();
        (await office.RowsAsync("ask!")).ShouldHaveSingleItem();
    }

    /// <summary>A build of before the desk refuses a month with a letter of a kind that it does not know.</summary>
    [Fact]
    public async Task Letter_OfASignIn_IsInTheLedgerBesideTheMonths()
    {
        await office.Visitor().AskAsync(DeskOffice.Secretary);
        await office.LetterAsync();

        var rows = new List<TableEntity>();
        await foreach (var row in office.School.Get<SchoolStorage>().Table.QueryAsync<TableEntity>(
            "Kind eq 'SignIn'", cancellationToken: TestContext.Current.CancellationToken))
        {
            rows.Add(row);
        }

        var letter = rows.ShouldHaveSingleItem();
        (letter.PartitionKey, letter.GetString("State")).ShouldBe(("desk_2021-10", "Accepted"));
    }

    [Fact]
    public async Task Letter_OfASignIn_LeavesAHistoryThatIsKept()
    {
        await office.Visitor().AskAsync(DeskOffice.Secretary);
        await office.LetterAsync();
        var histories = (await RecordedHistory.AllOfAsync(office.School.Host))
            .Where(h => h.Orchestration == nameof(SignInOrchestration)).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            GoldenHistories.Add(histories);
        }

        histories.ShouldHaveSingleItem();
        GoldenHistories.Missing(histories).ShouldBeEmpty("run this with UPDATE_GOLDEN=1, which keeps its history");
    }
}
