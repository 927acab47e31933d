using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Shared.Plans;

/// <summary>
/// Moves the due days of plans that were adopted off the days on which the school does not work, and back when it does again. A month
/// that has begun keeps its days, because letters have named them; an event stays on its day whatever that is.
/// </summary>
public static class DueDays
{
    /// <summary>The plan with its due days on working days, in the months that have not begun.</summary>
    /// <param name="today">In the school's zone.</param>
    public static Plan Following(Plan plan, IWorkingCalendar calendar, DateOnly today) => plan with
    {
        Months =
        [
            .. plan.Months.Select(month => HasBegun(month, today)
                ? month
                : month with { Activities = [.. month.Activities.Select(a => Following(a, plan.Adopted, calendar))] }),
        ],
    };

    /// <summary>Whether a month keeps its days: its first one has come.</summary>
    public static bool HasBegun(PlanMonth month, DateOnly today) => new DateOnly(month.Year, month.Month, 1) <= today;

    private static PlanActivity Following(PlanActivity activity, DateOnly adopted, IWorkingCalendar calendar)
    {
        var stated = activity.Stated ?? activity.Due;
        var due = activity.Kind.MayFallOnDayOff ? stated : WorkingDayFor(stated, activity.Time?.From, adopted, calendar);
        return activity.Due == due ? activity : activity with { Due = due, Stated = due == stated ? null : stated };
    }

    /// <summary>
    /// The day itself if it is worked; else the last working day before it in its month, not before the work begins or the plan is in
    /// force; else the next one in its month. A month without any leaves the day as it is.
    /// </summary>
    /// <param name="stated">The day of the plan.</param>
    /// <param name="from">The first day of a range; null for a day alone.</param>
    /// <param name="adopted">The day from which the plan is in force.</param>
    public static DateOnly WorkingDayFor(DateOnly stated, DateOnly? from, DateOnly? adopted, IWorkingCalendar calendar)
    {
        if (calendar.IsWorkingDay(stated))
        {
            return stated;
        }

        var (first, before, next) = (
            new DateOnly(stated.Year, stated.Month, 1), calendar.OnOrBefore(stated), calendar.OnOrAfter(stated));
        return before >= first && !(before < from) && !(before < adopted) ? before
            : next < first.AddMonths(1) ? next
            : stated;
    }
}
