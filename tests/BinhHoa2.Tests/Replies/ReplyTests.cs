using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Tests.Files;

namespace BinhHoa2.Tests.Replies;

/// <summary>Replies through the app's own pages.</summary>
[Collection(ReplyHouse.Name)]
public sealed class ReplyTests(ReplyHouse house)
{
    [Fact]
    public async Task PostReply_InProgressWithALaterDay_IsRecordedWithTheLinkItCameThrough()
    {
        var (person, token) = (ReplyHouse.Teacher(1), ReplyHouse.Token(ReplyHouse.Teacher(1)));

        using var answer = await house.PostAsync(
            token, new ReplyPost(ReplyHouse.Tutoring, await house.NonceAsync(token), "InProgress", "") { NewDate = "2021-11-12" });

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var reply = (await house.RowsAsync(person)).Evidence.ShouldHaveSingleItem();
        reply.AskedUntil.ShouldBe(new DateOnly(2021, 11, 12));
        reply.Link.ShouldNotBeNull().Value.ShouldMatch("^0-[0-9a-f]{8}$");
        token.ShouldNotContain(reply.Link.Value.Value[2..]);
    }

    [Fact]
    public async Task PostReply_GoodAndRefusedFiles_KeepsTheGoodOnesUntilTheFormIsRight()
    {
        var (person, token) = (ReplyHouse.Teacher(2), ReplyHouse.Token(ReplyHouse.Teacher(2)));
        var first = new ReplyPost(ReplyHouse.Parents, await house.NonceAsync(token), "Done", "Đã họp.\nCó mặt 30/32.")
        {
            Pupils = "WithConsent",
            Files = [("ảnh họp.jpg", SampleFiles.PhoneJpeg(6)), ("trang.html", SampleFiles.Text("<html>"))],
        };

        using var refused = await house.PostAsync(token, first);
        var page = await ReplyHouse.ReadAsync(refused);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("“trang.html”");
        var form = page.GetElementById("t10-4")!.QuerySelector<IHtmlFormElement>("form")!;
        form.QuerySelector("textarea")!.TextContent.ShouldBe("Đã họp.\nCó mặt 30/32.");
        form.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Where(r => r.IsChecked).Select(r => r.Value)
            .ShouldBe(["Done", "WithConsent"]);
        var seal = form.QuerySelectorAll<IHtmlInputElement>("input[name=kept]").ShouldHaveSingleItem().Value;

        using var again = await house.PostAsync(
            token, first with { Files = [], Kept = [seal], Nonce = form.QuerySelector<IHtmlInputElement>("input[name=nonce]")!.Value });

        again.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var reply = (await house.RowsAsync(person)).Evidence.ShouldHaveSingleItem();
        reply.Pupils.ShouldBe(PupilsShown.WithConsent);
        reply.Files.ShouldHaveSingleItem().Name.ShouldBe("ảnh họp.jpg");
    }

