using System.Text;
using UglyToad.PdfPig.Content;

namespace BinhHoa2.Shared.Plans.Reading.Sources.Pdf;

/// <summary>Puts the letters of a page or cell together to lines, from top to bottom.</summary>
internal static class PdfLines
{
    /// <summary>The widest gap between the words of a justified line, in sizes of its letters.</summary>
    private const double MaxGap = 2.5;

    public static List<PdfLine> Of(IEnumerable<Letter> letters)
    {
        var lines = new List<PdfLine>();
        var current = new List<Letter>();
        foreach (var letter in letters.Where(l => l.Value.Length > 0).OrderByDescending(l => l.StartBaseLine.Y))
        {
            if (current.Count > 0
                && current[0].StartBaseLine.Y - letter.StartBaseLine.Y > 0.45 * Math.Max(SizeOf(current[0]), SizeOf(letter)))
            {
                Add(lines, current);
                current = [];
            }

            current.Add(letter);
        }

        Add(lines, current);
        return lines;
    }

    /// <summary>Adds the letters of one height; a wide gap, as between the two columns of a letterhead, makes them two lines.</summary>
    private static void Add(List<PdfLine> lines, List<Letter> letters)
    {
        var part = new List<Letter>();
        var end = double.NaN;
        foreach (var letter in letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).OrderBy(l => l.StartBaseLine.X))
        {
            if (letter.StartBaseLine.X - end > MaxGap * SizeOf(letter))
            {
                AddPart(lines, part);
                part = [];
            }

            part.Add(letter);
            end = Math.Max(letter.EndBaseLine.X, letter.StartBaseLine.X);
        }

        AddPart(lines, part);
    }

    private static double SizeOf(Letter letter) => letter.PointSize is > 1 and < 200 and var size ? size : 12;

    private static void AddPart(List<PdfLine> lines, List<Letter> letters)
    {
        if (letters.Count == 0)
        {
            return;
        }

        var text = new StringBuilder();
        var first = letters[0];
        var size = SizeOf(first);
        var end = double.NaN;
        var start = double.NaN;
        var firstWord = double.NaN;
        var before = string.Empty;
        foreach (var letter in letters)
        {
            var left = letter.StartBaseLine.X;
            if (letter.Value == before && Math.Abs(left - start) < 0.05 * size)
            {
                // Bold that is made by printing a letter twice.
                continue;
            }

            if (text.Length > 0 && left - end > 0.16 * size)
            {
                firstWord = double.IsNaN(firstWord) ? end - first.StartBaseLine.X : firstWord;
                text.Append(' ');
            }

            text.Append(letter.Value);
            end = Math.Max(letter.EndBaseLine.X, left);
            (start, before) = (left, letter.Value);
        }

        lines.Add(new(
            text.ToString().Trim(),
            first.StartBaseLine.X,
            double.IsNaN(end) ? first.StartBaseLine.X : end,
            first.StartBaseLine.Y,
            size,
            double.IsNaN(firstWord) ? end - first.StartBaseLine.X : firstWord,
            letters.Count(l => l.FontName?.Contains("Bold", StringComparison.OrdinalIgnoreCase) == true) * 2 > letters.Count));
    }
}
