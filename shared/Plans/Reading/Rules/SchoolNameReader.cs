using System.Text.RegularExpressions;
using BinhHoa2.Shared.Plans.Reading.Spelling;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>
/// Finds the school's name: in the letterhead, and in the text, where it is not in capitals. The text's spelling is taken when both have
/// the same letters.
/// </summary>
internal static partial class SchoolNameReader
{
    private const int LetterheadLines = 30;

    public static string? Name(IReadOnlyList<PlanLine> lines)
    {
        var head = lines.Take(LetterheadLines).Index()
            .Select(l => Letterhead(l.Item.Text, l.Index + 1 < lines.Count ? lines[l.Index + 1] : null))
            .FirstOrDefault(name => name is not null);
        var named = lines.SelectMany(l => InText(l.Text)).ToList();
        if (head is null)
        {
            return named.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).MaxBy(g => g.Count())?.First();
        }

        var same = VietnameseLetters.Fold(head);
        return named.Find(n => VietnameseLetters.Fold(n) == same) ?? head;
    }

    private static string? Letterhead(string text, PlanLine? next)
    {
        var match = Capitals().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var name = match.Value.Trim(' ', '-', '_', '*', '.', ',');
        return Kind().Match(name) is { Success: true } kind && kind.Length == name.Length
            && next is { IsCapital: true, Words: <= 6 } && !OtherHead().IsMatch(next.Folded)
            ? $"{name} {next.Text}"
            : name;
    }

    private static IEnumerable<string> InText(string text) => Mixed().Matches(text)
        .Select(m => m.Value.TrimEnd(' ', '.', ','))
        .Select(name => char.ToUpperInvariant(name[0]) + name[1..])
        .Where(name => !Kind().IsMatch(name) || Kind().Match(name).Length < name.Length);

    [GeneratedRegex(
        @"TRƯỜNG\s+(TIỂU HỌC|TH\b|PTDTBT|TH&THCS|PHỔ THÔNG)[\p{Lu}\d .,&'-]{0,60}?(?=\s{2,}|\s*(CỘNG H|Độc lập)|\s*$|\s*[:;()"
            + @"|_*])",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"^(TRƯỜNG|Trường) (TIỂU HỌC|Tiểu học|TH|tiểu học)( VÀ| &)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kind();

    [GeneratedRegex(
        @"\b[Tt]rường (Tiểu học|TH|tiểu học|Tiểu Học|PTDTBT Tiểu học)( và THCS| & THCS"
            + @"|&THCS)?( [Ss]ố \d{1,2})?( \p{Lu}[\p{L}.]*| \d{1,2}(?![\d/]))+",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mixed();

    [GeneratedRegex(@"^(cong hoa|doc lap|so\b|ke hoach|to |ban |nam hoc)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherHead();
}
