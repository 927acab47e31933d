using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BinhHoa2.Shared.Plans.Reading.Spelling;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>Finds months as plans write them: "tháng 10/2021", "THÁNG 9+10", "tháng 11 và 12 năm 2025", "T9", "tháng Giêng".</summary>
internal static partial class MonthWords
{
    private const string Word = "muoi mot|muoi hai|gieng|mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi|chap";

    private static readonly Dictionary<string, int> Words = new(StringComparer.Ordinal)
    {
        ["gieng"] = 1,
        ["mot"] = 1,
        ["hai"] = 2,
        ["ba"] = 3,
        ["tu"] = 4,
        ["nam"] = 5,
        ["sau"] = 6,
        ["bay"] = 7,
        ["tam"] = 8,
        ["chin"] = 9,
        ["muoi"] = 10,
        ["muoi mot"] = 11,
        ["muoi hai"] = 12,
        ["chap"] = 12,
    };

    /// <summary>Months and where they stand in the text.</summary>
    /// <param name="Start">Where the word "tháng" begins.</param>
    /// <param name="End">The position behind them.</param>
    public readonly record struct Found(ImmutableArray<StatedMonth> Months, int Start, int End);

    /// <summary>Returns the first months that the text names with the word "tháng"; null for none.</summary>
    public static Found? First(string text, int from = 0)
    {
        var folded = VietnameseLetters.Fold(text);
        for (var match = Named().Match(folded, from); match.Success; match = match.NextMatch())
        {
            if (IsWordForMonth(text.Substring(match.Groups["word"].Index, match.Groups["word"].Length))
                && Months(match) is { IsEmpty: false } months)
            {
                return new(months, match.Index, match.Index + match.Length);
            }
        }

        return null;
    }

    /// <summary>Returns the months of a cell of a column of months, where "tháng" may be left out; null for anything else.</summary>
    public static Found? OfCell(string text)
    {
        var folded = VietnameseLetters.Fold(text);
        if (Torn().IsMatch(folded))
        {
            return OfCell(string.Concat(text.Where(c => !char.IsWhiteSpace(c)))) is { } whole ? whole with { End = text.Length } : null;
        }

        var match = Bare().Match(folded);
        return match.Success && Months(match) is { IsEmpty: false } months ? new(months, 0, match.Length) : First(text);
    }

    /// <summary>"thắng" is folded to the same letters; without any mark the word is taken.</summary>
    private static bool IsWordForMonth(string word) =>
        word.ToLowerInvariant() is "tháng" or "thang" or "thàng" or "t" || word.Equals("t.", StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<StatedMonth> Months(Match match)
    {
        var months = new List<StatedMonth>();
        var last = default(int?);
        foreach (var (number, year) in match.Groups["m"].Captures.Select(m => (Number(m.Value), YearBehind(match, m))))
        {
            if (number is < 1 or > 12)
            {
                return [];
            }

            months.Add(new(number, year));
            last = year ?? last;
        }

        // "Tháng 11, 12 năm 2025": the year behind the last month is that of all.
        return
        [
            .. months.Select(m => m.Year is null && last is not null && m.Month <= months[^1].Month ? m with { Year = last } : m)
                .Distinct(),
        ];
    }

    private static int? YearBehind(Match match, Capture month)
    {
        var next = match.Groups["m"].Captures.FirstOrDefault(m => m.Index > month.Index)?.Index ?? int.MaxValue;
        var year = match.Groups["y"].Captures.FirstOrDefault(y => y.Index > month.Index && y.Index < next);
        return year is null ? null : year.Length == 2 ? 2000 + int.Parse(year.ValueSpan) : int.Parse(year.ValueSpan);
    }

    /// <summary>A month whose year a narrow cell tore apart: "10/202 4".</summary>
    [GeneratedRegex(@"^\s*(thang)?\s*(0?[1-9]|1[0-2])\s*[/.-]\s*(2\s+0\d\d|20\s+\d\d|20\d\s+\d)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Torn();

    private static int Number(string text) => int.TryParse(text, out var number) ? number : Words.GetValueOrDefault(text.Trim());

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?<word>thang|t\.?(?=\d))\s?[:.]?\s*(?<m>0?[1-9]|1[0-2]|" + Word + @")(?![\p{L}\d])"
            + @"(\s*([/.\-]\s?|\s+nam\s+|\s*\(\s*(nam\s+)?)(?<y>20\d\d|[2-9]\d(?![\d/%]))(?!\d))?"
            + @"(\s*([+,;&/-]|va)\s*(thang\s+|t(?=\d))?(?<m>0?[1-9]|1[0-2])(?![\p{L}\d/.%]|\s*(em|hoc sinh|lop)\b|(?<!\d)\.\d)"
            + @"(\s*([/.\-]\s?|\s+nam\s+)(?<y>20\d\d|[2-9]\d(?![\d/%]))(?!\d))?"
            + @"|\s*([+,;&-]|va)\s*(thang\s+|t(?=\d))?(?<m>0?[1-9]|1[0-2])\s?[/.-]\s?(?<y>20\d\d)(?!\d))*"
            + @"(\s*,?\s*nam\s+(?<y>20\d\d)|\s*\(\s*(?<y>20\d\d)\s*\))?",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Named();

    [GeneratedRegex(
        @"^\s*(?<m>0?[1-9]|1[0-2])(\s*[/.\-]\s*(?<y>20\d\d|[2-9]\d))?"
            + @"(\s*([+,;&-]|va)\s*(?<m>0?[1-9]|1[0-2])(\s*[/.\-]\s*(?<y>20\d\d|[2-9]\d))?)*\s*$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Bare();
}
