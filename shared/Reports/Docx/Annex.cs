using BinhHoa2.Shared.Reports.Wording;
using DocumentFormat.OpenXml;

namespace BinhHoa2.Shared.Reports.Docx;

/// <summary>The annex, headed as the decree wants it.</summary>
public static class Annex
{
    private const int NoteRule = 1700;

    public static IEnumerable<OpenXmlElement> Of(ReportOutline outline) =>
    [
        Lines.Centred("Phụ lục", new RunFormat(14, Bold: true)),
        Lines.Centred(outline.AnnexTitle, new RunFormat(14, Bold: true)),
        Lines.Centred(outline.AnnexNote, new RunFormat(14, Italic: true)),
        Lines.Rule(NoteRule, PageLayout.TextWidth, after: 240),
        .. Blocks.Of(outline.Annex),
    ];
}
