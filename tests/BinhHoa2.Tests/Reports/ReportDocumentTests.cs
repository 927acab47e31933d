using System.IO.Compression;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using DocumentFormat.OpenXml.Validation;

namespace BinhHoa2.Tests.Reports;

public sealed class ReportDocumentTests
{
    // Characters that XML does not allow, an unpaired surrogate, markup, and a change of the writing direction.
    private const string Hostile = "a\u0000b\u0001c\u000Bd\uD800e\uFFFFf \u202Eg\r\n</w:t><script>&amp;";

    [Fact]
    public void Render_Twice_GivesTheSameBytes() =>
        ReportDocument.Render(SampleReports.MidYear).ShouldBe(ReportDocument.Render(SampleReports.MidYear));

    [Fact]
    public void Render_PartsOfThePackage_HaveAFixedDateAndOrder()
    {
        using var zip = new ZipArchive(new MemoryStream(ReportDocument.Render(SampleReports.MidYear)));

        zip.Entries.Select(e => e.LastWriteTime.Date).Distinct().ShouldBe([new DateTime(1980, 1, 1)]);
        zip.Entries.Select(e => e.FullName).ShouldBe(
        [
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/core.xml",
            "word/_rels/document.xml.rels",
            "word/document.xml",
            "word/header1.xml",
            "word/header2.xml",
            "word/settings.xml",
            "word/styles.xml",
        ]);
    }

    [Theory]
    [InlineData(Review.MidYear)]
    [InlineData(Review.EndOfYear)]
    public void Render_AReview_IsValidOpenXml(Review review) =>
        Errors(ReportDocument.Render(review == Review.MidYear ? SampleReports.MidYear : SampleReports.EndOfYear)).ShouldBeEmpty();

    [Fact]
    public void Render_HostileText_StaysValidAndReadable()
    {
        var first = SampleReports.MidYear.Difficulties[0];
        var report = SampleReports.MidYear with
        {
            Difficulties = [first with { Reason = Hostile, Post = Hostile }, first with { Reason = new string('x', 400) }],
        };

        var bytes = ReportDocument.Render(report);

        Errors(bytes).ShouldBeEmpty();
        using var read = new DocxReader(bytes);
        var rows = read.FigureTables.Single(t => t[0].Contains("Nội dung khó khăn, nguyên nhân"));
        rows[1][1].ShouldBe("A b c d\uFFFDef g </w:t><script>&amp");
        rows[2][1].ShouldEndWith(new string('x', 400));
    }

    [Fact]
    public void Render_InconsistentFigures_ThrowsWithTheActivity()
    {
        var month = SampleReports.MidYear.Months[0];
        var broken = SampleReports.MidYear with
        {
            Months = [month with { Activities = [month.Activities[0] with { Done = 5 }] }],
        };

        Should.Throw<ArgumentException>(() => ReportDocument.Render(broken)).Message.ShouldContain("thbh2_2021-10 t10-1");
    }

    [Fact]
    public void Render_NoReview_Throws() =>
        Should.Throw<ArgumentException>(() => ReportDocument.Render(SampleReports.MidYear with { Review = Review.None }));

    private static List<string> Errors(byte[] bytes)
    {
        using var read = new DocxReader(bytes);
        var errors = new OpenXmlValidator().Validate(read.Package, TestContext.Current.CancellationToken);
        return [.. errors.Select(e => $"{e.Path?.XPath}: {e.Description}")];
    }
}
