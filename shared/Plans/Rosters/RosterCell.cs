using BinhHoa2.Shared.Plans.Reading.Spelling;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>Text of a cell or a field in its one form: one line, NFC, without what is not seen, and of a length that is kept.</summary>
internal static class RosterCell
{
    public static string Of(string text)
    {
        var plain = CanonicalText.Of(PlainText.Of(text).Replace('\n', ' '));
        return plain.Length <= RosterLimits.CellLength ? plain : Cut(plain);
    }

    /// <summary>The text to compare: lower case, without marks, dashes and brackets in their plain forms.</summary>
    public static string Fold(string text) => VietnameseLetters.Fold(text);

    private static string Cut(string text)
    {
        var end = RosterLimits.CellLength;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
