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

    /// <summary>The plans of the files before this one, of which it must be another.</summary>
    public ImmutableArray<Plan> Others { get; init; } = [];

    /// <summary>
    /// The plans the file is to take the place of, and the day on which it does, in the school's zone; null before the first.
    /// </summary>
    public (YearPlans Plans, DateOnly Today)? InForce { get; init; }

    /// <summary>
    /// The day before which an activity of a plan in force must not be moved or added: it could not be asked about any more.
    /// </summary>
    /// <returns>Null when the plan is new, or the activity is due as before.</returns>
    internal DateOnly? FirstDayFor(SchoolYear? year, PlanId? plan, ActivityId activity, DateOnly due) =>
        InForce is var (plans, today)
        && plans.Year == year
        && plans.Find(plan) is { } before
        && before.Activities.All(a => a.Id != activity || a.Due != due)
            ? today
            : null;
}
