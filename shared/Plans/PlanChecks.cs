using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans;

/// <summary>What a plan's file is checked against.</summary>
/// <param name="Calendar">Due dates must be its working days.</param>
public sealed record PlanChecks(IWorkingCalendar Calendar)
{
    /// <summary>The people who must be able to answer for every activity; null to leave that open.</summary>
    public Roster? Roster { get; init; }

    /// <summary>Whether each party must have people, so that nothing is asked of none.</summary>
    public bool AsksWhoHolds { get; init; } = true;

    /// <summary>The plans of the files before this one, of which it must be another.</summary>
    public ImmutableArray<Plan> Others { get; init; } = [];

    /// <summary>
    /// The plans the file is to take the place of, and the day on which it does, in the school's zone; null before the first.
    /// </summary>
    public (YearPlans Plans, DateOnly Today)? InForce { get; init; }

    /// <summary>
    /// The plans that were adopted before, and the day, where the file is only looked at: their days may have become days off. Those of
    /// <see cref="InForce"/> where there are any.
    /// </summary>
    public (YearPlans Plans, DateOnly Today)? Adopted { get; init; }

    /// <summary>
    /// The day before which an activity of a plan in force must not be moved or added: it could not be asked about any more.
    /// </summary>
    /// <returns>Null when the plan is new, or the activity is due as before.</returns>
    internal DateOnly? FirstDayFor(SchoolYear? year, PlanId? plan, ActivityId activity, DateOnly due) =>
        InForce is var (plans, today)
        && Before(year, plan) is { } before
        && before.Activities.All(a => a.Id != activity || a.Due != due)
            ? today
            : null;

    /// <summary>
    /// Whether a party without people is a fault of the file. Work that is in force already and asked of the same parties came to
    /// stand there because people left: that is asked of the secretary, and their leaving is taken over.
    /// </summary>
    internal bool AsksWhoHoldsOf(SchoolYear? year, PlanId? plan, PlanActivity activity) =>
        AsksWhoHolds && Before(year, plan)?.Activities.FirstOrDefault(a => a.Id == activity.Id) is var before
        && !(before is not null
            && before.Responsible.SequenceEqual(activity.Responsible)
            && before.Lead.SequenceEqual(activity.Lead)
            && before.Support.SequenceEqual(activity.Support));

    /// <summary>
    /// The day that an activity without a day of its own has, once its month has begun: another number of people does not move it.
    /// </summary>
    internal DateOnly? DayInForce(SchoolYear? year, PlanId? plan, ActivityId activity, DateOnly month) =>
        Known is var (_, today) && month <= today
            ? Before(year, plan)?.Activities.Where(a => a.Id == activity).Select(a => (DateOnly?)a.Due).FirstOrDefault()
            : null;

    /// <summary>An activity as it was adopted, and whether its month keeps its days; null for a new one.</summary>
    internal (PlanActivity Activity, bool HasBegun)? KnownOf(SchoolYear? year, PlanId? plan, ActivityId? activity, DateOnly? month) =>
        Known is var (_, today)
        && month is { } first
        && Before(year, plan)?.Months.FirstOrDefault(m => (m.Year, m.Month) == (first.Year, first.Month)) is { } before
        && before.Activities.FirstOrDefault(a => a.Id == activity) is { } known
            ? (known, DueDays.HasBegun(before, today))
            : null;

    private (YearPlans Plans, DateOnly Today)? Known => InForce ?? Adopted;

    /// <summary>The plan a file takes the place of; null when it is new, or comes back after it had ended.</summary>
    private Plan? Before(SchoolYear? year, PlanId? plan) =>
        Known is var (plans, _) && plans.Year == year && plans.Find(plan) is { Ended: null, IsNone: false } before ? before : null;
}
