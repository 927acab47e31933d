using BinhHoa2.Shared.Reports.Docx;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Wording;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BinhHoa2.Shared.OwnYears;

/// <summary>
/// A person's school year as a document for Word, on the page of Decree 30/2020/NĐ-CP. It is the person's own paper, which they sign, not
/// an official document of the school.
/// </summary>
public static class OwnYearDocument
{
    private const int LeftWidth = 4150;
    private const int RightWidth = PageLayout.TextWidth - LeftWidth;
    private const int SpaceForSignature = 1500;

    /// <summary>In ASCII, because some programs support nothing else: <c>nam-hoc-2021-2022-gv-1a.docx</c>.</summary>
    public static string NameOf(OwnYearDetails year) => $"nam-hoc-{year.Year}-{year.Person.Id}.docx";

    /// <summary>Returns the bytes of the document, which is dated the day of its rows. Equal years give equal bytes.</summary>
    /// <param name="pictures">
    /// The bytes of the previews in <see cref="OwnYearPictures"/>, by blob; the document says of one that is missing that it is.
    /// </param>
    public static byte[] Render(OwnYearDetails year, IReadOnlyDictionary<string, byte[]> pictures) => DocumentPackage.Of(
        $"{OwnYearTexts.Title(year)}: {year.Person.Name}", year.Person.Name, year.Today, main => Body(year, main, pictures));

    private static Body Body(OwnYearDetails year, MainDocumentPart main, IReadOnlyDictionary<string, byte[]> pictures)
    {
        var body = new Body();
        body.Append(Head(year));
        body.Append(Blocks.Of(OwnYearWriter.Write(year)));
        body.Append(Signature(year));
        if (OwnYearPictures.Of(year) is { Shown: { IsEmpty: false } } chosen)
        {
            body.Append(DocumentPackage.EndOfSection());
            body.Append(OwnYearPicturesSection.Of(year, chosen, main, pictures));
        }

        body.Append(DocumentPackage.LastSection);
        return body;
    }

    private static IEnumerable<OpenXmlElement> Head(OwnYearDetails year)
    {
        var school = CleanText.InDocument(year.School.Name).ToUpperInvariant();
        yield return Tables.SideBySide(
            [LeftWidth, RightWidth],
            [
                [
                    Paragraphs.Centred(school, new RunFormat(12, Bold: true)),
                    Paragraphs.Rule(Letterhead.SchoolRuleLength(school), LeftWidth),
                ],
                [
                    Paragraphs.Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", new RunFormat(12, Bold: true)),
                    Paragraphs.Centred("Độc lập - Tự do - Hạnh phúc", new RunFormat(13, Bold: true)),
                    Paragraphs.Rule(Letterhead.MottoRuleLength, RightWidth),
                ],
            ]);
        yield return Paragraphs.Centred("BẢN TỔNG HỢP", new RunFormat(14, Bold: true), before: 360);
        yield return Paragraphs.Centred(OwnYearTexts.Title(year), new RunFormat(14, Bold: true));
        yield return Paragraphs.Rule(Letterhead.SubjectRuleLength / 2, PageLayout.TextWidth, after: 240);
    }

    private static Table Signature(OwnYearDetails year) => Tables.SideBySide(
        [LeftWidth, RightWidth],
        [
            [Paragraphs.Centred("", new RunFormat(13))],
            [
                Paragraphs.Centred(PlaceAndDate(year), new RunFormat(13, Italic: true), keepNext: true, before: 240),
                Paragraphs.Centred("NGƯỜI TỔNG HỢP", new RunFormat(13, Bold: true), keepNext: true),
                Paragraphs.Centred(year.Person.Name, new RunFormat(13, Bold: true), before: SpaceForSignature),
            ],
        ]);

    private static string PlaceAndDate(OwnYearDetails year) => $"{year.School.Place}, {OfficialDate.Blank(year.Today.Year)}";
}
