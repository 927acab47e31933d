using System.Net;
using System.Security.Cryptography;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Azure.Storage.Blobs;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Simulation.Files;
using BinhHoa2.Tests.Files;
using BinhHoa2.Tests.Reports;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;
using static BinhHoa2.Tests.Semester.ReportOffice;

namespace BinhHoa2.Tests.Semester;

/// <summary>Pictures of the evidence that are chosen for a drafted report, to its document.</summary>
public sealed class PictureChoiceTests : IAsyncLifetime
{
    private static readonly byte[] Jpeg = TinyJpeg.Create(3, 2, [1, 2, 3, 4, 5, 6]);
    private static readonly byte[] Png = TinyPng.Create(8, 8, [1, 2, 3, 4, 5, 6]);

    private ReportOffice office = null!;
    private IHtmlDocument? last;
    private string path = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private BlobContainerClient Blobs => office.School.Get<SchoolStorage>().EvidenceFiles;

    public async ValueTask InitializeAsync()
    {
        EvidenceFile[] files =
        [
            Of("ảnh.jpg", "image/jpeg", Jpeg, "a") with { Preview = new FilePreview(200, 24, 16) },
            Of("bảng.pdf", "application/pdf", [1], "b"),
            Of("bảng.png", "image/png", Png, "c"),
        ];
        office = await OpenedAsync(answering: "Đã họp.", settings: new() { ["Files:MalwareScan"] = "Defender" }, files: files);
        await Blobs.UploadBlobAsync(files[0].Blob, new BinaryData(Jpeg), Cancellation);
        await Blobs.UploadBlobAsync(files[2].Blob, new BinaryData(Png), Cancellation);
        await Blobs.MarkAsync(files[0].Blob, ScanTags.Clean);
        await Blobs.MarkAsync(files[2].Blob, ScanTags.Clean);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Choice_OfPictures_IsOnThePageAndInTheDocument()
    {
        (await ChooseAsync(Deputy, "0", "2")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var report = await office.OpenAsync(Chair);
        report.QuerySelectorAll("#anh a > span:last-child").Select(s => s.TextContent[..6]).ShouldBe(["Ảnh 1.", "Ảnh 2."]);
        report.QuerySelector(".steps")!.TextContent.ShouldContain("Đã chọn 2 ảnh minh chứng; lần cuối");
        var image = report.QuerySelector<IHtmlImageElement>("#anh img").ShouldNotBeNull();
        image.GetAttribute("src").ShouldBe($"{report.QuerySelector("#anh a")!.GetAttribute("href")}/nho");
        (await PageAsync(Chair)).QuerySelectorAll<IHtmlInputElement>("input[name=picture]").Select(i => i.IsDefaultChecked)
            .ShouldBe([true, true]);
        using var read = new DocxReader(await office.DownloadAsync(Chair, "docx"));
        read.Package.MainDocumentPart!.Document!.Descendants<Inline>().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Issue_FreezesThePictures_AndTheirFilesMayGo()
    {
        (await ChooseAsync(Deputy, "0", "2")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var draft = await office.DownloadAsync(Chair, "docx");
        await office.IssueAsync();

        ShouldBeIssuedAsDrafted(draft, await office.DownloadAsync(Chair, "docx"));
        (await ChooseAsync(Deputy, "0")).Headers.Location!.ToString().ShouldBe(office.PathOf(Deputy), "it is issued");
        await Blobs.DeleteBlobAsync(BlobOf("a"), cancellationToken: Cancellation);

        using var read = new DocxReader(await office.DownloadAsync(Chair, "docx"));
        var document = read.Package.MainDocumentPart!.Document!;
        document.Descendants<Inline>().ShouldHaveSingleItem();
        document.Body!.Elements<Table>().Last().InnerText.ShouldStartWith("(Không lấy được ảnh)Ảnh 1. ");
        await office.NumberAsync("12");
        using var numbered = new DocxReader(await office.DownloadAsync(Chair, "docx"));
        numbered.Package.MainDocumentPart!.Document!.Descendants<Inline>().ShouldHaveSingleItem("a number changes no picture");
    }

    /// <summary>What was drafted is what is issued, with the code and the roots of its figures at the end of the annex.</summary>
    private static void ShouldBeIssuedAsDrafted(byte[] draft, byte[] issue)
    {
        using var drafted = new DocxReader(draft);
        using var issued = new DocxReader(issue);
        string[] before = drafted.Text().Split('\n'), after = issued.Text().Split('\n');
        var begin = Array.IndexOf(after, ProofAnnex.Title);
        begin.ShouldBeGreaterThan(0);
        after.Where((_, line) => line < begin || line >= begin + after.Length - before.Length).ShouldBe(before);
        PicturesOf(issued).ShouldBe(PicturesOf(drafted));
    }

    private static IEnumerable<string> PicturesOf(DocxReader document) =>
        document.Main.ImageParts.Select(part => Convert.ToHexString(SHA256.HashData(part.GetStream()))).Order(StringComparer.Ordinal);

    [Fact]
    public async Task Document_OfAPictureWithMalware_HasItsCaptionAndNotItsBytes()
    {
        (await ChooseAsync(Deputy, "0", "2")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await Blobs.MarkAsync(BlobOf("a"), ScanTags.Malicious);

        using var read = new DocxReader(await office.DownloadAsync(Chair, "docx"));

        var document = read.Package.MainDocumentPart!.Document!;
        document.Descendants<Inline>().ShouldHaveSingleItem();
        document.Body!.Elements<Table>().Last().InnerText.ShouldStartWith("(Không lấy được ảnh)Ảnh 1. ");
    }

    [Fact]
    public async Task Issue_OfPicturesThatChangedSinceTheyWereShown_IsShownAgain()
    {
        using var shown = await office.PostAsync(Chair, await office.FieldsOfIssueAsync(Chair));
        var confirm = Fields((await ParseAsync(shown)).QuerySelector("form.confirm")!);
        (await ChooseAsync(Deputy, "0")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        using var again = await office.PostAsync(Chair, confirm);

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ParseAsync(again)).QuerySelectorAll("#anh li").ShouldHaveSingleItem();
    }

    private static EvidenceFile Of(string name, string type, byte[] bytes, string blob) =>
        new(name, type, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), BlobOf(blob));

    private static string BlobOf(string name) => $"thbh2_2022-01/gv/{name}";

    /// <summary>Ticks the pictures that are files with these numbers, and no other; once the page is gone, as it was opened last.</summary>
    private async Task<HttpResponseMessage> ChooseAsync(string person, params string[] files)
    {
        last = await FindPageAsync(person) ?? last;
        last.ShouldNotBeNull();
        var number = last.QuerySelector<IHtmlInputElement>("input[name=picture]")!.Value.Split('-')[0];
        var hidden = last.QuerySelectorAll<IHtmlInputElement>("form input[type=hidden]").Select(i => KeyValuePair.Create(i.Name!, i.Value));
        using var content = new FormUrlEncodedContent(
            [.. hidden, .. files.Select(file => KeyValuePair.Create("picture", $"{number}-{file}"))]);
        return await office.School.Http.PostAsync(new Uri(path, UriKind.Relative), content, Cancellation);
    }

    private async Task<IHtmlDocument> PageAsync(string person) => (await FindPageAsync(person)).ShouldNotBeNull();

    /// <summary>The page of the part of the results that has pictures; null when nothing can be chosen any more.</summary>
    private async Task<IHtmlDocument?> FindPageAsync(string person)
    {
        var links = (await office.OpenAsync(person)).QuerySelectorAll("a[href*='/minh-chung/']").Select(a => a.GetAttribute("href")!);
        foreach (var link in links)
        {
            var page = await office.School.OpenAsync(link);
            if (page.QuerySelector("input[name=picture]") is not null)
            {
                path = link;
                return page;
            }
        }

        return null;
    }
}
