using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BinhHoa2.Shared.Reports.Docx;

/// <summary>The page of Decree 30/2020/NĐ-CP, Annex I: A4, margins 20, 20, 30 and 15 mm. Lengths in twips (1/1440 inch).</summary>
public static class PageLayout
{
    public const int Width = 11906;
    public const int Height = 16838;
    public const int TopAndBottom = 1134;
    public const int Left = 1701;
    public const int Right = 850;

    /// <summary>The width between the left and the right margin.</summary>
    public const int TextWidth = Width - Left - Right;

    /// <summary>The distance of the page number from the upper edge.</summary>
    private const int PageNumberDistance = 567;

    public static int ToTwips(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4, MidpointRounding.AwayFromZero);

    /// <summary>A section whose pages are numbered from 1, without a number on the first page.</summary>
    public static SectionProperties Section(string headerId, string firstHeaderId) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = headerId },
        new HeaderReference { Type = HeaderFooterValues.First, Id = firstHeaderId },
        new SectionType { Val = SectionMarkValues.NextPage },
        new PageSize { Width = Width, Height = Height },
        new PageMargin
        {
            Top = TopAndBottom,
            Bottom = TopAndBottom,
            Left = Left,
            Right = Right,
            Header = PageNumberDistance,
            Footer = PageNumberDistance,
            Gutter = 0,
        },
        new PageNumberType { Start = 1 },
        new TitlePage { Val = OnOffValue.FromBoolean(true) });
}
