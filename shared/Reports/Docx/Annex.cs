using BinhHoa2.Shared.Reports.Wording;
using DocumentFormat.OpenXml;

namespace BinhHoa2.Shared.Reports.Docx;

/// <summary>Renders the annex of the sources, and the heading of every annex that Decree 30/2020/NĐ-CP prescribes.</summary>
public static class Annex
{
    private const int NoteRuleLength = 1700;

    public static IEnumerable<OpenXmlElement> Of(ReportContent content) =>
    [
        .. Heading(content.Pictures.IsEmpty ? null : PicturesAnnex.NumberOfSources, content.AnnexTitle, content.AnnexNote),
        .. Blocks.Of(content.Annex),
    ];

    /// <param name="number">Its Roman number; null for the only one.</param>
    public static IEnumerable<OpenXmlElement> Heading(string? number, string title, string note) =>
    [
        Paragraphs.Centred(number is null ? "Phụ lục" : $"Phụ lục {number}", new RunFormat(14, Bold: true)),
        Paragraphs.Centred(title, new RunFormat(14, Bold: true)),
        Paragraphs.Centred(note, new RunFormat(14, Italic: true)),
        Paragraphs.Rule(NoteRuleLength, PageLayout.TextWidth, after: 240),
    ];
}
