using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Azure.Core;
using BinhHoa2.Shared.Months;
using BinhHoa2.Tests.Files;
using BinhHoa2.Tests.Replies;
using BinhHoa2.Tests.Requests;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Outages;

/// <summary>A reply posted while storage fails: the typed text stands on the outage page and is sent again from it.</summary>
public sealed class UnsentReplyTests : IAsyncLifetime
{
    private const string Teacher = "gv.1a@thbh2.example";
    private const string Note = "Mượn <phòng> đa năng.\nChiều thứ Năm.";
    private const string FilesLost = "Các tệp gửi kèm không giữ được trên trang này.";
    private readonly StorageLine line = new();
    private readonly RequestWeek week;
    private string link = "";

    public UnsentReplyTests() => week = new RequestWeek { Services = line.AddApp };

    public async ValueTask InitializeAsync()
    {
        await week.InitializeAsync();
        await week.AdvanceToAsync(At(12, 9));
        link = week.Letters("digest").First(l => l.To == Teacher).Links[0];
    }

    public ValueTask DisposeAsync() => week.DisposeAsync();

    [Fact]
    public async Task Reply_SentWhileStorageDoesNotAnswer_IsKeptOnThePageAndCountsOnceWhenSentAgain()
    {
        var post = await FilledInAsync("InProgress") with { NewDate = "2021-11-10" };
        line.IsCut = true;

        var page = await OutageAsync(post);

        page.QuerySelector(".said")!.TextContent.ShouldBe($"Đang thực hiện\n{Note}");
        page.QuerySelector("main")!.TextContent.ShouldNotContain(FilesLost);
        (await week.MonthAsync()).Evidence.ShouldBeEmpty();
        (await SendAgainAsync(page)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await SendAgainAsync(page)).Status.ShouldBe(HttpStatusCode.SeeOther);
        await week.IdleAsync();
        var reply = (await week.MonthAsync()).Evidence.ShouldHaveSingleItem();
        (reply.Kind, reply.Note, reply.Effective).ShouldBe((ReplyKind.InProgress, Note, new DateOnly(2021, 10, 12)));
        reply.AskedUntil.ShouldBe(new DateOnly(2021, 11, 10));
    }

    [Fact]
    public async Task Reply_SentWithNothingChosenWhileStorageDoesNotAnswer_ComesBackToBeCompleted()
    {
        var post = await FilledInAsync("");
        line.IsCut = true;

        var again = await SendAgainAsync(await OutageAsync(post));

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "nothing was chosen, and the page says so");
        again.Page.QuerySelectorAll("textarea").ShouldContain(t => t.TextContent == Note);
    }

    [Fact]
    public async Task Files_SentWhileStorageDoesNotAnswer_AreNotKeptAndThePageSaysSo()
    {
        var post = await FilledInAsync("Done") with { Pupils = "None", Files = [("anh.jpg", SampleFiles.Jpeg(50_000))] };
        line.IsCut = true;

        var page = await OutageAsync(post);

        page.QuerySelector("main")!.TextContent.ShouldContain(FilesLost);
        (await SendAgainAsync(page)).Status.ShouldBe(HttpStatusCode.SeeOther);
        var reply = (await week.MonthAsync()).Evidence.ShouldHaveSingleItem();
        (reply.Kind, reply.Note, reply.Files.Length).ShouldBe((ReplyKind.Done, Note, 0));
    }

    [Fact]
    public async Task File_ThatCannotBeStored_IsNotKeptAndTheFieldsBehindItAre()
    {
        var post = await FilledInAsync("Done") with { Files = [("anh.jpg", SampleFiles.Jpeg(50_000))] };
        line.Loses = r => r.Method == RequestMethod.Put;

        // The question about pupils stands behind the files, as on the page.
        var page = await OutageAsync(post, new KeyValuePair<string, string>("pupils", "WithConsent"));

        page.QuerySelector<IHtmlInputElement>("form input[name=pupils]").ShouldNotBeNull().Value.ShouldBe("WithConsent");
        page.QuerySelector("main")!.TextContent.ShouldContain(FilesLost);
        (await SendAgainAsync(page)).Status.ShouldBe(HttpStatusCode.SeeOther);
        var reply = (await week.MonthAsync()).Evidence.ShouldHaveSingleItem();
        (reply.Note, reply.Files.Length).ShouldBe((Note, 0));
    }

    [Fact]
    public async Task Files_StoredBeforeTheRowsFailed_AreSentAgainWithTheReply()
    {
        var post = await FilledInAsync("Done") with { Pupils = "None", Files = [("anh.jpg", SampleFiles.Jpeg(50_000))] };
        line.Loses = r => r.Uri.ToUri().AbsolutePath.EndsWith("$batch", StringComparison.Ordinal);

        var page = await OutageAsync(post);

        page.QuerySelector("main")!.TextContent.ShouldNotContain(FilesLost);
        (await SendAgainAsync(page)).Status.ShouldBe(HttpStatusCode.SeeOther);
        var reply = (await week.MonthAsync()).Evidence.ShouldHaveSingleItem();
        (reply.Note, reply.Files.ShouldHaveSingleItem().Name).ShouldBe((Note, "anh.jpg"));
    }

    private async Task<ReplyPost> FilledInAsync(string status)
    {
        var nonce = (await week.OpenAsync(link)).QuerySelector<IHtmlInputElement>("input[name=nonce]")!.Value;
        return new ReplyPost(Survey, nonce, status, Note) { Date = "2021-10-12" };
    }

    private async Task<IHtmlDocument> OutageAsync(ReplyPost post, params KeyValuePair<string, string>[] behind)
    {
        using var content = post.Content();
        foreach (var (name, value) in behind)
        {
            content.Add(new StringContent(value), name);
        }

        var (status, page) = await week.SubmitAsync(link, content);
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (line.IsCut, line.Loses) = (false, null);
        return page;
    }

    private Task<(HttpStatusCode Status, IHtmlDocument Page)> SendAgainAsync(IHtmlDocument page)
    {
        var form = page.QuerySelector<IHtmlFormElement>("form").ShouldNotBeNull();
        form.Enctype.ShouldBe("multipart/form-data");
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input").Select(i => KeyValuePair.Create(i.Name!, i.Value));
        return week.SubmitPartsAsync(form.GetAttribute("action")!, fields);
    }
}
