using BinhHoa2.Shared.Reports.Wording;
using DocumentFormat.OpenXml;

namespace BinhHoa2.Shared.Reports.Docx;

/// <summary>Renders the head of an official document: the issuer, the national title, number, place and date, kind and subject.</summary>
public static class Letterhead
{
    /// <summary>The length of the line below "Độc lập - Tự do - Hạnh phúc", which equals that of the text in bold 13; in twips.</summary>
    public const int MottoRuleLength = 3180;

    private const int LeftWidth = 4150;
    private const int RightWidth = PageLayout.TextWidth - LeftWidth;

    /// <summary>The length of the line below the subject, of which the longest line is as wide as the text: two fifths of it.</summary>
    public const int SubjectRuleLength = PageLayout.TextWidth * 2 / 5;

    public static IEnumerable<OpenXmlElement> Of(ReportContent content)
    {
        yield return Tables.SideBySide(
            [LeftWidth, RightWidth],
            [
                [
                    Paragraphs.Centred(content.Superior, new RunFormat(12)),
                    Paragraphs.Centred(content.School, new RunFormat(12, Bold: true)),
                    Paragraphs.Rule(SchoolRuleLength(content.School), LeftWidth),
                ],
                [
                    Paragraphs.Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", new RunFormat(12, Bold: true)),
                    Paragraphs.Centred("Độc lập - Tự do - Hạnh phúc", new RunFormat(13, Bold: true)),
                    Paragraphs.Rule(MottoRuleLength, RightWidth),
                ],
            ],
            [
                [Paragraphs.Centred(content.Number, new RunFormat(13), before: 60)],
                [Paragraphs.Centred(content.PlaceAndDate, new RunFormat(13, Italic: true), before: 60)],
            ]);
        yield return Paragraphs.Centred("BÁO CÁO", new RunFormat(14, Bold: true), before: 360);
        yield return Paragraphs.Centred(content.Subject, new RunFormat(14, Bold: true));
        yield return Paragraphs.Rule(SubjectRuleLength, PageLayout.TextWidth, after: 240);
        foreach (var legalBasis in content.LegalBases)
        {
            yield return Paragraphs.Styled(Styles.Body, legalBasis, new RunFormat(Italic: true));
        }
    }

    /// <summary>
    /// Returns the length of the line below the school's name, a third to half of that of the name, in twips. A capital letter in
    /// bold 12 is about 0.7 of its size wide; a name longer than its column is as wide as the column.
    /// </summary>
    public static int SchoolRuleLength(string school) => Math.Min(LeftWidth, school.Length * 12 * 20 * 7 / 10) * 2 / 5;
}
