using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Desk.Starting;

/// <summary>The set-up page on the machine of the embedded host.</summary>
public sealed class SetupPageTests : IAsyncLifetime
{
    private StartOffice office = null!;

    public async ValueTask InitializeAsync() => office = await StartOffice.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Page_ForAStranger_IsNoAddress()
    {
        var stranger = office.Stranger();
        var unknown = await stranger.GetAsync("/no-such-page");

        foreach (var path in (string[])["/setup", $"/setup?k={office.School.Host.HostPageKey}"])
        {
            var answer = await stranger.GetAsync(path);
            answer.Status.ShouldBe(HttpStatusCode.NotFound);
            answer.Body.ShouldBe(unknown.Body);
        }

        (await stranger.PostAsync("/setup", StartOffice.Typed.Select(t => KeyValuePair.Create(t.Name, t.Value)))).Status
            .ShouldBe(HttpStatusCode.NotFound);
        (await office.SetupAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Page_WithoutTheKey_IsNoAddressOnTheMachineItself() =>
        (await new DeskVisitor(office.School.Http, network: null).GetAsync("/setup")).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Form_WithMistakes_SaysThemBesideTheFieldsAndKeepsWhatWasTyped()
    {
        var console = await office.ConsoleAsync();

        var answer = await StartOffice.SendAsync(
            console,
            await console.GetAsync("/setup"),
            "/setup",
            [.. Without("place", "chairEmail", "secretaryEmail", "year", "senderEmail"), ("place", " "), ("chairEmail", "minh@"),
                ("secretaryEmail", "minh@"), ("year", "2021"), ("senderEmail", "không")]);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Error(answer, "place").ShouldBe("Mục “Địa danh” đang để trống. Hãy ghi nội dung.");
        Error(answer, "chairEmail").ShouldContain("“minh@” không");
        Error(answer, "secretaryEmail").ShouldContain("“minh@” không");
        Error(answer, "year").ShouldContain("hai năm liền nhau");
        Error(answer, "senderEmail").ShouldContain("địa chỉ thư đầy đủ");
        answer.Page.QuerySelectorAll(".error").Length.ShouldBe(5);
        Value(answer, "school").ShouldBe("Trường Tiểu học Bình Hòa 2");
        Value(answer, "chairEmail").ShouldBe("minh@");
        answer.Page.QuerySelector<IHtmlSelectElement>("#chairAddress")!.Value.ShouldBe("thầy");
        (await office.SetupAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Form_WithoutASymbol_IsOfferedOne()
    {
        var console = await office.ConsoleAsync();

        var answer = await StartOffice.SendAsync(console, await console.GetAsync("/setup"), "/setup", [.. Without("symbol")]);

        Value(answer, "symbol").ShouldBe("THBH2");
        Error(answer, "symbol").ShouldContain("đề xuất");
        (await StartOffice.SendAsync(console, answer, "/setup", ("chairAddress", "thầy"))).Page.QuerySelector("#saved").ShouldNotBeNull();
        (await office.SetupAsync())!.Profile.Symbol.ShouldBe("THBH2");
    }

    [Fact]
    public async Task Form_ThatFits_IsTheSchool()
    {
        (await office.Stranger().GetAsync("/health")).Body.ShouldBe("not set up");
        await office.SetUpAsync();

        (await office.Stranger().GetAsync("/health")).Body.ShouldBe("ok", "what was read before is forgotten");
        var setup = (await office.SetupAsync()).ShouldNotBeNull();
        setup.HasPlan.ShouldBeFalse();
        setup.Plan.Year.ToString().ShouldBe("2021-2022");
        setup.Sender.ShouldBe(new LetterSender("Trường Bình Hòa 2", StartOffice.Sender));
        setup.Profile.SignerName.ShouldBe("Trần Văn Minh");
        setup.Profile.SuperiorOn(new(2021, 10, 1)).Name.ShouldBe("ỦY BAN NHÂN DÂN PHƯỜNG BÌNH HÒA");
        setup.Roster.People.Select(p => (p.Role, p.Email))
            .ShouldBe([(Role.Chair, StartOffice.Chair), (Role.Secretary, StartOffice.Secretary)]);
        setup.Roster.People[0].Address.ShouldBe("thầy");
        (await office.Stranger().GetAsync("/desk/sign-in")).Status.ShouldBe(HttpStatusCode.OK);
        (await office.LettersAsync()).ShouldBeEmpty();
        (await office.Desk.RowsAsync("done!")).ShouldHaveSingleItem().GetString("Action").ShouldBe("SetUpSchool");
    }

    [Fact]
    public async Task Form_SentTwice_IsSavedOnce()
    {
        var console = await office.ConsoleAsync();
        var page = await console.GetAsync("/setup");

        await StartOffice.SendAsync(console, page, "/setup", StartOffice.Typed);
        var first = await office.SetupAsync();
        var again = await StartOffice.SendAsync(console, page, "/setup", StartOffice.Typed);

        again.Page.QuerySelector("#saved").ShouldNotBeNull();
        (await office.SetupAsync())!.FirstStart.ShouldBe(first!.FirstStart);
        (await office.Desk.RowsAsync("done!")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Forms_OfTwoBrowsersAtOnce_OneIsSavedTheOtherIsSaidSo()
    {
        var (one, other) = (await office.ConsoleAsync(), await office.ConsoleAsync());
        var (first, second) = (await one.GetAsync("/setup"), await other.GetAsync("/setup"));

        var answers = await Task.WhenAll(
            StartOffice.SendAsync(one, first, "/setup", StartOffice.Typed),
            StartOffice.SendAsync(other, second, "/setup", [.. Without("school"), ("school", "Trường Tiểu học An Phú")]));

        var lost = answers.Single(a => a.Page.QuerySelector(".notice.stuck") is not null);
        lost.Problem!.ShouldContain("từ một trình duyệt khác");
        var setup = (await office.SetupAsync())!;
        Value(lost, "school").ShouldBe(setup.Profile.Name, "what was saved is shown");
        (await office.School.Get<SetupRecords>().FindAsync(CancellationToken.None))!.Roster.People.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Form_OfWhatWasSaved_CorrectsIt()
    {
        var console = await office.SetUpAsync();

        var page = await console.GetAsync("/setup");
        Value(page, "senderEmail").ShouldBe(StartOffice.Sender);
        await StartOffice.SendAsync(console, page, "/setup", ("chairAddress", "thầy"), ("chairEmail", "hieutruong@truong.example"));

        (await office.SetupAsync())!.Roster.People[0].Email.ShouldBe("hieutruong@truong.example");
        (await StartOffice.SendAsync(console, page, "/setup", ("chairAddress", "cô"))).Problem!.ShouldContain("trình duyệt khác");
    }

    [Fact]
    public async Task Page_AfterThePrincipalHasSignedIn_IsClosedForGood()
    {
        var console = await office.SetUpAsync();

        await office.Desk.SignedInAsync(StartOffice.Secretary);
        (await console.GetAsync("/setup")).Status.ShouldBe(HttpStatusCode.OK, "a secretary does not close it");
        var page = await console.GetAsync("/setup");
        await office.Desk.SignedInAsync(StartOffice.Chair);

        (await console.GetAsync("/setup")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await StartOffice.SendAsync(console, page, "/setup", ("chairName", "Người khác"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await StartOffice.SendAsync(console, page, "/setup/letter")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await office.SetupAsync())!.Roster.People[0].Name.ShouldBe("Trần Văn Minh");
    }

    [Fact]
    public async Task StartPage_WhileThePageIsOpen_LeadsToIt()
    {
        var console = await office.SetUpAsync();

        Link(await console.GetAsync("/_embedded")).ShouldBe($"/setup?k={office.School.Host.HostPageKey}");

        var chair = await office.Desk.SignedInAsync(StartOffice.Chair);
        await chair.GetAsync("/desk");
        Link(await console.GetAsync("/_embedded")).ShouldBeNull();

        static string? Link(DeskAnswer page) => page.Page.QuerySelectorAll("a")
            .FirstOrDefault(a => a.TextContent == "Thiết lập trường")?.GetAttribute("href");
    }

    [Fact]
    public async Task Home_UntilThereIsAPlan_ListsTheSteps()
    {
        await office.SetUpAsync();

        var home = await (await office.Desk.SignedInAsync(StartOffice.Chair)).GetAsync("/desk");

        home.Page.QuerySelectorAll("[aria-labelledby=steps] .badge").Select(b => b.TextContent)
            .ShouldBe(["xong", "xong", "chưa xong", "chưa xong"]);
        home.Page.QuerySelectorAll("[aria-labelledby=steps] a").Select(a => a.GetAttribute("href"))
            .ShouldBe(["/desk/people", "/desk/plans"]);
    }

    [Fact]
    public async Task TestLetter_GoesToTheSenderItselfFiveTimesADay()
    {
        var console = await office.ConsoleAsync();
        var page = await console.GetAsync("/setup");

        var answers = new List<DeskAnswer>();
        for (var i = 0; i < 6; i++)
        {
            answers.Add(await StartOffice.SendAsync(console, page, "/setup/letter", StartOffice.Typed));
        }

        answers[0].Page.QuerySelector(".notice.done")!.TextContent.ShouldContain("hộp thư trên máy chủ");
        Value(answers[0], "chairName").ShouldBe("Trần Văn Minh", "what was typed is kept");
        answers[5].Page.QuerySelector(".notice.stuck")!.TextContent.ShouldContain("đủ 5 thư thử");
        var letters = await office.LettersAsync();
        letters.Count.ShouldBe(5);
        letters.ShouldAllBe(l => l.To.Mailboxes.Single().Address == StartOffice.Sender
            && l.From.Mailboxes.Single().Address == StartOffice.Sender
            && l.From.Mailboxes.Single().Name == "Trường Bình Hòa 2");
        (await office.SetupAsync()).ShouldBeNull("nothing is saved by it");
    }

    [Fact]
    public async Task TestLetter_ToNoAddress_IsNotSent()
    {
        var console = await office.ConsoleAsync();

        var answer = await StartOffice.SendAsync(
            console, await console.GetAsync("/setup"), "/setup/letter", [.. Without("senderEmail"), ("senderEmail", "a@b")]);

        Error(answer, "senderEmail").ShouldContain("địa chỉ thư đầy đủ");
        (await office.LettersAsync()).ShouldBeEmpty();
    }

    private static IEnumerable<(string Name, string Value)> Without(params string[] fields) =>
        StartOffice.Typed.Where(t => !fields.Contains(t.Name));

    private static string Error(DeskAnswer answer, string field) =>
        answer.Page.QuerySelector($"#{field}-error").ShouldNotBeNull(answer.Body).TextContent;

    private static string? Value(DeskAnswer answer, string field) => answer.Page.QuerySelector<IHtmlInputElement>($"#{field}")!.Value;
}
