using BinhHoa2.Shared.Plans.Reading.Rules;
using BinhHoa2.Shared.Plans.Reading.Spelling;

namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>
/// Reads plain text: a paragraph for each line, lines that a program broke at its margin joined, and tables that were flattened to bars
/// or tabs.
/// </summary>
internal static class TextSource
{
    private const int MinWrap = 50;
    private const int MaxWrap = 140;

    private sealed record TextLine(int Number, string Text, int Indent)
    {
        public string Place => $"dòng {Number}";
    }

    /// <exception cref="PlanUnreadableException">It is no text.</exception>
    public static IReadOnlyList<Block> Read(byte[] file, ReadingLimits limits)
    {
        if (file.Length > limits.Characters * 2L)
        {
            throw new PlanUnreadableException(ReadingTexts.TooLarge);
        }

        var raw = TextDecoder.Lines(file);
        if (IsBinary(raw))
        {
            throw new PlanUnreadableException(ReadingTexts.OtherKind);
        }

        var blocks = new BlockList(limits);
        var lines = raw.Select((text, i) => new TextLine(i + 1, text, text.Length - text.TrimStart().Length)).ToList();
        var wrap = WrapOf(lines);
        for (var i = 0; i < lines.Count;)
        {
            i = TextTables.TryRead(lines.Skip(i).Take(limits.Blocks).Select(l => l.Text), lines[i].Number, blocks) is var rows and > 0
                ? i + rows
                : ReadParagraph(lines, i, wrap, blocks);
        }

        return blocks.Blocks;
    }

    private static int ReadParagraph(List<TextLine> lines, int at, int wrap, BlockList blocks)
    {
        var first = lines[at];
        var text = WithoutMarks(PlainText.Of(first.Text));
        var end = at + 1;
        var isItem = Marker.Split(text).Marker.Kind != MarkerKind.None;
        if (MonthHeading.Of(Marker.Split(text).Text) is not null)
        {
            wrap = -1;
        }

        while (text.Length is > 0 and < ReadingLimits.MaxActivity && end < lines.Count
            && GoesOn(lines[end - 1], lines[end], first, isItem, text[^1], wrap))
        {
            text = $"{text} {PlainText.Of(lines[end++].Text)}";
        }

        if (text.Length > 0)
        {
            blocks.Count(text.Length);
            blocks.Add(new Paragraph(first.Place, text) { IsBold = first.Text.TrimStart() is ['*', '*', ..] or ['#', ..] });
        }

        return end;
    }

    /// <summary>Returns the line without the marks by which programs write bold and headings as text.</summary>
    private static string WithoutMarks(string text) => text.Contains("**", StringComparison.Ordinal) || text.StartsWith('#')
        ? PlainText.Of(text.TrimStart('#', ' ').Replace("**", " ", StringComparison.Ordinal)).Trim()
        : text;

    /// <summary>Returns whether a line goes on with the one before: that was full, or this one hangs under its item.</summary>
    private static bool GoesOn(TextLine before, TextLine line, TextLine first, bool isItem, char last, int wrap)
    {
        var text = PlainText.Of(line.Text);
        if (text.Length == 0 || text.Contains('|', StringComparison.Ordinal) || Marker.Split(text).Marker.Kind != MarkerKind.None
            || wrap < 0 || last is '.' or ';' or ':' or '!' or '?' || MonthHeading.Of(text) is not null)
        {
            return false;
        }

        var folded = VietnameseLetters.Fold(text);
        if (Words.IsTimeField(folded, out _) || Words.IsPersonField(folded, out _) || Words.IsOtherField(folded))
        {
            return false;
        }

        var hangs = line.Indent > first.Indent && isItem;
        return char.IsLower(text[0]) || hangs || (wrap > 0 && before.Text.TrimEnd().Length >= wrap * 0.8);
    }

    /// <summary>Returns at how many characters lines were broken; 0 when they were not.</summary>
    private static int WrapOf(List<TextLine> lines)
    {
        var longest = lines.Max(l => l.Text.TrimEnd().Length);
        return longest is >= MinWrap and <= MaxWrap && lines.Count(l => l.Text.TrimEnd().Length >= longest * 0.85) >= 3 ? longest : 0;
    }

    private static bool IsBinary(List<string> lines)
    {
        long all = 0, controls = 0, letters = 0;
        foreach (var c in lines.SelectMany(l => l))
        {
            all++;
            controls += c is (< ' ' and not ('\t' or '\f' or '\v')) or '\uFFFD' or (>= '\u007F' and < '\u00A0') ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return controls * 50 > all || letters == 0 || lines[0].StartsWith("{\\rtf", StringComparison.Ordinal);
    }
}