    [Fact]
    public async Task PostReply_ASealOfAnotherPerson_IsNoFile()
    {
        var (mine, other) = (ReplyHouse.Token(ReplyHouse.Teacher(3)), ReplyHouse.Token(ReplyHouse.Teacher(4)));
        var post = new ReplyPost(ReplyHouse.Parents, await house.NonceAsync(mine), "", "") { Files = [("a.pdf", SampleFiles.Pdf())] };
        using var refused = await house.PostAsync(mine, post);
        var seal = (await ReplyHouse.ReadAsync(refused)).QuerySelector<IHtmlInputElement>("input[name=kept]")!.Value;

        using var foreign = await house.PostAsync(
            other, post with { Nonce = await house.NonceAsync(other), Status = "Done", Note = "x", Files = [], Kept = [seal] });

        foreign.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await house.RowsAsync(ReplyHouse.Teacher(4))).Evidence.ShouldBeEmpty();
    }

    [Fact]
    public async Task OwnFile_AFileSent_ComesBackCleanedAsADownloadToItsSenderAndTheBoardOnly()
    {
        var (person, token) = (ReplyHouse.Teacher(5), ReplyHouse.Token(ReplyHouse.Teacher(5)));
        using var sent = await house.PostAsync(
            token,
            new ReplyPost(ReplyHouse.Parents, await house.NonceAsync(token), "Done", "")
            {
                Pupils = "None",
                Files = [("x.jpg", SampleFiles.PhoneJpeg(1))],
            });
        var link = (await house.OpenAsync($"/r/{token}")).QuerySelector(".files a")!.GetAttribute("href")!;
        var evidence = (await house.RowsAsync(person)).Evidence.Single().Id;
        var board = ReplyHouse.Token(ReplyHouse.Secretary.Id, LinkPurpose.Board);
        var audit = await house.OpenAsync($"/board/{board}/2021-10/t10-4");
        var card = audit.QuerySelector("#person-gv-5")!.Closest("article")!;
        var boardLink = card.QuerySelector(".files a")!.GetAttribute("href")!;

        foreach (var path in new[] { link, boardLink })
        {
            using var file = await GetAsync(path);
            file.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(SampleFiles.Jpeg());
            file.Content.Headers.ContentType!.ToString().ShouldBe("image/jpeg");
            file.Content.Headers.ContentDisposition!.ToString().ShouldBe("attachment; filename=minh-chung-t10-4-20211028-1.jpg");
            file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            file.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("sandbox");
            file.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }

        var colleague = ReplyHouse.Token(ReplyHouse.Teacher(6));
        foreach (var (path, status) in new[]
        {
            ($"/r/{colleague}/tep/{evidence}/0", HttpStatusCode.NotFound),
            ($"/r/{token}/tep/{evidence}/1", HttpStatusCode.NotFound),
            ($"/r/{token}/tep/{evidence}/-1", HttpStatusCode.NotFound),
            ($"/r/{token}x/tep/{evidence}/0", HttpStatusCode.Forbidden),
            ($"/board/{token}/2021-10/tep/gv-5/{evidence}/0", HttpStatusCode.Forbidden),
            ($"/board/{ReplyHouse.Token(person, LinkPurpose.Board)}/2021-10/tep/gv-5/{evidence}/0", HttpStatusCode.Forbidden),
            ($"/board/{board}/2021-13/tep/gv-5/{evidence}/0", HttpStatusCode.NotFound),
            ($"/board/{board}/2021-10/tep/gv-6/{evidence}/0", HttpStatusCode.NotFound),
        })
        {
            using var refused = await GetAsync(path);
            refused.StatusCode.ShouldBe(status, path);
        }
    }

    [Fact]
    public async Task BoardActivity_AnAssignment_ShowsEveryAnswerWithItsLinkAndNoToken()
    {
        var token = ReplyHouse.Token(ReplyHouse.Teacher(7));
        foreach (var (status, note) in new[] { ("InProgress", "đang làm"), ("Done", "đã xong") })
        {
            using var sent = await house.PostAsync(token, new ReplyPost(ReplyHouse.Tutoring, await house.NonceAsync(token), status, note));
            sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }

        var board = ReplyHouse.Token(ReplyHouse.Secretary.Id, LinkPurpose.Board);
        var page = await house.OpenAsync($"/board/{board}/2021-10/t10-3");
        var card = page.GetElementById("person-gv-7")!.Closest("article")!;

        card.QuerySelectorAll(".said").Select(s => s.TextContent).ShouldBe(["đã xong", "đang làm"], ignoreOrder: true);
        card.QuerySelectorAll(".link-id").Length.ShouldBe(4);
        page.DocumentElement.OuterHtml.ShouldNotContain(token.Split('.')[3]);
        (await house.OpenAsync($"/board/{board}")).QuerySelector($"a[href='/board/{board}/2021-10/t10-3']").ShouldNotBeNull();
    }

    [Fact]
    public async Task PostReply_OneReply_CostsOneReadAndOneTransaction()
    {
        var token = ReplyHouse.Token(ReplyHouse.Teacher(8));
        var nonce = await house.NonceAsync(token);
        await house.Host.WhenIdleAsync(TestContext.Current.CancellationToken);
        var before = house.Requests;
        for (var i = 0; i < 10; i++)
        {
            using var sent = await house.PostAsync(token, new ReplyPost(ReplyHouse.Tutoring, nonce, "InProgress", $"lần {i}"));
            sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }

        var spent = house.Requests.Since(before).ByKind;

        spent[new StorageRequestKind("table", "GET")].ShouldBe(10);
        spent[new StorageRequestKind("table", "POST")].ShouldBe(10);
        spent.Keys.ShouldNotContain(k => k.Service == "blob");
    }

    [Fact]
    public async Task PostReply_TwoHundredAtOnceOfFiftyPeople_LosesNoneAndDoublesNone()
    {
        var people = Enumerable.Range(ReplyHouse.Single + 1, 50).Select(ReplyHouse.Teacher).ToList();
        var posts = new List<(string Token, ReplyPost Post)>();
        foreach (var person in people)
        {
            var token = ReplyHouse.Token(person);
            var nonce = await house.NonceAsync(token);
            posts.AddRange(
                new[] { ReplyHouse.Tutoring, ReplyHouse.Parents }.SelectMany(
                    a => new[] { "sáng", "chiều" }.Select(n => (token, new ReplyPost(a, nonce, "InProgress", $"{n} {a}")))));

            // A double tap: the same post once more.
            posts.Add(posts[^1]);
        }

        var statuses = await Task.WhenAll(posts.OrderBy(p => p.Post.Note, StringComparer.Ordinal).Select(async p =>
        {
            using var answer = await house.PostAsync(p.Token, p.Post);
            return answer.StatusCode;
        }));

        statuses.ShouldAllBe(s => s == HttpStatusCode.SeeOther);
        var rows = await Task.WhenAll(people.Select(house.RowsAsync));
        rows.Sum(p => p.Evidence.Length).ShouldBe(200);
        foreach (var row in rows)
        {
            row.Evidence.Select(e => e.Note).ShouldBe(["sáng t10-3", "chiều t10-3", "sáng t10-4", "chiều t10-4"], ignoreOrder: true);
            row.Assignments.ShouldAllBe(a => a.Assignment.Status == AssignmentStatus.InProgress);
        }
    }

    [Fact]
    public async Task PageAsset_TheStaffScript_MayBeKeptForGoodAndNothingElseIsThere()
    {
        var path = (await house.OpenAsync($"/r/{ReplyHouse.Token(ReplyHouse.Teacher(9))}")).QuerySelector("script")!.GetAttribute("src")!;

        using var script = await GetAsync(path);
        using var other = await GetAsync("/assets/staff.0000000000000000.js");

        script.Content.Headers.ContentType!.ToString().ShouldBe("text/javascript; charset=utf-8");
        script.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        other.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<HttpResponseMessage> GetAsync(string path) =>
        house.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
