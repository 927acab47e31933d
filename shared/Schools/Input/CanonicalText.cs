using System.Globalization;
using System.Text;

namespace BinhHoa2.Shared.Schools.Input;

/// <summary>
/// The one form a text of an input file has from its reading on: letters composed, blanks of any kind as single
/// blanks, none around it. Programs write the same word in several ways that look alike, and texts that look alike must compare equal.
/// </summary>
internal static class CanonicalText
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in ComposedLetters.Of(text))
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.SpaceSeparator)
            {
                folded.Append(c);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().Trim();
    }
}
