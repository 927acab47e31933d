using BinhHoa2.Shared.Reports.Wording;
using DocumentFormat.OpenXml;

namespace BinhHoa2.Shared.Reports.Docx;

/// <summary>Renders the annex with the heading that Decree 30/2020/NĐ-CP prescribes.</summary>
public static class Annex
{
    private const int NoteRuleLength = 1700;

    public static IEnumerable<OpenXmlElement> Of(ReportContent content) =>
    [
        Paragraphs.Centred("Phụ lục", new RunFormat(14, Bold: true)),
        Paragraphs.Centred(content.AnnexTitle, new RunFormat(14, Bold: true)),
        Paragraphs.Centred(content.AnnexNote, new RunFormat(14, Italic: true)),
        Paragraphs.Rule(NoteRuleLength, PageLayout.TextWidth, after: 240),
        .. Blocks.Of(content.Annex),
    ];
}
