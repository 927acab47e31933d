using BinhHoa2.Shared.Plans.Reading.Rules;
using BinhHoa2.Shared.Plans.Reading.Spelling;

namespace BinhHoa2.Shared.Plans.Reading.Sources.Pdf;

/// <summary>
/// Puts lines together to paragraphs. A line was broken by the program, not by the writer, when the next word had no room on it.
/// </summary>
internal static class PdfParagraphs
{
    /// <param name="right">Where the lines must end: the margin of the page or the border of the cell.</param>
    /// <param name="place">The place of the paragraph that begins at the line of that number.</param>
    public static IEnumerable<Paragraph> Of(IReadOnlyList<PdfLine> lines, double right, Func<int, string> place)
    {
        for (var i = 0; i < lines.Count;)
        {
            var first = i;
            var text = Text(lines[i++]);
            while (i < lines.Count && text.Length is > 0 and < ReadingLimits.MaxActivity
                && GoesOn(lines[first], lines[i - 1], lines[i], text, right))
            {
                text = $"{text} {Text(lines[i++])}";
            }

            if (text.Length > 0)
            {
                yield return new(place(first), text) { IsBold = lines[first].IsBold };
            }
        }
    }

    private static string Text(PdfLine line) => PlainText.Of(LegacyText.BySpelling(line.Text));

    private static bool GoesOn(PdfLine first, PdfLine before, PdfLine line, string paragraph, double right)
    {
        var text = Text(line);
        if (text.Length == 0 || Marker.Split(text).Marker.Kind != MarkerKind.None || MonthHeading.Of(text) is not null
            || MonthHeading.Of(Marker.Split(paragraph).Text, Marker.Split(paragraph).Marker) is not null
            || before.Base - line.Base > 2.4 * before.Size || before.IsBold != line.IsBold)
        {
            return false;
        }

        var isFull = before.Right + (0.2 * before.Size) + line.FirstWord > right - 1;
        var isEnded = paragraph[^1] is '.' or ';' or ':' or '!' or '?';
        var isOutdented = line.Left < first.Left - (0.5 * first.Size);
        return isFull && line.Left <= first.Left + (2.5 * first.Size) && (!isEnded || isOutdented || char.IsLower(text[0]));
    }
}
