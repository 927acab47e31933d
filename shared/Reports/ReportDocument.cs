using BinhHoa2.Shared.Reports.Docx;
using BinhHoa2.Shared.Reports.Wording;

namespace BinhHoa2.Shared.Reports;

/// <summary>Renders a semester report as an official document for Word, in the form of Decree 30/2020/NĐ-CP.</summary>
public static class ReportDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Returns the bytes of the document, which is dated the cut-off. Equal reports give equal bytes.</summary>
    /// <exception cref="ArgumentException">The figures are inconsistent, or the review is not one of a semester.</exception>
    public static byte[] Render(SemesterReport report) => Render(ReportWriter.Write(report), report.CutOff);

    /// <summary>As above, with the wording given.</summary>
    public static byte[] Render(ReportContent content, DateOnly cutOff) => DocumentPackage.Of(content, cutOff);
}
