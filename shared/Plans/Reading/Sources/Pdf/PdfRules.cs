using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace BinhHoa2.Shared.Plans.Reading.Sources.Pdf;

/// <summary>Finds the lines that are drawn on a page: strokes, and thin filled rectangles as Word draws the borders of cells.</summary>
internal static class PdfRules
{
    private const double Thin = 3;
    private const double Short = 4;
    private const int Max = 20_000;

    public static List<PdfRule> Of(Page page) => [.. page.Paths.Where(p => !p.IsClipping).SelectMany(OfPath).Take(Max)];

    private static IEnumerable<PdfRule> OfPath(PdfPath path)
    {
        foreach (var part in path)
        {
            if (part.GetBoundingRectangle() is not { } area)
            {
                continue;
            }

            if (area.Width <= Thin || area.Height <= Thin)
            {
                if (area.Height > Short && area.Width <= Thin)
                {
                    yield return new(true, (area.Left + area.Right) / 2, area.Bottom, area.Top);
                }
                else if (area.Width > Short)
                {
                    yield return new(false, (area.Bottom + area.Top) / 2, area.Left, area.Right);
                }
            }
            else if (path.IsStroked)
            {
                foreach (var rule in OfStrokes(part))
                {
                    yield return rule;
                }
            }
        }
    }

    private static IEnumerable<PdfRule> OfStrokes(PdfSubpath part)
    {
        foreach (var line in part.Commands.OfType<PdfSubpath.Line>())
        {
            if (Math.Abs(line.From.X - line.To.X) < 1 && Math.Abs(line.From.Y - line.To.Y) > Short)
            {
                yield return new(true, line.From.X, Math.Min(line.From.Y, line.To.Y), Math.Max(line.From.Y, line.To.Y));
            }
            else if (Math.Abs(line.From.Y - line.To.Y) < 1 && Math.Abs(line.From.X - line.To.X) > Short)
            {
                yield return new(false, line.From.Y, Math.Min(line.From.X, line.To.X), Math.Max(line.From.X, line.To.X));
            }
        }
    }
}
