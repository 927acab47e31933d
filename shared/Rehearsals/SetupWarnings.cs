using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Calendar.Lunar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Rehearsals;

/// <summary>What in a setup is worth a second look before it is adopted. None of it is a fault.</summary>
public sealed record SetupWarnings(
    ImmutableArray<FullWeek> FullWeeks,
    ImmutableArray<DueOnDayOff> DaysOff,
    ImmutableArray<LoneWork> WithoutSubstitute,
    ImmutableArray<UnheldWork> Unheld)
{
    // The days of Tết with those in lieu of them lie within a week of it.
    private const int DaysAroundTet = 7;

    /// <param name="from">The day from which the work is looked at; null for all of the year.</param>
    public static SetupWarnings Of(SchoolSetup setup, IWorkingCalendar calendar, DateOnly? from = null)
    {
        ImmutableArray<PlanActivity> planned = [.. Activities(setup.Plans).Where(a => !(a.Due < from))];
        ImmutableArray<PlanActivity> work = [.. planned.Where(a => !a.IsReview)];
        return new SetupWarnings(
            [.. WeeksOf(work, setup.Roster)],
            [.. planned.Where(a => !calendar.IsWorkingDay(a.Due)).Select(a => new DueOnDayOff(a, ReasonOf(a.Due)))],
            [.. LoneWorkOf(work, setup.Roster)],
            [
                .. UnheldWork.Of(setup.Plans, setup.Roster, from ?? setup.Plans.All.Min(p => p.Adopted))
                    .Where(u => !(u.Activity.Due < from)),
            ]);
    }

    /// <summary>Why a day that is no working day is none.</summary>
    public static DayOff ReasonOf(DateOnly day) =>
        !PublicHolidays.Of(day.Year).Contains(day) ? PublicHolidays.IsWeekend(day) ? DayOff.Weekend : DayOff.Announced
        : Math.Abs(day.DayNumber - VietnameseLunarCalendar.Tet(day.Year).DayNumber) <= DaysAroundTet ? DayOff.Tet
        : DayOff.Holiday;

    private static IEnumerable<PlanActivity> Activities(YearPlans plans) =>
        plans.Months.SelectMany(m => m.Activities).OrderBy(a => a.Due).ThenBy(a => a.Id.Value, StringComparer.Ordinal);

    private static IEnumerable<FullWeek> WeeksOf(ImmutableArray<PlanActivity> work, Roster roster) =>
        from person in roster.People
        from week in work.Where(a => person.IsHereOn(a.Due) && Responsibility.IsOf(person, a)).GroupBy(a => MondayOf(a.Due))
        where week.Count() >= FullWeek.Full
        orderby week.Key
        select new FullWeek(week.Key, person.Name, [.. week]);

    private static IEnumerable<LoneWork> LoneWorkOf(ImmutableArray<PlanActivity> work, Roster roster) =>
        from activity in work
        let people = Responsibility.For(activity, roster, activity.Due).Take(2).ToList()
        where people.Count == 1 && roster.SubstituteOf(people[0].Id, activity.Due) is null
        group activity by people[0] into lone
        orderby lone.Count() descending, lone.Key.Name, lone.Key.Id.Value
        select new LoneWork(lone.Key, [.. lone]);

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
