using System.Text.RegularExpressions;
using BinhHoa2.Shared.Plans.Reading.Spelling;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>
/// Reads the last day that a text states: of a range its end, of "trước ngày 25/10" that day, of "cuối tháng" the month's last day.
/// Weeks alone, dates of history, dates of documents and holidays that are only commemorated are no days.
/// </summary>
internal static partial class DueReader
{
    // A longer text is no list of days; patterns are not run over more.
    private const int MaxText = 4000;

    /// <summary>Reads a sentence.</summary>
    public static DateOnly? OfSentence(string text, PlanPeriod period) => Last(text, period, isField: false);

    /// <summary>Reads a cell or line that only says when.</summary>
    public static DateOnly? OfField(string text, PlanPeriod period) => Last(text, period, isField: true);

    private static DateOnly? Last(string text, PlanPeriod period, bool isField)
    {
        var folded = VietnameseLetters.Fold(text.Length > MaxText ? text[..MaxText] : text);
        var used = new List<(int Start, int End)>();
        var days = new List<DateOnly>();
        foreach (Match match in Dated().Matches(folded))
        {
            used.Add((match.Index, match.Index + match.Length));
            if (!IsOther(folded, match, isField) && DayOf(match, period) is { } day && (isField || !IsLongBefore(match, day, period)))
            {
                days.Add(day);
            }
        }

        days.AddRange(DaysAlone(folded, period, used, isField));
        days.AddRange(EndsOfMonth(folded, period));
        return days.Count == 0 ? null : days.Max();
    }

    private static DateOnly? DayOf(Match match, PlanPeriod period)
    {
        var month = int.Parse(match.Groups["m"].ValueSpan);
        var year = match.Groups["y"] is { Success: true } written ? Year(written.Value) : period.YearOf(month);
        return year is { } known && period.IsNear(known) ? Day(known, month, int.Parse(match.Groups["d"].ValueSpan)) : null;
    }

    /// <summary>"24/7", "30/4": without a year, a day more than a month before the month of the activity is none of its days.</summary>
    private static bool IsLongBefore(Match match, DateOnly day, PlanPeriod period) =>
        !match.Groups["y"].Success && period.Month is { } month && day < month.AddMonths(-1);

    private static int Year(string text) => text.Length == 2 ? 2000 + int.Parse(text) : int.Parse(text);

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>Returns whether the date is no day of the activity: a fraction, a class, a document's date, a commemoration.</summary>
    private static bool IsOther(string folded, Match match, bool isField)
    {
        var before = Clause(folded, match.Index);
        var behind = folded[(match.Index + match.Length)..];
        var isWritten = match.Groups["word"].Success;
        if (!isWritten && (NumberWord().IsMatch(before) || Unit().IsMatch(behind)))
        {
            return true;
        }

        if (match.Groups["y"] is { Success: true, Length: 4 } year && int.Parse(year.ValueSpan) < 2000)
        {
            return true;
        }

        return (DocumentWord().IsMatch(before) && !DeadlineWord().IsMatch(before))
            || HistoricRange().IsMatch(before)
            || (!isField && IsCommemorated(before, match));
    }

    private static bool IsCommemorated(string before, Match match) =>
        Commemoration().Match(before) is { Success: true } word
        && !DeadlineWord().IsMatch(before[word.Index..])
        && (Holiday().IsMatch($"{int.Parse(match.Groups["d"].ValueSpan)}/{int.Parse(match.Groups["m"].ValueSpan)}")
            || Anniversary().IsMatch(before));

    /// <summary>Returns the text before a position, from the last end of a sentence or bracket on.</summary>
    private static string Clause(string folded, int end)
    {
        var start = end;
        while (start > 0 && folded[start - 1] is not (';' or '!' or '?')
            && !(folded[start - 1] is '.' && start < folded.Length && folded[start] is ' '))
        {
            start--;
        }

        return folded[start..end];
    }

    /// <summary>"ngày 15", "từ ngày 5 đến ngày 10", "ngày 5, 6 và 7": days of the month in which they stand.</summary>
    private static IEnumerable<DateOnly> DaysAlone(string folded, PlanPeriod period, List<(int Start, int End)> used, bool isField)
    {
        if (period.Month is not { } month)
        {
            yield break;
        }

        foreach (Match match in (isField ? FieldDay() : DayAlone()).Matches(folded))
        {
            if (used.Exists(u => match.Index < u.End && match.Index + match.Length > u.Start))
            {
                continue;
            }

            foreach (Capture day in match.Groups["d"].Captures)
            {
                if (Day(month.Year, month.Month, int.Parse(day.ValueSpan)) is { } found)
                {
                    yield return found;
                }
            }
        }
    }

    private static IEnumerable<DateOnly> EndsOfMonth(string folded, PlanPeriod period)
    {
        foreach (Match match in EndOfMonth().Matches(folded))
        {
            var month = match.Groups["m"] is { Success: true } named ? int.Parse(named.ValueSpan) : period.Month?.Month;
            var year = match.Groups["y"] is { Success: true } written ? int.Parse(written.ValueSpan)
                : month is null ? null
                : period.YearOf(month.Value);
            if (month is not null && year is not null && Day(year.Value, month.Value, 1) is { } first)
            {
                yield return first.AddMonths(1).AddDays(-1);
            }
        }
    }

