using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BinhHoa2.Shared.Reports.Docx;

/// <summary>The sheet of Decree 30/2020/NĐ-CP, Annex I: A4, margins 20, 20, 30 and 15 mm. Lengths in twips (1/1440 inch).</summary>
public static class PageLayout
{
    public const int Width = 11906;
    public const int Height = 16838;
    public const int TopAndBottom = 1134;
    public const int Left = 1701;
    public const int Right = 850;

    /// <summary>What lies between the left and the right margin.</summary>
    public const int TextWidth = Width - Left - Right;

    /// <summary>Where the page number stands inside the top margin.</summary>
    private const int NumberFromEdge = 567;

    public static int OfMillimetres(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4, MidpointRounding.AwayFromZero);

    /// <summary>A section that counts its pages from 1 and shows no number on the first.</summary>
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
            Header = NumberFromEdge,
            Footer = NumberFromEdge,
            Gutter = 0,
        },
        new PageNumberType { Start = 1 },
        new TitlePage { Val = OnOffValue.FromBoolean(true) });
}
