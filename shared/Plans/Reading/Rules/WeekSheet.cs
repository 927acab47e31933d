using System.Text.RegularExpressions;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>The heading of a week's sheet: "LỊCH CÔNG TÁC TUẦN 12 (Từ ngày 30/10 đến 04/11)".</summary>
internal static partial class WeekSheet
{
    /// <returns>The first day of the week; null for another line.</returns>
    public static DateOnly? FirstDay(string folded, PlanPeriod period) =>
        Heading().Match(folded) is { Success: true } week ? DueReader.OfField(week.Groups["first"].Value, period) : null;

    [GeneratedRegex(
        @"\btuan\b.*\btu\s+(ngay\s+)?(?<first>\d{1,2}\s?/\s?\d{1,2}(\s?/\s?\d{4})?)\s*(-|den)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();
}
