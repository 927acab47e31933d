using System.Collections.Frozen;
using System.Text;

namespace BinhHoa2.Shared.Schools.Input;

/// <summary>
/// Composes the letters of Vietnamese as Unicode's NFC does: a letter and the marks behind it, in whatever order, become
/// one character. The app runs in invariant globalization, where <see cref="string.Normalize()"/> leaves text as it is.
/// </summary>
internal static class ComposedLetters
{
    private const string Tones = "\u0300\u0301\u0309\u0303\u0323";
    private const string Shapes = "\u0302\u0306\u031B";

    // A letter without a tone, then with each of them in the order above.
    private static readonly string[] Letters =
        ["aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ"];

    private static readonly string[] Shaped = ["aâă_", "eê__", "oô_ơ", "u__ư"];

    private static readonly FrozenDictionary<(char Letter, char Mark), char> Composed =
        Pairs().ToFrozenDictionary(p => (p.Letter, p.Mark), p => p.Whole);

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Tones + Shapes))
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (composed.Length > 0 && Composed.TryGetValue((composed[^1], c), out var whole))
            {
                composed[^1] = whole;
            }
            else
            {
                composed.Append(c);
            }
        }

        return composed.ToString();
    }

    private static IEnumerable<(char Letter, char Mark, char Whole)> Pairs() =>
        Tone().Concat(Shape()).SelectMany(p => new[] { p, (char.ToUpperInvariant(p.Letter), p.Mark, char.ToUpperInvariant(p.Whole)) });

    private static IEnumerable<(char Letter, char Mark, char Whole)> Tone() =>
        from row in Letters from tone in Enumerable.Range(0, Tones.Length) select (row[0], Tones[tone], row[tone + 1]);

    /// <summary>The shape may come behind the tone: the plain letter with its tone becomes the shaped one with it.</summary>
    private static IEnumerable<(char Letter, char Mark, char Whole)> Shape() =>
        from row in Shaped
        from shape in Enumerable.Range(0, Shapes.Length)
        where row[shape + 1] != '_'
        let plain = Letters.Single(l => l[0] == row[0])
        let shaped = Letters.Single(l => l[0] == row[shape + 1])
        from tone in Enumerable.Range(0, plain.Length)
        select (plain[tone], Shapes[shape], shaped[tone]);
}
