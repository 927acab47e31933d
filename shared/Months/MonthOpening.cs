using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Months;

/// <summary>When a month of the plan opens and closes, and what is frozen when it does.</summary>
public static class MonthOpening
{
    /// <summary>Working days between the latest due date and the closing day.</summary>
    public const int ClosingAfter = 3;

    /// <summary>The month's first working day, or the first one not before the adoption of a plan that has it.</summary>
    public static DateOnly OpeningDay(YearPlans plans, PlanMonth month, IWorkingCalendar calendar)
    {
        var (first, adopted) = (new DateOnly(month.Year, month.Month, 1), plans.AdoptedFor(month));
        return calendar.OnOrAfter(adopted > first ? adopted : first);
    }

    /// <summary>
    /// Three working days after the latest due date in the month, or after its last working day if every range ends later: work that
    /// lasts longer than its month does not keep it open.
    /// </summary>
    public static DateOnly ClosingDay(PlanMonth month, IWorkingCalendar calendar) =>
        ClosingDay(new DateOnly(month.Year, month.Month, 1), month.Activities, calendar);

    /// <inheritdoc cref="ClosingDay(PlanMonth, IWorkingCalendar)"/>
    /// <param name="month">The first day of the month.</param>
    public static DateOnly ClosingDay(DateOnly month, IEnumerable<PlanActivity> activities, IWorkingCalendar calendar)
    {
        var lastDay = month.AddMonths(1).AddDays(-1);
        var latest = activities.Where(a => a.Due <= lastDay).Select(a => (DateOnly?)a.Due).Max() ?? calendar.OnOrBefore(lastDay);
        return calendar.AddWorkingDays(latest, ClosingAfter);
    }

    /// <summary>
    /// Whether the month should be running by <paramref name="today"/>: not before its opening day, however long ago that was.
    /// </summary>
    public static bool IsDue(YearPlans plans, PlanMonth month, IWorkingCalendar calendar, DateOnly today) =>
        OpeningDay(plans, month, calendar) <= today;

    /// <summary>Whether nothing can be done about the month any more, had nothing run until <paramref name="today"/>.</summary>
    public static bool IsMissed(PlanMonth month, IWorkingCalendar calendar, DateOnly today) =>
        ClosingDay(month, calendar) < today && !IsUnderWay(month, today);

    /// <summary>
    /// The month's rows: all people on the staff that day and all who have a substitute (work from before may be theirs), and an
    /// assignment for each activity × person responsible, a support for each who takes part in it. A review has neither: the issue of
    /// its report answers it. An activity of a plan that is adopted later comes into the month then.
    /// </summary>
    public static MonthSnapshot Freeze(
        SchoolId school, YearPlans plans, PlanMonth month, Roster roster, IWorkingCalendar calendar, DateOnly opened)
    {
        var closing = ClosingDay(month, calendar);
        if (closing <= opened && IsUnderWay(month, opened))
        {
            closing = calendar.AddWorkingDays(opened, ClosingAfter);
        }

        ImmutableArray<PlanActivity> activities = [.. month.Activities.Where(a => plans.IsInForce(a.Id, opened))];
        return new MonthSnapshot(
            new MonthRecord(
                new SchoolMonth(school, month.Year, month.Month),
                MonthState.Opening,
                opened,
                closing,
                calendar.Version,
                activities,
                NextOpeningDay(plans, month, calendar))
            {
                PlanMark = MonthRevision.MarkOf(activities),
            },
            [.. roster.People
                .Select(p => new MonthPerson(p, LinkEpoch: 1, closing, roster.SubstituteOf(p.Id, opened)))
                .Where(p => p.Substitute is not null || p.Staff.IsHereOn(opened))],
            [
                .. activities.Where(a => !a.IsReview).SelectMany(a =>
                    Responsibility.For(a, roster, opened).Select(p => Assignment.Of(p, a))),
            ],
            Evidence: [],
            Ledger: [],
            Summary: null)
        {
            Supports =
            [
                .. from activity in activities
                   where !activity.IsReview
                   from person in roster.People
                   where Responsibility.IsSupport(person, activity) && person.IsHereOn(opened)
                   select Support.Of(person.Id, activity),
            ],
        };
    }

    /// <summary>
    /// The days that the plan itself puts after a month, for the months that will remind of them: of all people who answer for the
    /// activity, whenever they came.
    /// </summary>
    public static IEnumerable<MovedDay> DaysAfter(SchoolMonth month, IEnumerable<PlanActivity> activities) =>
        from activity in activities
        where activity is { IsReview: false, Removed: null } && activity.Due > month.LastDay
        select new MovedDay(month, Person: null, activity.Id, activity.Due)
        {
            Begins = activity.Kind == ActivityKind.Event ? activity.Time?.From : null,
            Kind = activity.Kind,
        };

    /// <summary>Whether some work of the month is not over, although the month may be.</summary>
    private static bool IsUnderWay(PlanMonth month, DateOnly today) => month.Activities.Any(a => a.Due >= today);

    /// <summary>The opening day of the next month of the plan, which carries what is owed from this one; null for the last.</summary>
    private static DateOnly? NextOpeningDay(YearPlans plans, PlanMonth month, IWorkingCalendar calendar) =>
        plans.Months
            .OrderBy(m => (m.Year, m.Month))
            .Where(m => Semesters.OwedBefore(plans, m).Any(owed => (owed.Year, owed.Month) == (month.Year, month.Month)))
            .Select(m => (DateOnly?)OpeningDay(plans, m, calendar))
            .FirstOrDefault();
}
