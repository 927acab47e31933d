using System.Text;

namespace BinhHoa2.Tests.Plans.Reading;

/// <summary>Writes Vietnamese in the encodings of the time before Unicode. The tables are those of the standards.</summary>
internal static class OldEncodings
{
    private const string Composed =
        "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ";

    private static readonly byte[] Tcvn3 = Convert.FromHexString(
        "B5B6B7B8B9A8BBBCBDBEC6A9C7C8C9CACBCCCECFD0D1AAD2D3D4D5D6D7D8DCDDDEDFE1E2E3E4AB"
        + "E5E6E7E8E9ACEAEBECEDEEEFF1F2F3F4ADF5F6F7F8F9FAFBFCFDFEAE");

    private static readonly string[] Vni =
    [
        "aø", "aû", "aõ", "aù", "aï", "aê", "aè", "aú", "aü", "aé", "aë", "aâ", "aà", "aå", "aã", "aá", "aä",
        "eø", "eû", "eõ", "eù", "eï", "eâ", "eà", "eå", "eã", "eá", "eä", "ì", "æ", "ó", "í", "ò",
        "oø", "oû", "oõ", "où", "oï", "oâ", "oà", "oå", "oã", "oá", "oä", "ô", "ôø", "ôû", "ôõ", "ôù", "ôï",
        "uø", "uû", "uõ", "uù", "uï", "ö", "öø", "öû", "öõ", "öù", "öï", "yø", "yû", "yõ", "yù", "î", "ñ",
    ];

    private static readonly (string Letters, char Mark)[] Tones =
    [
        ("àằầèềìòồờùừỳ", '\u0300'), ("ảẳẩẻểỉỏổởủửỷ", '\u0309'), ("ãẵẫẽễĩõỗỡũữỹ", '\u0303'), ("áắấéếíóốớúứý", '\u0301'),
        ("ạặậẹệịọộợụựỵ", '\u0323'),
    ];

    private const string Plain = "aăâeêioôơuưy";

    /// <summary>Capitals with tones have no code in TCVN3: they lose their capital, as they did in the fonts.</summary>
    public static byte[] ToTcvn3(string text) => [.. text.Select(c =>
        "ĂÂÊÔƠƯĐ".IndexOf(c, StringComparison.Ordinal) is >= 0 and var capital ? (byte)(0xA1 + capital)
        : Composed.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal) is >= 0 and var at ? Tcvn3[at]
        : (byte)c)];

    public static string ToVni(string text) => string.Concat(text.Select(c =>
        Composed.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Vni[at]
        : Composed.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal) is >= 0 and var capital ? Vni[capital].ToUpperInvariant()
        : c.ToString()));

    /// <summary>Splits every letter into its base and marks, the dot below first, as NFD does.</summary>
    public static string ToNfd(string text)
    {
        var split = new StringBuilder();
        foreach (var c in text)
        {
            var (letter, tone) = WithoutTone(c);
            var (plain, shape) = char.ToLowerInvariant(letter) switch
            {
                'ă' => ('a', "\u0306"),
                'â' => ('a', "\u0302"),
                'ê' => ('e', "\u0302"),
                'ô' => ('o', "\u0302"),
                'ơ' => ('o', "\u031B"),
                'ư' => ('u', "\u031B"),
                var other => (other, string.Empty),
            };
            split.Append(char.IsUpper(letter) ? char.ToUpperInvariant(plain) : plain == char.ToLowerInvariant(letter) ? letter : plain)
                .Append(tone == '\u0323' ? tone + shape : tone is null ? shape : shape + tone);
        }

        return split.ToString();
    }

    /// <summary>Windows-1258: the letter with its shape, then the tone.</summary>
    public static byte[] ToWindows1258(string text)
    {
        const string Codes = "ĂăĐđƠơƯư\u0300\u0309\u0303\u0301\u0323";
        byte[] bytes = [0xC3, 0xE3, 0xD0, 0xF0, 0xD5, 0xF5, 0xDD, 0xFD, 0xCC, 0xD2, 0xDE, 0xEC, 0xF2];
        return [.. text.SelectMany(c => WithoutTone(c) is var (letter, tone) && tone is null ? [letter] : new[] { letter, tone.Value })
            .Select(c => Codes.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? bytes[at] : (byte)c)];
    }

    private static (char Letter, char? Tone) WithoutTone(char c)
    {
        foreach (var (letters, mark) in Tones)
        {
            if (letters.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal) is >= 0 and var at)
            {
                return (char.IsUpper(c) ? char.ToUpperInvariant(Plain[at]) : Plain[at], mark);
            }
        }

        return (c, null);
    }
}
