using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Tests.Files;
using BinhHoa2.Tests.Replies;
using BinhHoa2.Tests.Reports;
using DocumentFormat.OpenXml.Packaging;

namespace BinhHoa2.Tests.OwnYears;

/// <summary>A person's school year, opened by the person, by who they give a link to, and by others.</summary>
[Collection(ReplyHouse.Name)]
public sealed class OwnYearPageTests(ReplyHouse house)
{
    [Fact]
    public async Task Year_FromTheirOwnPage_IsGivenAwayReadOnlyAndTakenBack()
    {
        var person = ReplyHouse.Teacher(39);
        var token = ReplyHouse.Token(person);
        using var sent = await house.PostAsync(token, new ReplyPost(
            ReplyHouse.Tutoring, await house.NonceAsync(token), "Done", "Đã phụ đạo 12 buổi.")
        {
            Files = [("so.jpg", SampleFiles.Jpeg())],
            Preview = [.. SampleFiles.Jpeg()],
            Pupils = "None",
        });
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var staff = await house.OpenAsync($"/r/{token}");
        var path = staff.QuerySelector("a[href$='/nam-hoc']").ShouldNotBeNull().GetAttribute("href")!;

        var own = await house.OpenAsync(path);

        own.QuerySelector("h1")!.TextContent.ShouldBe("Công việc năm học 2021-2022");
        own.Body!.TextContent.ShouldContain("Việc có sản phẩm: 2 việc, đã hoàn thành 1, chưa báo cáo 1.");
        var file = own.QuerySelector<IHtmlAnchorElement>(".files a").ShouldNotBeNull().GetAttribute("href")!;
        (await StatusAsync(file)).ShouldBe(HttpStatusCode.OK);
        var given = new Uri(own.QuerySelector<IHtmlInputElement>("#given").ShouldNotBeNull().Value).AbsolutePath;

        var shown = await house.OpenAsync(given);
        shown.Body!.TextContent.ShouldContain("Đã phụ đạo 12 buổi.");
        shown.QuerySelectorAll("form, input, .files a, a[href*='/r/']").ShouldBeEmpty("it is read only");
        shown.QuerySelector(".files li")!.TextContent.ShouldContain("so.jpg");
        using (var document = new DocxReader(await house.Http.GetByteArrayAsync(
            new Uri($"{given}/docx", UriKind.Relative), TestContext.Current.CancellationToken)))
        {
            document.Main.GetPartsOfType<ImagePart>().ShouldHaveSingleItem();
            document.Text().ShouldContain("“Đã phụ đạo 12 buổi”");
        }

        (await StatusAsync(given.Replace("/nam-hoc/", "/r/", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync($"/nam-hoc/{token}")).ShouldBe(HttpStatusCode.Forbidden);
        using (var unticked = await EndAsync(own, path, ticked: false))
        {
            unticked.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await StatusAsync(given)).ShouldBe(HttpStatusCode.OK);
        }

        using var ended = await EndAsync(own, path, ticked: true);
        using var twice = await EndAsync(own, path, ticked: true);

        (ended.StatusCode, twice.StatusCode).ShouldBe((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther));
        (await house.RowsAsync(person)).Person.YearLinksEnded.ShouldBe(1);
        (await StatusAsync(given)).ShouldBe(HttpStatusCode.Gone);
        (await StatusAsync($"{given}/docx")).ShouldBe(HttpStatusCode.Gone);
        var gone = await house.OpenAsync(given);
        gone.QuerySelector("form").ShouldBeNull("it mails no new link");
        var after = await house.OpenAsync(ended.Headers.Location!.ToString());
        var fresh = new Uri(after.QuerySelector<IHtmlInputElement>("#given")!.Value).AbsolutePath;
        (await StatusAsync(fresh)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(path)).ShouldBe(HttpStatusCode.OK, "their own link goes on");

        await house.Get<LinkEpochs>().EndAsync(ReplyHouse.October, person, "desk-year", TestContext.Current.CancellationToken);
        (await StatusAsync(fresh)).ShouldBe(HttpStatusCode.Gone, "links that are ended end what was given away too");
    }

    [Fact]
    public async Task Year_ByALinkOfTheBoardOrOfAnotherPurpose_DoesNotOpen()
    {
        var board = ReplyHouse.Token(ReplyHouse.Secretary.Id, LinkPurpose.Board);
        var calendar = ReplyHouse.Token(ReplyHouse.Secretary.Id, LinkPurpose.Calendar);
        var made = ReplyHouse.Token(ReplyHouse.Librarian.Id, LinkPurpose.OwnYear);
        await house.OpenAsync("/nam-hoc/khong-phai-lien-ket");

        string[] refused =
        [
            $"/board/{board}/nam-hoc", $"/r/{board}/nam-hoc", $"/nam-hoc/{board}", $"/nam-hoc/{board}/docx", $"/nam-hoc/{calendar}",
            $"/r/{made}", $"/board/{made}",
        ];
        foreach (var path in refused)
        {
            (await StatusAsync(path)).ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        }

        (await StatusAsync($"/nam-hoc/{made}")).ShouldBe(HttpStatusCode.Gone, "of another epoch");
        (await StatusAsync($"/nam-hoc/{ReplyHouse.Expired(ReplyHouse.Librarian.Id, LinkPurpose.OwnYear)}")).ShouldBe(HttpStatusCode.Gone);
    }

    private async Task<HttpResponseMessage> EndAsync(IHtmlDocument page, string path, bool ticked)
    {
        var fields = page.QuerySelectorAll<IHtmlInputElement>($"form[action='{path}'] input[type=hidden]")
            .Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .ToList();
        fields.Count.ShouldBe(2);
        if (ticked)
        {
            fields.Add(KeyValuePair.Create("end", "1"));
        }

        using var form = new FormUrlEncodedContent(fields);
        return await house.Http.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await house.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
