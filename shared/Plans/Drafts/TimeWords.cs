using System.Globalization;
using System.Text.RegularExpressions;
using BinhHoa2.Shared.Plans.Reading.Spelling;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>
/// What a plan's own words of a time become beside the day that was read: the first day of a range, a week of the month, the words.
/// </summary>
/// <param name="Reason">Why, in Vietnamese; empty where the document says nothing.</param>
internal sealed partial record TimeWords(DateOnly? From, DateOnly? Due, int? Week, string When, string Reason)
{
    private const int MaxWords = 100;
    private const int MaxText = 4000;

    /// <param name="time">A cell or line of its own that says when; null for none.</param>
    /// <param name="due">The last day that was read.</param>
    /// <param name="month">The first day of the month; null while it is not known.</param>
    public static TimeWords Of(string? time, string text, DateOnly? due, DateOnly? month)
    {
        var words = time ?? text;
        var folded = VietnameseLetters.Fold(words.Length > MaxText ? words[..MaxText] : words);
        var from = due is { } last ? FirstDay(folded, last, month) : null;
        var week = due is null && time is not null ? WeekOf(folded) : null;
        var when = time is null || OnlyADay().IsMatch(folded) ? string.Empty : CleanText.Shorten(CleanText.Line(time), MaxWords);
        var reason = from is { } first && due is { } day ? PlanDraftTexts.TimeByRange(time, first, day)
            : due is { } one ? PlanDraftTexts.TimeByDay(time, one)
            : week is { } number ? PlanDraftTexts.TimeByWeek(time!, number)
            : time is not null ? PlanDraftTexts.TimeOpen(time)
            : string.Empty;
        return new(from, due, week, when, reason);
    }

    /// <summary>The first day of the range that ends on the day; only one in the activity's month begins a range.</summary>
    private static DateOnly? FirstDay(string folded, DateOnly last, DateOnly? month)
    {
        foreach (Match range in Range().Matches(folded).Concat(DaysOnly().Matches(folded)))
        {
            var (day, endMonth) = (Number(range, "d2"), range.Groups["m2"].Success ? Number(range, "m2") : last.Month);
            if (day != last.Day || endMonth != last.Month)
            {
                continue;
            }

            var (firstDay, firstMonth) = (Number(range, "d1"), range.Groups["m1"].Success ? Number(range, "m1") : endMonth);
            var year = firstMonth > last.Month ? last.Year - 1 : last.Year;
            if (firstMonth is >= 1 and <= 12 && firstDay >= 1 && firstDay <= DateTime.DaysInMonth(year, firstMonth)
                && new DateOnly(year, firstMonth, firstDay) is var first && first < last
                && (month is not { } own || (first.Year, first.Month) == (own.Year, own.Month)))
            {
                return first;
            }
        }

        return null;
    }

    private static int? WeekOf(string folded) => Weeks().Match(folded) is { Success: true } match
        ? int.Parse(match.Groups["w"].Captures[^1].ValueSpan, CultureInfo.InvariantCulture)
        : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\d/])(?<d1>\d{1,2})(\s?/\s?(?<m1>\d{1,2})(\s?/\s?\d{4})?)?\s*(-|->|den het|den)\s*(ngay\s+)?"
            + @"(?<d2>\d{1,2})\s?/\s?(?<m2>\d{1,2})(?!\d)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Range();

    [GeneratedRegex(
        @"\bngay\s+(?<d1>\d{1,2})\s*(-|->|den het|den)\s*(ngay\s+)?(?<d2>\d{1,2})(?![\d/])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DaysOnly();

    [GeneratedRegex(
        @"^\W*tuan\s*(thu\s*)?(?<w>[1-5])(?!\d)(\s*([-,+&]|va|den)\s*(tuan\s*)?(?<w>[1-5])(?!\d))*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Weeks();

    [GeneratedRegex(@"^\s*(ngay\s+)?\d{1,2}\s?[/.-]\s?\d{1,2}(\s?[/.-]\s?\d{4})?\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OnlyADay();
}
