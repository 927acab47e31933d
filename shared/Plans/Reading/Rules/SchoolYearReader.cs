using System.Text.RegularExpressions;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>
/// Finds the school year of a plan: the title states it; elsewhere other years are named too, those of documents and of the year
/// before.
/// </summary>
internal static partial class SchoolYearReader
{
    private const int TitleLines = 60;

    /// <returns>The first calendar year; null when the plan has none.</returns>
    public static int? FirstYear(IReadOnlyList<PlanLine> lines)
    {
        var stated = lines.Index().SelectMany(l => YearsIn(l.Item).Select(year => (Line: l.Item, At: l.Index, Year: year))).ToList();
        var title = stated.Where(s => s.At < TitleLines && (s.Line.IsCapital || s.Line.IsStrong || s.Line.Words <= 8) && !IsBasis(s.Line))
            .Select(s => (int?)s.Year)
            .FirstOrDefault();
        return title
            ?? stated.Where(s => !IsBasis(s.Line)).Concat(stated).GroupBy(s => s.Year).MaxBy(g => g.Count())?.Key
            ?? OfMonths(lines)
            ?? OfDate(lines, Dated())
            ?? OfDate(lines, AnyDay());
    }

    private static bool IsBasis(PlanLine line) =>
        line.Folded.StartsWith("can cu", StringComparison.Ordinal) || Words.IsPartWithoutActivities(line.Folded);

    private static IEnumerable<int> YearsIn(PlanLine line) => Stated().Matches(line.Folded)
        .Select(m => (First: int.Parse(m.Groups["first"].ValueSpan), Second: int.Parse(m.Groups["second"].ValueSpan)))
        .Where(y => y.Second == y.First + 1 || y.Second == (y.First + 1) % 100)
        .Select(y => y.First);

    private static int? OfMonths(IReadOnlyList<PlanLine> lines) => lines
        .Select(l => MonthHeading.Of(l.Text, l.Marker))
        .OfType<MonthHeading>()
        .SelectMany(h => h.Months)
        .Where(m => m.Year is not null)
        .Select(m => (int?)(m.Year!.Value - (m.Month >= 8 ? 0 : 1)))
        .FirstOrDefault();

    /// <summary>The date under the letterhead: "Bình Hòa, ngày 05 tháng 9 năm 2021".</summary>
    private static int? OfDate(IReadOnlyList<PlanLine> lines, Regex pattern) => lines.Take(TitleLines)
        .Where(l => !IsBasis(l))
        .Select(l => pattern.Match(l.Folded))
        .Where(m => m.Success)
        .Select(m => (int?)(int.Parse(m.Groups["y"].ValueSpan) - (int.Parse(m.Groups["m"].ValueSpan) >= 7 ? 0 : 1)))
        .FirstOrDefault();

    [GeneratedRegex(@"\bnam hoc\s*:?\s*(?<first>20\d\d)\s*[-/]\s*(?<second>20\d\d|\d\d)(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stated();

    [GeneratedRegex(
        @"^[^;]{0,60}\bngay\s*[\d.… ]*\s*thang\s*(?<m>1[0-2]|0?[1-9])\s*nam\s*(?<y>20\d\d)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dated();

    [GeneratedRegex(@"(?<![\d/])\d{1,2}\s?/\s?(?<m>1[0-2]|0?[1-9])\s?/\s?(?<y>20\d\d)(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyDay();
}
