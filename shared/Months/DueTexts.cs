using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Months;

/// <summary>Says when work is due: by a day, in a range, in the words of the plan. All that prints a due date prints it by these.</summary>
public static class DueTexts
{
    /// <summary>What the day means: "Hạn", "Tổ chức chậm nhất"; of a range or of words, which say that themselves, "Tổ chức".</summary>
    public static string Label(ActivityKind work, DateOnly due, ActivityTime? time) => (work, time?.From, Words(due, time)) switch
    {
        (_, null, null) => StatusTexts.DueLabel(work),
        (ActivityKind.Event, _, _) => "Tổ chức",
        (ActivityKind.Standing, _, _) => "Xác nhận",
        (_, not null, _) => "Thực hiện",
        _ => StatusTexts.DueLabel(work),
    };

    /// <summary>
    /// <c>thứ Sáu, 19/11/2021</c>, <c>từ ngày 15/11 đến ngày 20/11/2021</c>, <c>Tuần 3 tháng 11 (chậm nhất thứ Sáu, 19/11/2021)</c>.
    /// </summary>
    public static string Value(DateOnly due, ActivityTime? time)
    {
        var day = time?.From is { } from ? Phrases.Range(from, due) : Phrases.DayInWeek(due);
        return Words(due, time) is not { } words ? day
            : time!.From is null ? $"{words} (chậm nhất {day})"
            : $"{words} ({day})";
    }

    /// <summary>"Hạn: thứ Sáu, 19/11/2021".</summary>
    public static string Line(ActivityKind work, DateOnly due, ActivityTime? time) => $"{Label(work, due, time)}: {Value(due, time)}";

    /// <summary>As <see cref="Line"/>, inside a sentence: "hạn thứ Sáu, 19/11/2021"; words of the plan stay as they are.</summary>
    public static string InSentence(ActivityKind work, DateOnly due, ActivityTime? time) =>
        $"{Phrases.Uncapitalized(Label(work, due, time))}{(Words(due, time) is null ? "" : ":")} {Value(due, time)}";

    /// <summary>The days alone, for tables and brackets: <c>19/11/2021</c>, <c>từ ngày 15/11 đến ngày 20/11/2021</c>.</summary>
    public static string Days(DateOnly due, ActivityTime? time) =>
        time?.From is { } from ? Phrases.Range(from, due) : Phrases.Day(due);

    /// <summary>The days alone with what they mean: "hạn 19/11/2021", "tổ chức từ ngày 15/11 đến ngày 20/11/2021".</summary>
    public static string LabelledDays(ActivityKind work, DateOnly due, ActivityTime? time) =>
        $"{Phrases.Uncapitalized(Label(work, due, time?.From is null ? null : time))} {Days(due, time)}";

    /// <summary>The words of the plan, where they say more than the days: "19/11" does not, "trước ngày 20/11" does.</summary>
    private static string? Words(DateOnly due, ActivityTime? time)
    {
        if (time?.Words is not { } words)
        {
            return null;
        }

        string[] same = time.From is { } from
            ? [.. Spellings(from).Append($"{from.Day}").SelectMany(first => Spellings(due).Select(last => $"{first}-{last}"))]
            : Spellings(due);
        return same.Contains(Folded(words)) ? null : Phrases.WithoutStop(CleanText.Line(words));
    }

    private static string[] Spellings(DateOnly day) => [$"{day.Day}/{day.Month}", $"{day.Day}/{day.Month}/{day.Year}"];

    /// <summary>A day or a range as people write it, in one spelling.</summary>
    private static string Folded(string words)
    {
        var text = Phrases.WithoutStop(CleanText.Line(words)).ToLowerInvariant()
            .Replace("ngày", "", StringComparison.Ordinal)
            .Replace("từ", "", StringComparison.Ordinal)
            .Replace("đến", "-", StringComparison.Ordinal)
            .Replace('–', '-')
            .Replace(" ", "", StringComparison.Ordinal);
        return string.Join('-', text.Split('-').Select(day => string.Join('/', day.Split('/').Select(number => number.TrimStart('0')))));
    }
}
