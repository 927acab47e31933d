using System.Text;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Plans.Reading.Spelling;

/// <summary>Brings text of a document into one form: NFC, single blanks, no characters that are not seen.</summary>
internal static class PlainText
{
    /// <summary>Returns the text in NFC; line breaks stay as <c>\n</c>, without blanks around them.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in ComposedLetters.Of(text))
        {
            if (c is '\n' or '\v' or '\u2028')
            {
                TrimEnd(plain);
                plain.Append('\n');
            }
            else if (char.IsWhiteSpace(c))
            {
                if (plain.Length > 0 && plain[^1] is not (' ' or '\n'))
                {
                    plain.Append(' ');
                }
            }
            else if (!char.IsControl(c) && c is not ('\u00AD' or '\uFEFF' or '\uFFFE' or '\uFFFF' or (>= '\u200B' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064')))
            {
                plain.Append(c);
            }
        }

        TrimEnd(plain);
        return plain.ToString().Trim('\n');
    }

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] is ' ')
        {
            text.Length--;
        }
    }
}
