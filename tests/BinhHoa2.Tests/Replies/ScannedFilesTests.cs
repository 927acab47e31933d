using System.Net;
using AngleSharp.Dom;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Files;

namespace BinhHoa2.Tests.Replies;

/// <summary>Files of replies leave the app only as their scan for malware allows, on every way out.</summary>
public sealed class ScannedFilesTests(ScannedHouse scanned) : IClassFixture<ScannedHouse>
{
    private static readonly string Board = ReplyHouse.Token(ReplyHouse.Secretary.Id, LinkPurpose.Board);

    private readonly ReplyHouse house = scanned.House;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, ScanTags.Clean, HttpStatusCode.OK, null)]
    [InlineData(2, null, HttpStatusCode.ServiceUnavailable, "Tệp đang được kiểm tra")]
    [InlineData(3, ScanTags.Malicious, HttpStatusCode.Forbidden, "Tệp có mã độc")]
    [InlineData(4, ScanTags.NotScanned, HttpStatusCode.Forbidden, "Tệp chưa kiểm tra được")]
    public async Task File_InAStateOfItsScan_LeavesOnEveryWayOnlyWhenItIsClean(
        int teacher, string? result, HttpStatusCode status, string? title)
    {
        var (person, file, below) = await SentAsync(teacher, result, result);

        foreach (var path in new[]
        {
            $"/board/{Board}/2021-10/tep/{person}/{below}",
            $"/board/{Board}/2021-10/tep/{person}/{below}/nho",
            $"/r/{ReplyHouse.Token(person)}/tep/{below}",
        })
        {
            using var answer = await house.Http.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

            answer.StatusCode.ShouldBe(status, path);
            answer.Headers.RetryAfter?.Delta.ShouldBe(result is null ? TimeSpan.FromSeconds(120) : null, path);
            if (title is null)
            {
                answer.Content.Headers.ContentType!.MediaType
                    .ShouldBe(path.EndsWith("/nho", StringComparison.Ordinal) ? "image/jpeg" : file.ContentType);
                continue;
            }

            answer.Content.Headers.ContentDisposition.ShouldBeNull();
            (await ReplyHouse.ReadAsync(answer)).QuerySelector("h1")!.TextContent.ShouldBe(title, path);
        }
    }

    [Theory]
    [InlineData(5, ScanTags.Clean, ScanTags.Malicious)]
    [InlineData(6, ScanTags.Malicious, ScanTags.Clean)]
    public async Task FileAndPreview_WithDifferentResults_EachLeavesByItsOwn(int teacher, string ofFile, string ofPreview)
    {
        var (person, _, below) = await SentAsync(teacher, ofFile, ofPreview);

        using var file = await GetAsync($"{person}/{below}");
        using var preview = await GetAsync($"{person}/{below}/nho");

        file.IsSuccessStatusCode.ShouldBe(ofFile == ScanTags.Clean);
        preview.IsSuccessStatusCode.ShouldBe(ofPreview == ScanTags.Clean);
    }

    [Fact]
    public async Task BoardActivity_WhileFilesAreScanned_SaysSoAndMarksAMaliciousFile()
    {
        var (bad, _, _) = await SentAsync(7, ScanTags.Malicious, ScanTags.Clean);
        var (good, _, _) = await SentAsync(8, ScanTags.Clean, ScanTags.Clean);

        var page = await house.OpenAsync($"/board/{Board}/2021-10/{ReplyHouse.Parents}");

        page.QuerySelector("footer")!.TextContent.ShouldContain("Tệp kèm theo được quét mã độc;");
        var (marked, open) = (FilesOf(page, bad), FilesOf(page, good));
        marked.QuerySelector(".badge.alarm")!.TextContent.ShouldBe("Có mã độc, không mở được");
        marked.QuerySelector("a, img").ShouldBeNull();
        open.QuerySelector("a img").ShouldNotBeNull();
        open.QuerySelector(".badge").ShouldBeNull();
    }

    [Fact]
    public async Task BoardActivity_WithoutFiles_SaysNothingOfTheScan() =>
        (await house.OpenAsync($"/board/{Board}/2021-10/{ReplyHouse.Tutoring}")).QuerySelector("footer")!.TextContent
            .ShouldNotContain("mã độc");

    private static IElement FilesOf(IParentNode page, StaffId person) =>
        page.QuerySelector($"#person-{person}")!.Closest("article")!.QuerySelector(".files")!;

    /// <summary>A picture with its preview, sent by a teacher and then scanned.</summary>
    private async Task<(StaffId Person, EvidenceFile File, string Below)> SentAsync(int teacher, string? ofFile, string? ofPreview)
    {
        var (person, token) = (ReplyHouse.Teacher(teacher), ReplyHouse.Token(ReplyHouse.Teacher(teacher)));
        var post = new ReplyPost(ReplyHouse.Parents, await house.NonceAsync(token), "Done", "Đã họp.")
        {
            Pupils = "None",
            Files = [("anh.png", SampleFiles.Png())],
            Preview = [.. SampleFiles.Jpeg()],
        };
        using var answer = await house.PostAsync(token, post);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var reply = (await house.RowsAsync(person)).Evidence.ShouldHaveSingleItem();
        var file = reply.Files.ShouldHaveSingleItem();
        var container = house.Get<SchoolStorage>().EvidenceFiles;
        await container.MarkAsync(file.Blob, ofFile);
        await container.MarkAsync(file.PreviewBlob, ofPreview);
        return (person, file, $"{reply.Id}/0");
    }

    private Task<HttpResponseMessage> GetAsync(string below) =>
        house.Http.GetAsync(new Uri($"/board/{Board}/2021-10/tep/{below}", UriKind.Relative), Cancellation);
}
