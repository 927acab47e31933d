using System.Collections.Frozen;
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

    /// <summary>As above, with the wording given, which has no pictures.</summary>
    public static byte[] Render(ReportContent content, DateOnly cutOff) =>
        Render(content, cutOff, FrozenDictionary<string, byte[]>.Empty);

    /// <summary>As above, with pictures.</summary>
    /// <param name="pictures">
    /// The bytes of its pictures as they are kept, by <see cref="ReportPicture.Key"/>; the document names one that is missing.
    /// </param>
    public static byte[] Render(ReportContent content, DateOnly cutOff, IReadOnlyDictionary<string, byte[]> pictures) =>
        DocumentPackage.Of(content, cutOff, pictures);
}
