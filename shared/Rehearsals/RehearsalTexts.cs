using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Rehearsals;

/// <summary>What a rehearsal shows, in sentences for the secretary.</summary>
public static class RehearsalTexts
{
    private const int MaxNames = 5;

    /// <summary>How many letters to how many people, from when to when.</summary>
    public static string Total(RehearsedYear year) => year.Letters.IsEmpty
        ? $"Chạy thử {Phrases.Range(year.Begin, year.End)}: không có thư nào."
        : $"Chạy thử {Phrases.Range(year.Begin, year.End)}: {Phrases.Count(year.Letters.Length)} thư gửi đến "
            + $"{Phrases.Count(year.Letters.DistinctBy(l => l.Key.Recipient).Count())} người.";

    /// <summary>Who gets more letters in a month than most: a sentence for each.</summary>
    public static IEnumerable<string> ManyLetters(RehearsedYear year) =>
        LetterLoad.ByMonth(year).Where(m => m.AreMany).Select(m => $"{Month(m.Month)}, {m.Name} nhận {m.Letters} thư.");

    /// <summary>A sentence for each thing worth a second look.</summary>
    public static IEnumerable<string> Of(SetupWarnings warnings) =>
    [
        .. warnings.DaysOff.Select(DueOn),
        .. warnings.FullWeeks.Select(w =>
            $"Tuần {Phrases.Range(w.Monday, w.Monday.AddDays(6))}: {w.Name} có {w.Work.Length} việc đến hạn."),
        .. warnings.Unheld.Select(u =>
            $"Chưa có ai phụ trách việc “{Phrases.WithoutStop(u.Activity.Text)}”, hạn {Phrases.Day(u.Activity.Due)}."),
        .. warnings.WithoutSubstitute.Select(l =>
            $"{Phrases.Person(l.Person)} một mình phụ trách {l.Work.Length} việc, trong những ngày đến hạn chưa có người trả lời thay."),
    ];

    /// <summary>What a change makes of the year: first all letters, then who gets many, then month by month.</summary>
    public static IEnumerable<string> Of(RehearsalDifference difference)
    {
        yield return (difference.LettersAfter - difference.LettersBefore) switch
        {
            0 => $"{Span(difference)} vẫn có {Phrases.Count(difference.LettersAfter)} thư.",
            var more => $"{Span(difference)} có {Phrases.Count(difference.LettersAfter)} thư, {Compared(more)}.",
        };

        if (!difference.ManyBefore.SequenceEqual(difference.ManyAfter))
        {
            yield return $"Sau thay đổi, {Many(difference.ManyAfter)}; hiện nay, {Many(difference.ManyBefore)}.";
        }

        foreach (var month in difference.Months)
        {
            yield return Of(month);
        }

        foreach (var change in difference.Changes)
        {
            yield return $"{Month(change.Month)}, {change.Name} {Receives(change.After)}; hiện nay {Receives(change.Before)}.";
        }
    }

    private static string Span(RehearsalDifference difference) =>
        difference.From is { } from ? $"Từ ngày {Phrases.Day(from)} đến hết năm học" : "Cả năm";

    private static string Of(MonthChange month)
    {
        var letters = (month.After, month.After - month.Before) switch
        {
            (var all, 0) => $"vẫn có {Phrases.Count(all)} thư",
            (0, var more) => $"không có thư nào, {Compared(more)}",
            (var all, var more) => $"có {Phrases.Count(all)} thư, {Compared(more)}",
        };
        var many = month.ManyBefore == month.ManyAfter
            ? string.Empty
            : $"; {People(month.ManyAfter)} nhận quá {MonthlyLetters.Many} thư, hiện nay {People(month.ManyBefore)}";
        return $"{Month(month.Month)} {letters}{many}.";
    }

    private static string Compared(int more) =>
        more > 0 ? $"nhiều hơn hiện nay {Phrases.Count(more)} thư" : $"ít hơn hiện nay {Phrases.Count(-more)} thư";

    private static string People(int count) => count == 0 ? "không ai" : $"{Phrases.Count(count)} người";

    private static string Receives(int letters) => letters == 0 ? "không nhận thư nào" : $"nhận {Phrases.Count(letters)} thư";

    private static string Many(IReadOnlyList<string> names) => names.Count switch
    {
        0 => $"không ai nhận quá {MonthlyLetters.Many} thư trong một tháng",
        <= MaxNames => $"{Phrases.List(names)} nhận quá {MonthlyLetters.Many} thư trong một tháng",
        _ => $"{Phrases.Count(names.Count)} người nhận quá {MonthlyLetters.Many} thư trong một tháng",
    };

    private static string DueOn(DueOnDayOff due)
    {
        var reason = due.Reason switch
        {
            DayOff.Tet => "trong kỳ nghỉ Tết",
            DayOff.Holiday => "vào ngày nghỉ lễ",
            DayOff.Weekend => "vào ngày nghỉ cuối tuần",
            _ => "vào ngày nghỉ theo thông báo",
        };
        var what = due.Activity.Kind == ActivityKind.Event ? "diễn ra" : "đến hạn";
        return $"Việc “{Phrases.WithoutStop(due.Activity.Text)}” {what} {reason}: {Phrases.DayInWeek(due.Activity.Due)}.";
    }

    private static string Month(DateOnly month) => $"Tháng {month:MM'/'yyyy}";
}