    [GeneratedRegex(
        @"(?<![\d/.,])(?<word>\bngay\s+)?(\d{1,2}\s*[,-]\s*)*(?<d>\d{1,2})\s?"
            + @"(/\s?(?<m>1[0-2]|0?[1-9])(\s?[/.-]\s?(?<y>[12]\d{3})|/(?<y>[2-9]\d)(?![\d/]))?"
            + @"|\s+thang\s+(?<m>1[0-2]|0?[1-9])(\s*([/,-]\s?|,?\s+nam\s+)\s*(?<y>[12]\d{3}))?"
            + @"|[.-](?<m>1[0-2]|0?[1-9])[.-](?<y>[12]\d{3}))(?![\d%])(?!\s?/\s?\d)(?!/\w)"
            + @"|(?<word>\bngay\s+)(?<d>\d{1,2})[.-](?<m>1[0-2]|0?[1-9])(?![\d%/])",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Dated();

    [GeneratedRegex(
        @"\b(lop|lop hoc|khoi|gvcn|to|tiet|bai|ti le|ty le|dat|phong|chiem|tu so|mau|trang)\s*:?\s*$|\b(lop|khoi"
            + @"|gvcn)\s[^;.]{0,12},\s*$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberWord();

    [GeneratedRegex(@"^\s*(lop|em|hoc sinh|hs|giao vien|gv|so|tong so|tiet|%|nguoi|cb|buoi)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unit();

    [GeneratedRegex(
        @"\b(cong van|thong tu|nghi dinh|quyet dinh|chi thi|nghi quyet|huong dan so|luat|ke hoach so|cv|qd|tt|nd|tb"
            + @"|thong bao so|dieu le)\b(?!.*\b(cong van|thong tu|nghi dinh|quyet dinh|chi thi|nghi quyet"
            + @"|luat)\b.{120})[^;]{0,90}$|\b\d+/(\d{4}/)?[a-z&]+([/&-][a-z&]+)*,?\s*$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex DocumentWord();

    [GeneratedRegex(
        @"\b(truoc|den|den het|het|han|cham nhat|hoan thanh|vao|vao luc|xong|trong|to chuc ngay|thoi gian|luc|gui"
            + @"|nop)\s*:?\s*(ngay|cac ngay|sang|chieu|toi)?[\s\d,hg:-]*(thu \w+,?\s*)?(ngay)?\s*$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DeadlineWord();

    [GeneratedRegex(@"1\d{3}\s?-\s?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HistoricRange();

    [GeneratedRegex(
        @"\b(chien thang|chao mung|ky niem|ki niem|mung|nhan ngay|nhan dip|huong ung|lap thanh tich|truyen thong|thanh lap"
            + @"|nha giao|phu nu|quoc te|quoc khanh|giai phong|ngay le|ngay sinh|y nghia|phap luat|quoc phong|lao dong"
            + @"|thay thuoc|khai giang nam hoc va|gia dinh|thuong binh)\b",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Commemoration();

    [GeneratedRegex(@"\b\d+ nam\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Anniversary();

    [GeneratedRegex(
        @"^(9/1|3/2|14/2|27/2|8/3|26/3|10/3|2/4|23/3|30/4|1/5|7/5|15/5|19/5|1/6|5/6|28/6|27/7|19/8|2/9|5/10|10/10"
            + @"|15/10|20/10|9/11|20/11|23/11|1/12|3/12|19/12|22/12)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Holiday();

    [GeneratedRegex(
        @"(?<!\b(moi|hang|hanh|mot|hoc|nghi|trong)\s)\bngay\s+(?<d>\d{1,2})(?!\d)(\s*([,-]|va|den|den ngay"
            + @"|->)\s*(ngay\s+)?(?<d>\d{1,2})(?![\d/]))*(?!\s*(phut|tiet|lan|buoi|gio|%|em|hoc sinh|nam|ngay"
            + @"|tuan)\b)(?!\s?[/.]\s?\d)",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex DayAlone();

    [GeneratedRegex(
        @"^\s*((tu|den|truoc|sau)\s+)?(ngay\s+)?(?<d>\d{1,2})(\s*([,-]|va|den|->)\s*(ngay\s+)?(?<d>\d{1,2}))*\s*$"
            + @"|\bngay\s+(?<d>\d{1,2})(\s*([,-]|va|den|->)\s*(ngay\s+)?(?<d>\d{1,2})(?![\d/]))*(?![\d/])",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex FieldDay();

    [GeneratedRegex(
        @"\b(cuoi|het|ngay cuoi( cung)?( cua)?)\s+thang(\s+(?<m>1[0-2]|0?[1-9])(?!\d)(\s?[/-]\s?(?<y>20\d\d)"
            + @"|\s+nam\s+(?<y>20\d\d))?)?",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EndOfMonth();
}
