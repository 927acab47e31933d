using BinhHoa2.Shared.Reports;

namespace BinhHoa2.Tests.Reports;

public sealed class ReportDocumentTests
{
    [Fact]
    public void Render_Twice_GivesTheSameBytes() =>
        ReportDocument.Render(SampleReports.MidYear).ShouldBe(ReportDocument.Render(SampleReports.MidYear));

    [Fact]
    public void Dump()
    {
        File.WriteAllBytes("/tmp/reports-scratch/mid.docx", ReportDocument.Render(SampleReports.MidYear));
        File.WriteAllBytes("/tmp/reports-scratch/end.docx", ReportDocument.Render(SampleReports.EndOfYear));
        using var r = new DocxReader(ReportDocument.Render(SampleReports.MidYear));
        File.WriteAllText("/tmp/reports-scratch/mid.txt", r.Text());
        var errors = new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(r.Package, TestContext.Current.CancellationToken);
        errors.Select(e => e.Description + e.Path?.XPath).ShouldBeEmpty();
    }
}
