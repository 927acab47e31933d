using System.Globalization;
using System.Text;

namespace BinhHoa2.Shared.Pages.Replies;

/// <summary>What people typed, without what a keyboard cannot type: it goes into pages, mails and documents later.</summary>
internal static class CleanText
{
    private const int LongestName = 100;

    // A line break inside a paragraph, as Word and PowerPoint copy it. ReplaceLineEndings knows the other line breaks.
    private const int VerticalTab = 0x0B;

    private const int FileSeparator = 0x1C;
    private const int UnitSeparator = 0x1F;

    /// <summary>
    /// Lines end with \n; what other programs separate with becomes a line break or a blank; other control characters,
    /// invisible direction marks and non-characters are gone; nothing blank around it.
    /// </summary>
    public static string Note(string text)
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
            else if (!IsHidden(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Trim();
    }

    public static string Line(string text) => Note(text).ReplaceLineEndings(" ");

    /// <summary>The last part of what may be a path, in one line, short enough to show.</summary>
    public static string FileName(string text)
    {
        var name = Line(text[(text.LastIndexOfAny(['/', '\\']) + 1)..]);
        if (name.Length <= LongestName)
        {
            return name;
        }

        var extension = Path.GetExtension(name);
        extension = extension.Length > 10 ? string.Empty : extension;
        var cut = LongestName - extension.Length;
        return name[..(char.IsHighSurrogate(name[cut - 1]) ? cut - 1 : cut)] + extension;
    }

    // The zero-width joiner stays: emoji are made of it.
    private static bool IsHidden(Rune rune) =>
        Rune.IsControl(rune)
        || (rune.Value & 0xFFFE) == 0xFFFE
        || rune.Value is 0xFEFF or 0x200B or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xFDD0 and <= 0xFDEF);
}
