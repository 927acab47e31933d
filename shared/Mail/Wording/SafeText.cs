using System.Globalization;
using System.Text;

namespace BinhHoa2.Shared.Mail.Wording;

/// <summary>
/// Takes out of foreign text (a plan, a roster, a note) what could pretend to be something else in a mail: line breaks
/// in a header, control characters, and the invisible marks that turn the reading direction round.
/// </summary>
internal static class SafeText
{
    // RFC 2047: in a header, what follows would be decoded by the reader's mail client into something nobody checked.
    private const string EncodedWord = "=?";

    /// <summary>The text on one line: every run of white space, line breaks and controls is one space.</summary>
    public static string Line(string text) => IsCleanLine(text) ? text : Clean(text, keepBreaks: false).Trim().Replace(EncodedWord, "= ?", StringComparison.Ordinal);

    /// <summary>The text with its line breaks (as <c>\n</c>), at most one empty line in a row.</summary>
    public static string Block(string text)
    {
        var lines = Clean(text.ReplaceLineEndings("\n"), keepBreaks: true).Split('\n').Select(l => l.TrimEnd()).ToList();
        var kept = lines.Where((line, i) => line.Length > 0 || (i > 0 && lines[i - 1].Length > 0));
        return string.Join('\n', kept).Trim('\n');
    }

    /// <summary>At most <paramref name="max"/> characters, cut between words.</summary>
    public static string Shorten(string text, int max)
    {
        if (text.Length <= max)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', max - 1);
        if (cut < max / 2)
        {
            // No word ends nearby. A letter and what belongs to it (a surrogate, an accent) stay together.
            cut = 0;
            while (cut + StringInfo.GetNextTextElementLength(text, cut) is var next && next < max)
            {
                cut = next;
            }
        }

        return text[..cut].TrimEnd(' ', ',', ';', ':', '.') + "…";
    }

    private static string Clean(string text, bool keepBreaks)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (keepBreaks && rune.Value == '\n')
            {
                clean.Append('\n');
            }
            else if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (clean.Length > 0 && clean[^1] is not (' ' or '\n'))
                {
                    clean.Append(' ');
                }
            }
            else if (!IsHidden(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    private static bool IsCleanLine(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if ((c == ' ' && before == ' ') || (c != ' ' && (char.IsWhiteSpace(c) || char.IsControl(c))) || char.IsSurrogate(c) || (c > 0x7F && IsHidden(new Rune(c))))
            {
                return false;
            }

            if (c == '?' && before == '=')
            {
                return false;
            }

            before = c;
        }

        return text.Length == 0 || before != ' ';
    }

    // The joiners U+200C and U+200D belong to some scripts and to emoji; the other format characters only hide things.
    private static bool IsHidden(Rune rune) =>
        rune.Value is not (0x200C or 0x200D)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
