using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Plans;

/// <summary>
/// Reads when an activity is due: by a day, a range, a week of its month, or by nothing, which is the month's last working day.
/// </summary>
/// <remarks>
/// A day that was adopted before and has become a day off since is no fault: the calendar moves it. What was adopted of a month that
/// has begun stays as it is.
/// </remarks>
/// <param name="version">The version of the file.</param>
internal sealed class TimeReader(IWorkingCalendar calendar, SchoolYear? year, DateOnly? adopted, int version)
{
    /// <summary>The version of the file that has ranges, weeks and the words of a time.</summary>
    private const int FirstVersion = 5;

    /// <summary>Reports a field that a file of this version does not have.</summary>
    public void CheckVersion(InputEntry entry, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (version < FirstVersion && entry.Has(field))
            {
                entry.Report(field, TimeTexts.NeedsVersion(field, FirstVersion));
            }
        }
    }

    /// <param name="month">The first day of the month; null if the file has none that can be read.</param>
    /// <param name="known">The activity as it was adopted, and whether its month has begun; null for a new one.</param>
    /// <returns>Null if the day cannot be read.</returns>
    public (DateOnly Due, ActivityTime? Time, DateOnly? Stated)? Read(
        InputEntry entry, DateOnly? month, ActivityKind kind, (PlanActivity Activity, bool HasBegun)? known)
    {
        CheckVersion(entry, "from", "week", "when");
        if (month is not { } first)
        {
            return entry.Date("due") is { } day ? (day, null, null) : null;
        }

        var (from, week, words) = (ReadFrom(entry, first, kind), entry.Number("week"), entry.Text("when"));
        var due = entry.Has("due") ? ReadDue(entry, first, from, kind, known?.Activity)
            : entry.Has("week") ? ReadWeek(entry, first, week)
            : calendar.OnOrBefore(first.AddMonths(1).AddDays(-1));
        if (due is not { } stated)
        {
            return null;
        }

        if (entry.Has("due") && entry.Has("week"))
        {
            entry.Report("week", TimeTexts.WeekAndDue);
        }

        var said = words ?? (week is { } number ? TimeTexts.Week(number, first) : null);
        var time = from is null && said is null ? null : new ActivityTime { From = from, Week = week, Words = said };
        if (known is not var (before, hasBegun))
        {
            return (stated, time, null);
        }

        if (hasBegun && (entry.Has("due") ? IsStatedBy(before, stated) : IsOffSince(before, stated)))
        {
            return (before.Due, time, before.Stated);
        }

        var moved = kind.MayFallOnDayOff ? stated : DueDays.WorkingDayFor(stated, from, adopted, calendar);
        return (moved, time, moved == stated ? null : stated);
    }

    /// <summary>Whether the plan in force has the day from the same words of the plan.</summary>
    private static bool IsStatedBy(PlanActivity known, DateOnly day) => (known.Stated ?? known.Due) == day;

    /// <summary>Whether a day that the plan does not state was computed when what lies between was still worked.</summary>
    private bool IsOffSince(PlanActivity known, DateOnly computed) => known.Due > computed && calendar.OnOrBefore(known.Due) == computed;

    private static DateOnly? ReadFrom(InputEntry entry, DateOnly month, ActivityKind kind)
    {
        if (entry.Date("from") is not { } from)
        {
            return null;
        }

        string? problem = !entry.Has("due") ? TimeTexts.FromAlone
            : kind == ActivityKind.Standing ? TimeTexts.RangeOfStanding
            : entry.Has("review") && entry.Choice<Review>("review") is Review.MidYear or Review.EndOfYear ? TimeTexts.RangeOfReview
            : !IsIn(month, from) ? TimeTexts.FromOutside(from, month)
            : null;
        if (problem is not null)
        {
            entry.Report("from", problem);
        }

        return from;
    }

    /// <summary>A day in the month; the last day of a range may come after it, within the school year.</summary>
    private DateOnly? ReadDue(InputEntry entry, DateOnly month, DateOnly? from, ActivityKind kind, PlanActivity? known)
    {
        if (entry.Date("due") is not { } day)
        {
            return null;
        }

        var nearest = calendar.OnOrBefore(day);
        string? problem = day < from ? TimeTexts.Backwards(from.Value, day)
            : from is not null && year is { } of && day > of.LastDay ? TimeTexts.AfterTheYear(day, of)
            : !entry.Has("from") && !IsIn(month, day)
                ? PlanTexts.DueOutside(day, month, calendar.OnOrBefore(month.AddMonths(1).AddDays(-1)))
            : !kind.MayFallOnDayOff && nearest != day && !(known is { Kind.MayFallOnDayOff: false } && IsStatedBy(known, day))
                ? PlanTexts.DueOff(day, calendar.NameOf(day), nearest >= month ? nearest : calendar.OnOrAfter(day))
            : day < adopted ? PlanTexts.DueBeforeAdoption(day, adopted.Value)
            : null;
        if (problem is not null)
        {
            entry.Report("due", problem);
        }

        return day;
    }

    private DateOnly? ReadWeek(InputEntry entry, DateOnly month, int? week)
    {
        if (week is not { } number)
        {
            return null;
        }

        if (MonthWeeks.CountOf(month) is var weeks && number > weeks)
        {
            entry.Report("week", TimeTexts.NotInMonth(number, month, weeks));
            return calendar.OnOrBefore(month.AddMonths(1).AddDays(-1));
        }

        var day = MonthWeeks.LastWorkingDayOf(month, number, calendar);
        if (day < adopted)
        {
            entry.Report("week", PlanTexts.DueBeforeAdoption(day, adopted.Value));
        }

        return day;
    }

    private static bool IsIn(DateOnly month, DateOnly day) => (day.Year, day.Month) == (month.Year, month.Month);
}
