using System.Collections.Frozen;

namespace BinhHoa2.Shared.Plans.Reading.Spelling;

/// <summary>Compares Vietnamese text without its marks, which people place and forget in several ways (hoà, hòa, hoa).</summary>
internal static class VietnameseLetters
{
    private static readonly string[] Rows =
        ["aàảãáạăằẳẵắặâầẩẫấậ", "eèẻẽéẹêềểễếệ", "iìỉĩíị", "oòỏõóọôồổỗốộơờởỡớợ", "uùủũúụưừửữứự", "yỳỷỹýỵ", "dđ"];

    private static readonly FrozenDictionary<char, char> Plain = Rows
        .SelectMany(row => row.Skip(1).SelectMany(c => new[] { (c, row[0]), (char.ToUpperInvariant(c), row[0]) }))
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>Returns whether the character is a Vietnamese letter that has a mark.</summary>
    public static bool IsMarked(char letter) => Plain.ContainsKey(letter);

    /// <summary>
    /// Returns the text in lower case and without marks, dashes and quotation marks in their plain forms. Every character keeps its
    /// position.
    /// </summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, original) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = original[i] switch
            {
                '–' or '—' or '−' or '‐' or '‑' => '-',
                '“' or '”' or '„' => '"',
                '’' or '‘' => '\'',
                var letter => Plain.TryGetValue(letter, out var plain) ? plain : char.ToLowerInvariant(letter),
            };
        }
    });
}
