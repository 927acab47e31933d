namespace BinhHoa2.Shared.Plans.Reading.Spelling;

/// <summary>
/// Text whose characters may be bytes of an encoding of the time before Unicode, as Word keeps it for text in old fonts and as it
/// comes when it is copied from there.
/// </summary>
internal static class LegacyText
{
    /// <summary>Converts a text by the name of its font.</summary>
    public static string ByFont(string text, string? font)
    {
        if (font is null || !text.Any(c => c > '\u007F'))
        {
            return font is not null && IsTcvn3Capital(font) ? text.ToUpperInvariant() : text;
        }

        var bytes = FromSymbols(text);
        if (font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase))
        {
            // Unicode text stays in an old font's name when it is pasted there.
            var converted = Tcvn3.ToUnicode(bytes, IsTcvn3Capital(font));
            return IsUnicode(text) ? text : converted;
        }

        return font.StartsWith("VNI", StringComparison.OrdinalIgnoreCase) && !IsUnicode(text) ? Vni.ToUnicode(bytes) : text;
    }

    /// <summary>Converts a text by its spelling, if it is spelled better in one of the old encodings.</summary>
    public static string BySpelling(string text) => Readings(text).MaxBy(r => r.Score).Text;

    /// <summary>Returns what a text can be, with how well each is spelled; one reading when there is no doubt.</summary>
    public static (Spelled Spelled, string Text, int Score)[] Readings(string text)
    {
        if (!text.Any(c => c is > '\u007F' and < '\u0100') || IsUnicode(text))
        {
            return [(Spelled.Unicode, text, text.Any(c => c > '\u007F') ? 1 : 0)];
        }

        return [Scored(Spelled.Unicode, text), Scored(Spelled.Tcvn3, Tcvn3.ToUnicode(text)), Scored(Spelled.Vni, Vni.ToUnicode(text))];
    }

    public static (Spelled Spelled, string Text, int Score) Scored(Spelled spelled, string text) =>
        (spelled, text, VietnameseSyllables.Score(text));

    private static bool IsTcvn3Capital(string font) =>
        font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) && font.EndsWith('H');

    /// <summary>Returns whether there are letters that only Unicode has.</summary>
    private static bool IsUnicode(string text) =>
        text.Any(c => c is >= '\u1EA0' and <= '\u1EF9' or (>= '\u0300' and <= '\u0323')
            or 'đ' or 'Đ' or 'ơ' or 'Ơ' or 'ư' or 'Ư' or 'ă' or 'Ă');

    /// <summary>Word writes characters of symbol fonts 0xF000 higher.</summary>
    private static string FromSymbols(string text) =>
        string.Concat(text.Select(c => c is >= '\uF020' and <= '\uF0FF' ? (char)(c - 0xF000) : c));
}
