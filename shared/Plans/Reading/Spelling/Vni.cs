using System.Collections.Frozen;
using System.Text;

namespace BinhHoa2.Shared.Plans.Reading.Spelling;

/// <summary>
/// VNI for Windows, the encoding of the fonts whose names begin with <c>VNI-</c>: a plain letter, then one byte that stands for its
/// marks; some letters are one byte alone.
/// </summary>
internal static class Vni
{
    private static readonly FrozenDictionary<(char Letter, char Mark), char> Pairs = CreatePairs().ToFrozenDictionary();

    private static readonly FrozenDictionary<char, char> Single = new Dictionary<char, char>
    {
        ['í'] = 'í',
        ['ì'] = 'ì',
        ['æ'] = 'ỉ',
        ['ó'] = 'ĩ',
        ['ò'] = 'ị',
        ['ô'] = 'ơ',
        ['ö'] = 'ư',
        ['î'] = 'ỵ',
        ['ñ'] = 'đ',
        ['Í'] = 'Í',
        ['Ì'] = 'Ì',
        ['Æ'] = 'Ỉ',
        ['Ó'] = 'Ĩ',
        ['Ò'] = 'Ị',
        ['Ô'] = 'Ơ',
        ['Ö'] = 'Ư',
        ['Î'] = 'Ỵ',
        ['Ñ'] = 'Đ',
    }.ToFrozenDictionary();

    /// <summary>Converts characters that are bytes of VNI; what is none stays.</summary>
    public static string ToUnicode(string text)
    {
        var converted = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && Pairs.TryGetValue((text[i], char.ToLowerInvariant(text[i + 1])), out var letter))
            {
                converted.Append(letter);
                i++;
            }
            else
            {
                converted.Append(Single.TryGetValue(text[i], out var single) ? single : text[i]);
            }
        }

        return converted.ToString();
    }

    private static Dictionary<(char Letter, char Mark), char> CreatePairs()
    {
        var pairs = new Dictionary<(char Letter, char Mark), char>();
        void Add(char letter, string marks, string letters)
        {
            foreach (var (mark, marked) in marks.Zip(letters))
            {
                pairs[(letter, mark)] = marked;
                pairs[(char.ToUpperInvariant(letter), mark)] = char.ToUpperInvariant(marked);
            }
        }

        Add('a', "øûõùïêèúüéëâàåãáä", "àảãáạăằẳẵắặâầẩẫấậ");
        Add('e', "øûõùïâàåãáä", "èẻẽéẹêềểễếệ");
        Add('o', "øûõùïâàåãáä", "òỏõóọôồổỗốộ");
        Add('u', "øûõùï", "ùủũúụ");
        Add('y', "øûõù", "ỳỷỹý");
        Add('ô', "øûõùï", "ờởỡớợ");
        Add('ö', "øûõùï", "ừửữứự");
        return pairs;
    }
}
