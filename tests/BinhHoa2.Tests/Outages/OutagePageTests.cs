using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Azure.Data.Tables;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Requests;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Outages;

/// <summary>What people read while the store cannot be reached: wherever they are, the page that says what to do.</summary>
public sealed class OutagePageTests : IAsyncLifetime
{
    private const string Teacher = "gv.1a@thbh2.example";
    private const string Title = "Hệ thống gặp trục trặc";
    private readonly StorageLine line = new();
    private readonly RequestWeek week;

    public OutagePageTests() => week = new RequestWeek
    {
        Services = line.AddApp,
        Settings = { ["Links:Secret"] = Secret, ["Embedded:Key"] = Key },
    };

    private const string Secret = "a secret of the tests that is long enough";
    private const string Key = "a function key of the tests";

    public async ValueTask InitializeAsync()
    {
        await week.InitializeAsync();
        await week.AdvanceToAsync(At(12, 9));
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");
    }

    public ValueTask DisposeAsync() => week.DisposeAsync();

    [Fact]
    public async Task EveryPage_WhileStorageDoesNotAnswer_IsThePageThatSaysSo()
    {
        var month = await week.MonthAsync();
        var board = await week.Get<SchoolLinks>().BoardAsync(
            October, month.People.Single(p => p.Staff.Role == Role.Secretary), TestContext.Current.CancellationToken);
        var staff = PathOf(week.Letters("digest").First(l => l.To == Teacher).Links[0]);
        var directive = PathOf(week.Letters("requeststep").ShouldHaveSingleItem().Links[0]);
        var evidence = month.Evidence.ShouldHaveSingleItem().Id;
        string[] pages =
        [
            staff,
            $"{staff}/tep/{evidence}/0",
            PathOf(board),
            $"{PathOf(board)}/2021-10/{Survey}",
            $"{PathOf(board)}/2021-10/tep/gv-1a/{evidence}/0",
            $"{PathOf(board)}/2021-10/tep/gv-1a/{evidence}/0/nho",
            directive,
        ];
        foreach (var page in pages)
        {
            (await week.StatusOfAsync(page, HttpMethod.Get)).ShouldNotBe(HttpStatusCode.ServiceUnavailable, page);
        }

        line.IsCut = true;

        foreach (var page in pages)
        {
            (await week.StatusOfAsync(page, HttpMethod.Get)).ShouldBe(HttpStatusCode.ServiceUnavailable, page);
            var shown = await week.OpenAsync(page);
            shown.QuerySelector("h1")!.TextContent.ShouldBe(Title, page);
            shown.QuerySelector("main")!.TextContent.ShouldContain("Mã tra cứu");
        }
    }

    [Fact]
    public async Task FreshLink_WhileStorageDoesNotAnswer_IsThePageThatSaysSo()
    {
        var old = Sign(new LinkClaims(October, new StaffId("gv-1a"), LinkPurpose.Staff, At(11, 0), 0));
        line.IsCut = true;

        var (status, page) = await week.SubmitAsync($"/fresh/{old}", [new("toi", "1")]);

        (status, page.QuerySelector("h1")!.TextContent).ShouldBe((HttpStatusCode.ServiceUnavailable, Title));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Directive_SentWhileStorageDoesNotAnswer_IsKeptOnThePageAndCountsOnceWhenSentAgain(bool choosesWell)
    {
        var link = week.Letters("requeststep").ShouldHaveSingleItem().Links[0];
        var nonce = (await week.OpenAsync(link)).QuerySelector<IHtmlInputElement>("input[name=nonce]")!.Value;
        var before = await AllRowsAsync();
        line.IsCut = true;

        var (status, page) = await week.PostAsync(
            link, nonce, choosesWell ? "NewDate" : "", "Mượn <phòng> đa năng.\nChiều thứ Năm.", "2021-11-02");

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.QuerySelector(".said")!.TextContent.ShouldBe("Mượn <phòng> đa năng.\nChiều thứ Năm.");
        line.IsCut = false;
        (await AllRowsAsync()).ShouldBe(before);
        var form = page.QuerySelector<IHtmlFormElement>("form")!;
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input").Select(i => KeyValuePair.Create(i.Name!, i.Value)).ToList();
        var again = await week.SubmitAsync(form.GetAttribute("action")!, fields);
        if (choosesWell)
        {
            again.Status.ShouldBe(HttpStatusCode.OK, "the page to confirm it");
            form = again.Page.QuerySelector<IHtmlFormElement>("form.confirm")!;
            fields = [.. form.QuerySelectorAll<IHtmlInputElement>("input").Select(i => KeyValuePair.Create(i.Name!, i.Value))];
            again = await week.SubmitAsync(form.GetAttribute("action")!, fields);
            again.Status.ShouldBe(HttpStatusCode.SeeOther);
            (await week.SubmitAsync(form.GetAttribute("action")!, fields)).Status.ShouldBe(HttpStatusCode.SeeOther);
            await week.IdleAsync();
            var directive = (await week.RequestOfAsync("gv-1a")).Directive!;
            (directive.Text, directive.NewDue).ShouldBe(("Mượn <phòng> đa năng.\nChiều thứ Năm.", new DateOnly(2021, 11, 2)));
            week.Letters("directive").ShouldHaveSingleItem();
        }
        else
        {
            again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "nothing was chosen, and the page says so");
            again.Page.QuerySelector("textarea")!.TextContent.ShouldBe("Mượn <phòng> đa năng.\nChiều thứ Năm.");
            (await AllRowsAsync()).ShouldBe(before);
        }
    }

    [Theory]
    [InlineData("GET", "/desk/year")]
    [InlineData("POST", "/desk/sweep")]
    public async Task Desk_WhileStorageDoesNotAnswer_IsAProblemWithAReference(string method, string path)
    {
        line.IsCut = true;
        using var http = new HttpClient { BaseAddress = week.Address };
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Headers = { { "x-functions-key", Key } } };

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        problem.RootElement.GetProperty("reference").GetString().ShouldNotBeNullOrEmpty();
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Directive_LargerThanTheServerTakes_IsThePageThatSaysSo()
    {
        using var http = new HttpClient { BaseAddress = week.Address };
        using var content = new ByteArrayContent(new byte[31_000_000]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, PathOf(week.Letters("requeststep").ShouldHaveSingleItem().Links[0]))
        {
            Content = content,

            // The answer comes before the body is sent, so that it is read whatever becomes of the connection.
            Headers = { ExpectContinue = true },
        };

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("chưa được ghi nhận");
    }

    private static string Sign(LinkClaims claims) => new LinkSigner(LinkKeyring.FromSecret(Secret)).Sign(claims);

    private static string PathOf(string link) => new Uri(link).AbsolutePath;

    private async Task<string> AllRowsAsync()
    {
        var rows = new List<TableEntity>();
        var table = week.Get<SchoolStorage>().Table;
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken))
        {
            rows.Add(row);
        }

        return JsonSerializer.Serialize(rows);
    }
}
