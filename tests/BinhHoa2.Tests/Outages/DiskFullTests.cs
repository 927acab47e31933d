using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Tests.Requests;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Outages;

/// <summary>
/// The embedded host on a disk with too little room: what its store would confirm, it would not keep, so nothing is confirmed.
/// </summary>
public sealed class DiskFullTests : IAsyncLifetime
{
    private const string Title = "Hệ thống gặp trục trặc";
    private const string Teacher = "gv.1a@thbh2.example";
    private readonly RequestWeek week;
    private long free = long.MaxValue;
    private Action measured = () => { };

    public DiskFullTests() => week = new RequestWeek { FreeBytes = Measure };

    public async ValueTask InitializeAsync()
    {
        await week.InitializeAsync();
        await week.AdvanceToAsync(At(12, 9));
    }

    public ValueTask DisposeAsync()
    {
        free = long.MaxValue;
        return week.DisposeAsync();
    }

    [Fact]
    public async Task Reply_WhileTheDiskIsFull_IsAnsweredWithTheOutagePageAndRecordedOnlyLater()
    {
        free = 1_000;

        var (status, page) = await week.TryReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");

        (status, page.QuerySelector("h1")!.TextContent).ShouldBe((HttpStatusCode.ServiceUnavailable, Title));
        (await week.MonthAsync()).Evidence.ShouldBeEmpty();
        (await week.StatusOfAsync(week.Letters("digest").First(l => l.To == Teacher).Links[0], HttpMethod.Get))
            .ShouldBe(HttpStatusCode.OK, "reading needs no room");
        free = long.MaxValue;
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");
        (await week.MonthAsync()).Evidence.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Directive_WhileTheDiskIsFull_IsKeptOnThePageAndRecordedWhenSentAgain()
    {
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");
        var link = week.Letters("requeststep").ShouldHaveSingleItem().Links[0];
        var nonce = (await week.OpenAsync(link)).QuerySelector<IHtmlInputElement>("input[name=nonce]")!.Value;
        free = 1_000;

        var (status, page) = await week.PostAsync(link, nonce, "Guidance", "Mượn phòng đa năng.");

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.QuerySelector(".said")!.TextContent.ShouldBe("Mượn phòng đa năng.");
        (await week.RequestOfAsync("gv-1a")).Directive.ShouldBeNull();
        free = long.MaxValue;
        var again = await SubmitAsync(page.QuerySelector<IHtmlFormElement>("form")!);
        again.Status.ShouldBe(HttpStatusCode.OK, "the page to confirm it");
        var confirmed = await SubmitAsync(again.Page.QuerySelector<IHtmlFormElement>("form.confirm")!);
        confirmed.Status.ShouldBe(HttpStatusCode.SeeOther);
        (await week.RequestOfAsync("gv-1a")).Directive!.Text.ShouldBe("Mượn phòng đa năng.");
    }

    [Theory]
    [InlineData("/fresh/x", HttpStatusCode.Forbidden)]
    [InlineData("/hooks/sendgrid", HttpStatusCode.NotFound)]
    [InlineData("/desk/sweep?code=", HttpStatusCode.OK)]
    public async Task Post_WhileTheDiskIsFull_IsAnsweredUnavailable(string path, HttpStatusCode usual)
    {
        var address = path.EndsWith("code=", StringComparison.Ordinal) ? path + week.FunctionKey : path;
        (await week.StatusOfAsync(address, HttpMethod.Post)).ShouldBe(usual);
        free = 1_000;
        (await week.StatusOfAsync(address, HttpMethod.Post)).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Wave_WhileTheDiskIsFull_IsHeldBackAndSentWhenThereIsRoom()
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var before = week.Letters("digest").Count;
        measured = () => held.TrySetResult();
        free = 1_000;

        var moving = week.AdvanceToAsync(At(25, 12));
        await held.Task.WaitAsync(TestContext.Current.CancellationToken);

        week.Letters("digest").Count.ShouldBe(before);
        free = long.MaxValue;
        await moving;
        week.Letters("digest").Count.ShouldBeGreaterThan(before);
    }

    /// <summary>Posts a form with the values it was shown with.</summary>
    private Task<(HttpStatusCode Status, IHtmlDocument Page)> SubmitAsync(IHtmlFormElement form) => week.SubmitAsync(
        form.GetAttribute("action")!,
        form.QuerySelectorAll<IHtmlInputElement>("input").Select(i => KeyValuePair.Create(i.Name!, i.Value)));

    private long Measure()
    {
        measured();
        return free;
    }
}
