using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Files;
using BinhHoa2.Tests.Replies;

namespace BinhHoa2.Tests.Board;

/// <summary>The previews of pictures, from a teacher's form to the Board's page.</summary>
[Collection(ReplyHouse.Name)]
public sealed class BoardPreviewTests(ReplyHouse house)
{
    private static readonly string Board = ReplyHouse.Token(ReplyHouse.Secretary.Id, LinkPurpose.Board);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BoardActivity_PictureWithPreview_ShowsItInTheLinkToTheFileAndGivesItToTheBoardOnly()
    {
        var (person, token) = (ReplyHouse.Teacher(36), ReplyHouse.Token(ReplyHouse.Teacher(36)));
        await SendAsync(token, "Đã họp.", SampleFiles.PhoneJpeg(1));

        var link = (await FilesOfAsync(person)).QuerySelector<IHtmlAnchorElement>(".picture a").ShouldNotBeNull();
        var image = link.QuerySelector<IHtmlImageElement>("img").ShouldNotBeNull();
        image.AlternativeText.ShouldBe("Ảnh của Giáo viên 36: Tổ chức Hội nghị Cha mẹ học sinh.");
        (image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("loading")).ShouldBe(("8", "8", "lazy"));
        var path = image.GetAttribute("src")!;
        path.ShouldBe($"{link.GetAttribute("href")}/nho");
        using var preview = await GetAsync(path);
        preview.StatusCode.ShouldBe(HttpStatusCode.OK);
        preview.Content.Headers.ContentType!.ToString().ShouldBe("image/jpeg");
        preview.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        preview.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await preview.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe(SampleFiles.Jpeg(), "the place in it is gone");

        var below = path[path.IndexOf("/2021-10/", StringComparison.Ordinal)..];
        foreach (var (other, status) in new[]
        {
            ($"/board/{token}{below}", HttpStatusCode.Forbidden),
            ($"/board/{ReplyHouse.Token(person, LinkPurpose.Board)}{below}", HttpStatusCode.Forbidden),
            (path.Replace("/0/nho", "/1/nho", StringComparison.Ordinal), HttpStatusCode.NotFound),
            (path.Replace("/gv-36/", "/gv-32/", StringComparison.Ordinal), HttpStatusCode.NotFound),
            ($"/r/{token}/{path[path.IndexOf("/tep/", StringComparison.Ordinal)..]}", HttpStatusCode.NotFound),
        })
        {
            using var refused = await GetAsync(other);
            refused.StatusCode.ShouldBe(status, other);
        }
    }

    [Fact]
    public async Task BoardActivity_PictureWithABadPreview_StandsAsALinkAlone()
    {
        var person = ReplyHouse.Teacher(32);
        await SendAsync(ReplyHouse.Token(person), "Đã họp.", SampleFiles.Jpeg(40_001));

        var files = await FilesOfAsync(person);
        files.QuerySelector("img").ShouldBeNull();
        var file = files.QuerySelector("a").ShouldNotBeNull().GetAttribute("href");
        (await house.StoredAsync(person)).ShouldHaveSingleItem();
        using var none = await GetAsync($"{file}/nho");
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(33, true)]
    [InlineData(34, false)]
    public async Task PostReply_TheSamePostWithAndWithoutPreview_IsOneRowAndLeavesItsBlobsOnce(int teacher, bool previewFirst)
    {
        var (person, token) = (ReplyHouse.Teacher(teacher), ReplyHouse.Token(ReplyHouse.Teacher(teacher)));
        var nonce = await house.NonceAsync(token);
        foreach (var preview in new[] { previewFirst, !previewFirst })
        {
            await SendAsync(token, "Đã họp.", preview ? SampleFiles.Jpeg() : [], nonce);
        }

        var file = (await house.RowsAsync(person)).Evidence.ShouldHaveSingleItem().Files.ShouldHaveSingleItem();
        (file.Preview is not null).ShouldBe(previewFirst, "the first post is the one on record");
        (await house.StoredAsync(person)).Count.ShouldBe(previewFirst ? 2 : 1);
    }

    [Fact]
    public async Task PostReply_FormThatCameBack_KeepsThePreviewWithItsFile()
    {
        var (person, token) = (ReplyHouse.Teacher(35), ReplyHouse.Token(ReplyHouse.Teacher(35)));
        var post = Post(await house.NonceAsync(token), "Đã họp.", SampleFiles.Jpeg());
        using var back = await house.PostAsync(token, post with { Status = "" });
        var seal = (await ReplyHouse.ReadAsync(back)).QuerySelector<IHtmlInputElement>("input[name=kept]")!.Value;

        using var recorded = await house.PostAsync(token, post with { Files = [], Kept = [seal] });

        recorded.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await FilesOfAsync(person)).QuerySelector(".picture img").ShouldNotBeNull();
    }

    private static ReplyPost Post(string nonce, string note, byte[] preview) => new(ReplyHouse.Parents, nonce, "Done", note)
    {
        Pupils = "None",
        Files = [("anh.png", SampleFiles.Png())],
        Preview = [.. preview],
    };

    private async Task SendAsync(string token, string note, byte[] preview, string? nonce = null)
    {
        using var answer = await house.PostAsync(token, Post(nonce ?? await house.NonceAsync(token), note, preview));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    private async Task<IElement> FilesOfAsync(StaffId person) =>
        (await house.OpenAsync($"/board/{Board}/2021-10/{ReplyHouse.Parents}")).QuerySelector($"#person-{person}").ShouldNotBeNull()
        .Closest("article").ShouldNotBeNull().QuerySelector(".files").ShouldNotBeNull();

    private Task<HttpResponseMessage> GetAsync(string path) => house.Http.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
}
