using BinhHoa2.Shared.Reports.Wording;
using DocumentFormat.OpenXml;

namespace BinhHoa2.Shared.Reports.Docx;

/// <summary>The head of an official document: who issues it, the national title, number, place and date, kind and subject.</summary>
public static class Letterhead
{
    /// <summary>The length of "Độc lập - Tự do - Hạnh phúc" in bold 13, which the rule beneath it must have; in twips.</summary>
    public const int MottoRule = 3180;

    private const int LeftWidth = 4150;
    private const int RightWidth = PageLayout.TextWidth - LeftWidth;
    private const int SubjectRule = 1700;

    public static IEnumerable<OpenXmlElement> Of(ReportOutline outline)
    {
        yield return Tables.SideBySide(
            [LeftWidth, RightWidth],
            [
                [
                    Lines.Centred(outline.Superior, new RunFormat(12)),
                    Lines.Centred(outline.School, new RunFormat(12, Bold: true)),
                    Lines.Rule(SchoolRule(outline.School), LeftWidth),
                ],
                [
                    Lines.Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", new RunFormat(12, Bold: true)),
                    Lines.Centred("Độc lập - Tự do - Hạnh phúc", new RunFormat(13, Bold: true)),
                    Lines.Rule(MottoRule, RightWidth),
                ],
            ],
            [
                [Lines.Centred(outline.Number, new RunFormat(13), before: 60)],
                [Lines.Centred(outline.PlaceAndDate, new RunFormat(13, Italic: true), before: 60)],
            ]);
        yield return Lines.Centred("BÁO CÁO", new RunFormat(14, Bold: true), before: 360);
        yield return Lines.Centred(outline.Subject, new RunFormat(14, Bold: true));
        yield return Lines.Rule(SubjectRule, PageLayout.TextWidth, after: 240);
        foreach (var legalBasis in outline.LegalBases)
        {
            yield return Lines.Styled(Styles.Body, legalBasis, new RunFormat(Italic: true));
        }
    }

    /// <summary>
    /// The rule under the school's name, from a third to half of the name's length. A capital of bold 12 is about
    /// 0.7 of its size wide; a name longer than its column is as wide as the column.
    /// </summary>
    public static int SchoolRule(string school) => Math.Min(LeftWidth, school.Length * 12 * 20 * 7 / 10) * 2 / 5;
}
