using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>The bullet or number in front of a line.</summary>
/// <param name="Number">The number of a numbered line, Roman and letters too; 0 for none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly partial record struct Marker(MarkerKind Kind, int Number)
{
    private const string Bullets = "-–—−‐‑•●○■□▪▫◦►▶➢➤❖✓✔✦◆◇→⮚❑➔»";

    /// <summary>Whether it numbers a part of the document, or could.</summary>
    public bool IsNumbered => Kind is MarkerKind.Part or MarkerKind.Capital or MarkerKind.Roman or MarkerKind.Number or MarkerKind.SubNumber
        or MarkerKind.Letter;

    /// <summary>Whether it is a bullet, which marks an item and never a part of the document.</summary>
    public bool IsBullet => Kind is MarkerKind.Dash or MarkerKind.Plus or MarkerKind.Star or MarkerKind.Dot;

    /// <summary>Splits a line into its marker and its text; a second bullet behind the first goes too.</summary>
    public static (Marker Marker, string Text) Split(string line)
    {
        var (marker, text) = SplitOnce(line);
        if (marker.Kind != MarkerKind.None && SplitOnce(text) is { Marker.IsBullet: true } inner)
        {
            return (marker.IsBullet ? inner.Marker : marker, inner.Text);
        }

        return (marker, text);
    }

    /// <summary>Returns the marker of a label that the program numbers by itself: "a.", "1.2.", "".</summary>
    public static Marker OfLabel(string label, int level) =>
        Split(label + " x") is { Text: "x" } split && split.Marker.Kind != MarkerKind.None
        ? split.Marker
        : new(level == 0 ? MarkerKind.Dash : level == 1 ? MarkerKind.Plus : MarkerKind.Dot, 0);

    private static (Marker Marker, string Text) SplitOnce(string line)
    {
        if (line.Length == 0)
        {
            return (default, line);
        }

        if (Bullet(line) is { } bullet)
        {
            return (new(bullet, 0), line[1..].TrimStart());
        }

        foreach (var (pattern, kind) in Numberings)
        {
            if (pattern.Match(line) is { Success: true } match)
            {
                var text = line[match.Length..].TrimStart();
                return text.Length == 0 ? (default, line) : (new(kind, NumberOf(match.Groups["n"].Value, kind)), text);
            }
        }

        return (default, line);
    }

    private static MarkerKind? Bullet(string line) => line[0] switch
    {
        '*' => MarkerKind.Star,
        '+' => MarkerKind.Plus,
        '·' or '•' or '◦' or '○' or '\uF0B7' when line.Length > 1 => MarkerKind.Dot,
        'o' or '§' or 'v' or 'ü' or 'Ø' when line.Length > 2 && line[1] is ' ' && char.IsUpper(line[2]) => MarkerKind.Dot,
        '.' when line.Length > 1 && line[1] is not '.' => MarkerKind.Dash,
        var c when Bullets.Contains(c, StringComparison.Ordinal) || c is >= '\uF000' and <= '\uF0FF' => MarkerKind.Dash,
        _ => null,
    };

    private static int NumberOf(string text, MarkerKind kind) => kind switch
    {
        MarkerKind.Roman => Roman(text),
        MarkerKind.Capital or MarkerKind.Letter => char.ToUpperInvariant(text[0]) - 'A' + 1,
        _ => int.TryParse(text.Split('.')[^1], out var number) ? number : Roman(text),
    };

    /// <summary>Returns the value of a Roman numeral up to 39; 0 for anything else.</summary>
    private static int Roman(string text)
    {
        var value = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = Digit(text[i]);
            value += i + 1 < text.Length && digit < Digit(text[i + 1]) ? -digit : digit;
        }

        return value;

        static int Digit(char c) => c switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, _ => 0 };
    }

    private static readonly (Regex Pattern, MarkerKind Kind)[] Numberings =
    [
        (PartPattern(), MarkerKind.Part),
        (RomanPattern(), MarkerKind.Roman),
        (CapitalPattern(), MarkerKind.Capital),
        (SubNumberPattern(), MarkerKind.SubNumber),
        (NumberPattern(), MarkerKind.Number),
        (LetterPattern(), MarkerKind.Letter),
    ];

    [GeneratedRegex(@"^(PHẦN|Phần)\s+(THỨ |thứ )?(?<n>[IVX]+|\d{1,2}|\p{L}+)\s*[.:/)\-–]?\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PartPattern();

    [GeneratedRegex(
        @"^\(?(?<n>(?=[IVX])X{0,3}(IX|IV|V?I{0,3}))\s?([.:/)]+|\s?[-–](?!\d))\s*(?=[^\s\d.])|^(?<n>(?=[IVX])X{0,3}(IX"
            + @"|IV|V?I{0,3}))\s+(?=\p{Lu}{2})",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RomanPattern();

    [GeneratedRegex(@"^(?<n>[A-HK])\s?([.)]\s*|[/\-–:]\s+)(?=\p{L})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CapitalPattern();

    [GeneratedRegex(
        @"^(?<n>([IVX]+\.|\d{1,2}\.)\d{1,2}(\.\d{1,2})*)\s?([.)/:\-–]\s*|\s)(?=[^\s\d/])",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SubNumberPattern();

    [GeneratedRegex(
        @"^(\((?<n>\d{1,2})\)|(?<n>\d{1,2})\s?([.)]+\s*(?=[^\s\d])|[/\-–:]\s+(?=[^\s\d])|[/](?=\p{L}{2})))\s*",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^(\((?<n>[a-k])\)|(?<n>[a-kđ])\s?([.)]\s*|[/,:\-–]\s+))(?=\p{L})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LetterPattern();
}
