using BinhHoa2.Shared.Reports.Docx;
using BinhHoa2.Shared.Reports.Wording;

namespace BinhHoa2.Shared.Reports;

/// <summary>A semester report as an official document in the form of Decree 30/2020/NĐ-CP, for Word.</summary>
public static class ReportDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The document's bytes. It is dated the cut-off; the same report gives the same bytes.</summary>
    /// <exception cref="ArgumentException">The figures contradict themselves, or the report is of no semester's review.</exception>
    public static byte[] Render(SemesterReport report) => DocumentPackage.Of(ReportWriter.Write(report), report.CutOff);
}
