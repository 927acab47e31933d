using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Desk.Planning;

/// <summary>What another plan means for the months of the year, in Vietnamese.</summary>
/// <param name="calendar">The days on which the school works.</param>
/// <param name="today">In the school's zone.</param>
/// <param name="start">The working day on which the next letters of a month that runs leave.</param>
public sealed class PlanConsequences(IWorkingCalendar calendar, DateOnly today, DateOnly start)
{
    /// <summary>The sentences; none where nothing follows.</summary>
    /// <param name="before">The plan that goes, whichever year it is of; null for none.</param>
    /// <param name="after">The setup with the plan.</param>
    /// <param name="running">The months that run, with what each takes over.</param>
    public ImmutableArray<string> Of(
        PlanDifference difference, Plan? before, SchoolSetup after, IEnumerable<(MonthSnapshot Month, MonthRevision Revision)> running)
    {
        var runs = running.ToList();
        return
        [
            Counted(difference, before, after),
            .. runs.SelectMany(r => Running(r.Month, r.Revision)),
            .. Months(difference, after, [.. runs.Select(r => r.Month.Head.Month.FirstDay)]),
            .. difference.Changed.Where(c => c.After.Stated is not null).Select(c =>
                $"{PlanDifferenceTexts.Quoted(c.After)}: {PlanDifferenceTexts.Moved(c.After, c.After.Stated!.Value, calendar)}"),
        ];
    }

    /// <summary>What a month that runs takes over: who gets work, who is no longer asked, whose day or words are other ones.</summary>
    public IEnumerable<string> Running(MonthSnapshot month, MonthRevision revision)
    {
        var name = $"{Phrases.Capitalized(Phrases.Month(month.Head.Month))} đang chạy";
        var known = month.EveryAssignment.ToDictionary(a => (a.Person, a.Activity));
        var all = revision.Assignments.Select(a => a.Assignment).ToList();
        var opened = all.Where(a => !a.IsCancelled
            && (!known.TryGetValue((a.Person, a.Activity), out var before) || before.IsCancelled)).ToList();
        var ended = all.Count(a => a.IsCancelled && known.TryGetValue((a.Person, a.Activity), out var before) && !before.IsCancelled);
        var moved = all.Count(a => IsNoticed(a, PlanNoticeKind.Moved));
        var reworded = all.Count(a => IsNoticed(a, PlanNoticeKind.Reworded));
        if (opened.Count > 0)
        {
            yield return $"{name}: {Phrases.Count(opened.DistinctBy(a => a.Person).Count())} người nhận {Phrases.Count(opened.Count)} "
                + $"phần việc mới, trong thư ngày {Phrases.Day(start)}.";
        }

        if (ended > 0)
        {
            yield return $"{name}: {Phrases.Count(ended)} phần việc chưa xong không phải làm nữa; người đang giữ được báo trong thư tiếp "
                + "theo. Việc đã xong và minh chứng vẫn được tính.";
        }

        if (moved > 0)
        {
            yield return $"{name}: {Phrases.Count(moved)} phần việc có hạn mới; ngày Ban Chỉ đạo đã gia hạn không bị rút lại.";
        }

        if (reworded > 0)
        {
            yield return $"{name}: {Phrases.Count(reworded)} phần việc có nội dung mới, được báo trong thư tiếp theo.";
        }
    }

    private static bool IsNoticed(Assignment assignment, PlanNoticeKind kind) => assignment.Notice?.Kind == kind;

    private static string Counted(PlanDifference difference, Plan? before, SchoolSetup after)
    {
        if (!difference.IsNew)
        {
            return $"Kế hoạch thêm {Phrases.Count(difference.Added.Length)} hoạt động, bỏ {Phrases.Count(difference.Removed.Length)}, "
                + $"thay đổi {Phrases.Count(difference.Changed.Length)}.";
        }

        var months = difference.Added.Select(a => a.Month).Distinct().Count();
        if (before is { } other)
        {
            return $"Kế hoạch có {Phrases.Count(difference.Added.Length)} hoạt động trong {Phrases.Count(months)} tháng, "
                + $"thay cho kế hoạch năm học {other.Year}.";
        }

        return $"Kế hoạch mới có {Phrases.Count(difference.Added.Length)} hoạt động trong {Phrases.Count(months)} tháng."
            + (after.OtherPlans.IsEmpty
                ? string.Empty
                : " Mỗi người vẫn nhận một lá thư mỗi ngày, chung cho các kế hoạch của trường.");
    }

    /// <summary>Months that are over, that open at once, and that are still to come.</summary>
    private IEnumerable<string> Months(PlanDifference difference, SchoolSetup after, List<DateOnly> running)
    {
        var touched = difference.Added.Concat(difference.Removed).Select(a => a.Month)
            .Concat(difference.Changed.SelectMany(c => new[] { c.MonthBefore, c.MonthAfter }))
            .Distinct().Except(running).Order().ToList();
        var plans = after.Plans;
        var months = plans.Months.ToDictionary(m => new DateOnly(m.Year, m.Month, 1));
        var over = touched.FindAll(m => m < new DateOnly(today.Year, today.Month, 1)
            && (!months.TryGetValue(m, out var month) || MonthOpening.IsMissed(month, calendar, today)));
        if (over.Count > 0)
        {
            yield return $"{Phrases.Capitalized(Phrases.List([.. over.Select(PlanDifferenceTexts.Month)]))} đã qua: giữ như cũ, "
                + "không ai được nhắc việc của tháng ấy.";
        }

        foreach (var month in touched.Except(over).Where(months.ContainsKey))
        {
            // A month that opens late sends its letters at once, those of a running month leave with its next wave.
            var day = MonthOpening.OpeningDay(plans, months[month], calendar);
            yield return day <= today
                ? $"{Phrases.Capitalized(PlanDifferenceTexts.Month(month))} mở ngay; thư mở đầu gửi ngày "
                    + $"{Phrases.Day(calendar.OnOrAfter(today))}."
                : $"{Phrases.Capitalized(PlanDifferenceTexts.Month(month))} mở ngày {Phrases.Day(day)} theo kế hoạch này.";
        }
    }
}
