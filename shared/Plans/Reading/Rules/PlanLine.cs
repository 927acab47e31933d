using BinhHoa2.Shared.Plans.Reading.Sources;
using BinhHoa2.Shared.Plans.Reading.Spelling;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>A line of a plan: its marker, and its text without it.</summary>
/// <param name="IsStrong">Whether it is bold or has the style of a heading.</param>
internal sealed record PlanLine(string Place, Marker Marker, string Text, bool IsStrong)
{
    /// <summary>The text for comparing: <see cref="VietnameseLetters.Fold"/>.</summary>
    public string Folded { get; } = VietnameseLetters.Fold(Text);

    /// <summary>Whether all its letters are capitals.</summary>
    public bool IsCapital { get; } = Text.Any(char.IsLetter) && !Text.Any(char.IsLower);

    public int Words { get; } = Text.Count(c => c is ' ') + 1;

    /// <summary>Whether it ends as a sentence or an item of a list does.</summary>
    public bool IsEnded { get; } = Text is [.., '.' or ';' or '!' or '?' or '…'];

    /// <summary>Whether it goes on with what the line before began.</summary>
    public bool Continues { get; } = Marker.Kind == MarkerKind.None && Text.Length > 0
        && (char.IsLower(Text[0]) || Text[0] is ',' or ';' or ')' or '.');

    /// <summary>Returns the lines of a paragraph.</summary>
    public static IEnumerable<PlanLine> Of(Paragraph paragraph)
    {
        var first = true;
        foreach (var line in paragraph.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (marker, text) = Marker.Split(line);
            if (first && paragraph.Label is { } label && marker.Kind == MarkerKind.None)
            {
                marker = Marker.OfLabel(label, paragraph.Level);
            }

            first = false;
            if (text.Length > 0)
            {
                yield return new(paragraph.Place, marker, text, paragraph.IsBold || paragraph.IsHeading);
            }
        }
    }
}
