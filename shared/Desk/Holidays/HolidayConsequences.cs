using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Desk.Holidays;

/// <summary>What other days off mean for the plans, the months and the letters of the year, in Vietnamese.</summary>
/// <param name="before">The calendar in force.</param>
/// <param name="after">The calendar with the change.</param>
/// <param name="today">In the school's zone.</param>
public sealed class HolidayConsequences(WorkingCalendar before, WorkingCalendar after, DateOnly today)
{
    private const int MaxLines = 25;

    /// <summary>The sentences; one that says that nothing follows where nothing does.</summary>
    /// <param name="was">The plans in force.</param>
    /// <param name="becomes">The plans with days that follow the change.</param>
    /// <param name="running">The months that run, whole.</param>
    public ImmutableArray<string> Of(YearPlans was, YearPlans becomes, IEnumerable<MonthSnapshot> running)
    {
        var months = running.ToList();
        List<string> lines =
        [
            .. months.SelectMany(KeptDays),
            .. MovedDays(was, becomes),
            .. KeptEvents(becomes),
            .. months.SelectMany(MovedWaves),
            .. MovedOpenings(was, becomes),
        ];
        if (lines.Count == 0)
        {
            lines.Add(HolidayTexts.Nothing);
        }

        ImmutableArray<string> shown = lines.Count <= MaxLines
            ? [.. lines]
            : [.. lines.Take(MaxLines), $"Và {Phrases.Count(lines.Count - MaxLines)} thay đổi khác."];
        return IsOffMore ? [HolidayTexts.NoLettersOff, .. shown] : shown;
    }

    /// <summary>The days of plans that the calendar has moved, or that fall on a day off and stay; a sentence each.</summary>
    public static IEnumerable<string> InForce(YearPlans plans, WorkingCalendar calendar, DateOnly today) =>
        from month in plans.Months
        from activity in month.Activities
        where activity.Due >= today || activity.Stated >= today
        let name = NameOf(activity, month)
        let sentence = activity.Stated is { } stated
            ? $"{name}: {PlanDifferenceTexts.Moved(activity, stated, calendar)}"
            : calendar.IsWorkingDay(activity.Due) || (activity.Kind == ActivityKind.Event && PublicHolidays.IsWeekend(activity.Due)) ? null
            : Stays(activity, month, calendar)
        where sentence is not null
        select sentence;

    private bool IsOffMore => after.Own.Entries.Any(e => e.Kind == OwnDayKind.Off && !before.Own.Entries.Contains(e));

    private static string Stays(PlanActivity activity, PlanMonth month, WorkingCalendar calendar)
    {
        var day = $"{Phrases.DayInWeek(activity.Due)}, là ngày nghỉ{PlanDifferenceTexts.Named(calendar, activity.Due)}";
        return activity.Kind == ActivityKind.Event
            ? $"{NameOf(activity, month)}: sự kiện giữ ngày {day}."
            : $"{NameOf(activity, month)}: giữ hạn {day}; quá hạn tính từ {Phrases.DayInWeek(calendar.OnOrAfter(activity.Due))}.";
    }

    /// <summary>Open work of a month that runs, whose day falls on a day off and stays.</summary>
    private IEnumerable<string> KeptDays(MonthSnapshot month) =>
        from work in month.Assignments
        where work is { Status.IsOpen: true, IsCancelled: false, Kind: not ActivityKind.Event }
        where work.Due >= today && before.IsWorkingDay(work.Due) && !after.IsWorkingDay(work.Due)
        group work by work.Due into due
        orderby due.Key
        select $"{Phrases.Capitalized(Phrases.Month(month.Head.Month))} đang chạy: {Phrases.Count(due.Count())} phần việc giữ hạn "
            + $"{Phrases.DayInWeek(due.Key)}; ngày đó nghỉ nên quá hạn tính từ {Phrases.DayInWeek(after.OnOrAfter(due.Key))}.";

    private static IEnumerable<string> MovedDays(YearPlans was, YearPlans becomes)
    {
        var days = was.Months.SelectMany(m => m.Activities).ToLookup(a => a.Id, a => a.Due);
        return
            from month in becomes.Months
            from activity in month.Activities
            where days[activity.Id].Any() && !days[activity.Id].Contains(activity.Due)
            select $"{NameOf(activity, month)}: hạn chuyển từ {Phrases.DayInWeek(days[activity.Id].First())} sang "
                + $"{Phrases.DayInWeek(activity.Due)}.";
    }

    /// <summary>What stays on a day that becomes a day off: an event, or work of a month without another day.</summary>
    private IEnumerable<string> KeptEvents(YearPlans becomes) =>
        from month in becomes.Months
        from activity in month.Activities
        where activity.Due >= today && before.IsWorkingDay(activity.Due) && !after.IsWorkingDay(activity.Due)
        where activity.Kind == ActivityKind.Event || !DueDays.HasBegun(month, today)
        select Stays(activity, month, after);

    private IEnumerable<string> MovedWaves(MonthSnapshot month)
    {
        if (ComingDays.Wave(month, before, today)?.Day is { } was
            && ComingDays.Wave(month, after, today)?.Day is { } becomes
            && was != becomes)
        {
            yield return $"{Phrases.Capitalized(HomeTexts.Wave(month.Head.Month))} chuyển từ {Phrases.DayInWeek(was)} sang "
                + $"{Phrases.DayInWeek(becomes)}.";
        }
    }

    private IEnumerable<string> MovedOpenings(YearPlans was, YearPlans becomes) =>
        from month in becomes.Months
        where !DueDays.HasBegun(month, today)
        let opened = MonthOpening.OpeningDay(was, month, before)
        let opens = MonthOpening.OpeningDay(becomes, month, after)
        where opened != opens
        select $"{Phrases.Capitalized(PlanDifferenceTexts.Month(new DateOnly(month.Year, month.Month, 1)))} mở "
            + $"{Phrases.DayInWeek(opens)} thay cho {Phrases.DayInWeek(opened)}.";

    private static string NameOf(PlanActivity activity, PlanMonth month) =>
        $"{PlanDifferenceTexts.Quoted(activity)} ({PlanDifferenceTexts.Month(new DateOnly(month.Year, month.Month, 1))})";
}
