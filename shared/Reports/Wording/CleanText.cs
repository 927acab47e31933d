using System.Text;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>Makes what people typed or pasted fit to stand in a document.</summary>
public static class CleanText
{
    /// <summary>
    /// One line: a run of tabs, line ends and control characters becomes one space; halves of surrogate pairs and
    /// characters XML forbids become U+FFFD; invisible marks that turn the direction of writing are dropped,
    /// because they could make a figure read differently from what it is.
    /// </summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == ' ')
            {
                clean.Append(' ');
            }
            else if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (rune.Value is 0xFFFE or 0xFFFF)
            {
                clean.Append('\uFFFD');
            }
            else if (!TurnsDirection(rune.Value))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().TrimEnd(' ');
    }

    private static bool TurnsDirection(int value) => value is 0x200E or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
