using System.Collections.Immutable;
using System.IO.Compression;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Simulation.Files;
using BinhHoa2.Tests.Files;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;

namespace BinhHoa2.Tests.Reports;

/// <summary>The annex of pictures in a report's document.</summary>
public sealed class ReportPicturesTests
{
    private static readonly ReportContent Draft = ReportWriter.Write(SampleReports.MidYear);

    private static readonly byte[] Wide = TinyJpeg.Create(3, 2, [1, 2, 3, 4, 5, 6]);

    [Fact]
    public void Render_Pictures_StandTwoARowAboveTheirCaptions()
    {
        using var read = Read(WithPictures(3), Files(Wide, SampleFiles.Png(), Wide));

        var table = read.Package.MainDocumentPart!.Document!.Body!.Elements<Table>().Last();
        table.Elements<TableRow>().Select(r => r.Descendants<Inline>().Count()).ShouldBe([2, 1]);
        table.Elements<TableRow>().First().Elements<TableCell>().Select(c => c.InnerText).ShouldBe(
        [
            "Ảnh 1. Phụ đạo học sinh (Giáo viên chủ nhiệm 1A, ngày 26/10/2021, minh chứng số 31)",
            "Ảnh 2. Phụ đạo học sinh (Giáo viên chủ nhiệm 1A, ngày 26/10/2021, minh chứng số 32)",
        ]);
        new OpenXmlValidator().Validate(read.Package, TestContext.Current.CancellationToken).Select(e => e.Description).ShouldBeEmpty();
    }

    [Fact]
    public void Render_Pictures_HaveFixedIdsAndSayWhatTheyShow()
    {
        var content = WithPictures(2);
        var bytes = ReportDocument.Render(content, SampleReports.MidYear.CutOff, Files(Wide, SampleFiles.Png()));

        bytes.ShouldBe(ReportDocument.Render(content, SampleReports.MidYear.CutOff, Files(Wide, SampleFiles.Png())));
        using var read = new DocxReader(bytes);
        var main = read.Package.MainDocumentPart!;
        main.ImageParts.Select(p => (main.GetIdOfPart(p), p.ContentType)).ShouldBe([("rId5", "image/jpeg"), ("rId6", "image/png")]);
        var drawn = main.Document!.Descendants<Inline>().Select(i => i.DocProperties!).ToList();
        drawn.Select(d => d.Id!.Value).ShouldBe([1u, 2u]);
        drawn[1].Description!.Value.ShouldBe(PicturesAnnex.Caption(content.Pictures[1], 2));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        zip.Entries.Select(e => e.LastWriteTime.Date).Distinct().ShouldBe([new DateTime(1980, 1, 1)]);
    }

    [Fact]
    public void Render_PictureOfAPhoneHeldUpright_IsTurnedByTheDocument()
    {
        using var read = Read(WithPictures(1), Files(Turned(TinyJpeg.Create(6, 4, new byte[24]), orientation: 6)));

        var inline = read.Package.MainDocumentPart!.Document!.Descendants<Inline>().Single();
        var (wide, high) = (48 * 9525, 32 * 9525);
        (inline.Extent!.Cx!.Value, inline.Extent.Cy!.Value).ShouldBe((wide, high), "before it is turned");
        var beside = inline.EffectExtent!;
        (beside.TopEdge!.Value, beside.LeftEdge!.Value).ShouldBe(((wide - high) / 2, 0));
        inline.Descendants<A.Transform2D>().Single().Rotation!.Value.ShouldBe(5_400_000);
        var part = read.Package.MainDocumentPart!.ImageParts.Single();
        using var picture = new MemoryStream();
        part.GetStream().CopyTo(picture);
        picture.ToArray().ShouldBe(TinyJpeg.Create(6, 4, new byte[24]), "what follows its own orientation would turn it twice");
    }

    [Fact]
    public void Render_PictureThatIsGoneOrBroken_IsSaidInItsPlace()
    {
        var content = WithPictures(3);
        var files = new Dictionary<string, byte[]> { [content.Pictures[1].Key] = Wide[..40], [content.Pictures[2].Key] = Wide };

        using var read = Read(content, files);

        var cells = read.Package.MainDocumentPart!.Document!.Body!.Elements<Table>().Last().Descendants<TableCell>().ToList();
        cells[0].InnerText.ShouldStartWith("(Không lấy được ảnh)Ảnh 1. ");
        cells[1].InnerText.ShouldStartWith("(Ảnh không đọc được)Ảnh 2. ");
        cells[2].Descendants<Inline>().ShouldHaveSingleItem();
    }

    [Fact]
    public void With_Pictures_NumbersTheAnnexesInTheTextAndInTheirHeadings()
    {
        var content = WithPictures(1);
        using var read = Read(content, Files(Wide));

        var paragraphs = read.Package.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(p => p.InnerText).ToList();
        paragraphs.ShouldContain("Phụ lục I");
        paragraphs.ShouldContain("Phụ lục II");
        paragraphs.ShouldContain("HÌNH ẢNH MINH CHỨNG");
        paragraphs.ShouldContain(p => p.Contains("có tại Phụ lục I:"));
        paragraphs.ShouldNotContain(p => p.Contains("Phụ lục kèm theo"));
        paragraphs.IndexOf(PicturesAnnex.Reference).ShouldBe(paragraphs.FindIndex(p => p.EndsWith("./.", StringComparison.Ordinal)) - 1);
        read.Package.MainDocumentPart.Document.Descendants<SectionProperties>().Count().ShouldBe(3);
    }

    [Fact]
    public void With_TextThatNumbersItsAnnexes_LeavesThem()
    {
        var content = Draft with { Body = [new Block.Item("Xem Phụ lục II, Phụ lục 1 và Phụ lục."), new Block.Paragraph("Hết./.")] };

        var with = PicturesAnnex.With(content, WithPictures(1).Pictures);

        with.Body[0].ShouldBe(new Block.Item("Xem Phụ lục II, Phụ lục 1 và Phụ lục I."));
        PicturesAnnex.With(content, []).ShouldBeSameAs(content);
    }

    private static ReportContent WithPictures(int count) => PicturesAnnex.With(
        Draft,
        [
            .. Enumerable.Range(31, count).Select(number => new ReportPicture(
                number,
                0,
                "Phụ đạo học sinh.",
                "Giáo viên chủ nhiệm 1A",
                new DateOnly(2021, 10, 26),
                "2021-10/tep/gv-1a/ab/0",
                "image/jpeg",
                1000,
                "ab",
                "blob",
                null)),
        ]);

    private static Dictionary<string, byte[]> Files(params byte[][] files) =>
        files.Index().ToDictionary(f => $"{31 + f.Index}-0", f => f.Item);

    private static DocxReader Read(ReportContent content, Dictionary<string, byte[]> files) =>
        new(ReportDocument.Render(content, SampleReports.MidYear.CutOff, files));

    private static byte[] Turned(byte[] jpeg, int orientation) =>
    [
        .. jpeg[..2], .. SampleFiles.Segment(0xE1, [.. "Exif\0\0"u8, .. SampleFiles.Exif(orientation)]), .. jpeg[2..],
    ];
}
