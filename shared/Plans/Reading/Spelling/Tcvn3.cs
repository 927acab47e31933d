using System.Text;

namespace BinhHoa2.Shared.Plans.Reading.Spelling;

/// <summary>
/// TCVN3, the encoding of the fonts whose names begin with <c>.Vn</c> (TCVN 5712:1993, VN3): one byte for each lower-case letter.
/// Capitals with tones are the lower-case codes in a font that ends in H.
/// </summary>
internal static class Tcvn3
{
    /// <summary>The letters of the codes A1 to FE; a blank where the encoding has none.</summary>
    private const string Letters =
        "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";

    private const char First = '\u00A1';

    /// <summary>Converts characters that are bytes of TCVN3; what is none stays.</summary>
    /// <param name="isCapital">Whether the font shows capitals.</param>
    public static string ToUnicode(string text, bool isCapital = false)
    {
        var converted = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var letter = c >= First && c - First < Letters.Length && Letters[c - First] != ' ' ? Letters[c - First] : c;
            converted.Append(isCapital ? char.ToUpperInvariant(letter) : letter);
        }

        return converted.ToString();
    }
}
