using System.Globalization;
using System.Text;

namespace BinhHoa2.Shared.Wording;

/// <summary>
/// Cleans text from plans, rosters and forms for use in pages, mails and documents: removes control characters, invisible
/// characters, and line breaks where they are not allowed.
/// </summary>
internal static class CleanText
{
    private const int MaxFileName = 100;

    // Word and PowerPoint copy a line break inside a paragraph as this character; ReplaceLineEndings does not replace it.
    private const int VerticalTab = 0x0B;

    private const int FileSeparator = 0x1C;
    private const int UnitSeparator = 0x1F;

    // RFC 2047: a mail client would decode the text after it, and the decoded text has not been cleaned.
    private const string EncodedWord = "=?";

    /// <summary>Returns the text on one line: each run of white space, line breaks and control characters becomes one space.</summary>
    public static string Line(string text) =>
        IsCleanLine(text) ? text : Clean(text, keepBreaks: false).Trim().Replace(EncodedWord, "= ?", StringComparison.Ordinal);

    /// <summary>Returns the text with its line breaks (as <c>\n</c>) and at most one empty line in a row.</summary>
    public static string Block(string text)
    {
        var lines = Clean(text.ReplaceLineEndings("\n"), keepBreaks: true).Split('\n').Select(l => l.TrimEnd()).ToList();
        var kept = lines.Where((line, i) => line.Length > 0 || (i > 0 && lines[i - 1].Length > 0));
        return string.Join('\n', kept).Trim('\n');
    }

    /// <summary>
    /// Returns the text of a form field, trimmed, with its spaces and line breaks (as <c>\n</c>). Other separators become a space
    /// or a line break.
    /// </summary>
    public static string Typed(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or VerticalTab)
            {
                clean.Append('\n');
            }
            else if (rune.Value is '\t' or (>= FileSeparator and <= UnitSeparator)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator)
            {
                clean.Append(' ');
            }
            else if (!Rune.IsControl(rune) && !IsInvisible(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Trim();
    }

    /// <summary>
    /// Returns the text for a line of a document, with its leading spaces: each run of tabs, line breaks and control characters
    /// becomes one space; unpaired surrogates and characters that XML does not allow become U+FFFD.
    /// </summary>
    public static string InDocument(string text) =>
        Clean(text.Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD'), keepBreaks: false, keepSpaces: true).TrimEnd(' ');

    /// <summary>Returns the last part of a path on one line, shortened for display.</summary>
    public static string FileName(string text)
    {
        var name = Typed(text[(text.LastIndexOfAny(['/', '\\']) + 1)..]).ReplaceLineEndings(" ");
        if (name.Length <= MaxFileName)
        {
            return name;
        }

        var extension = Path.GetExtension(name);
        extension = extension.Length > 10 ? string.Empty : extension;
        var cut = MaxFileName - extension.Length;
        return name[..(char.IsHighSurrogate(name[cut - 1]) ? cut - 1 : cut)] + extension;
    }

    /// <summary>Shortens the text to at most <paramref name="max"/> characters, between words if possible.</summary>
    public static string Shorten(string text, int max)
    {
        if (text.Length <= max)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', max - 1);
        if (cut < max / 2)
        {
            // No word ends nearby: cut between text elements, so that surrogates and accents stay with their letter.
            cut = 0;
            while (cut + StringInfo.GetNextTextElementLength(text, cut) is var next && next < max)
            {
                cut = next;
            }
        }

        return text[..cut].TrimEnd(' ', ',', ';', ':', '.') + "…";
    }

    private static string Clean(string text, bool keepBreaks, bool keepSpaces = false)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if ((keepBreaks && rune.Value == '\n') || (keepSpaces && rune.Value == ' '))
            {
                clean.Append((char)rune.Value);
            }
            else if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (clean.Length > 0 && clean[^1] is not (' ' or '\n'))
                {
                    clean.Append(' ');
                }
            }
            else if (!IsInvisible(rune))
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
            if ((c == ' ' && before == ' ')
                || (c != ' ' && (char.IsWhiteSpace(c) || char.IsControl(c)))
                || char.IsSurrogate(c)
                || (c > 0x7F && IsInvisible(new Rune(c)))
                || (c == '?' && before == '='))
            {
                return false;
            }

            before = c;
        }

        return text.Length == 0 || before != ' ';
    }

    // The joiners U+200C and U+200D are part of some scripts and of emoji; other format characters are only invisible.
    private static bool IsInvisible(Rune rune) =>
        (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && rune.Value is not (0x200C or 0x200D))
        || (rune.Value & 0xFFFE) == 0xFFFE
        || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
