using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Shared.Plans;

/// <summary>
/// The plans of a school year. Each has its reviews and its reports; the months, the letters and their cap are the people's, across
/// all of them.
/// </summary>
/// <param name="all">At least one, of one school year, in the order of the configured files.</param>
public sealed class YearPlans(ImmutableArray<Plan> all)
{
    private ImmutableArray<PlanMonth> months;

    public ImmutableArray<Plan> All => all;

    public SchoolYear Year => all[0].Year;

    /// <summary>Whether a reader has to be informed which plan something is from.</summary>
    public bool AreSeveral => all.Length > 1;

    /// <summary>The names that tell them apart; none where there is one only.</summary>
    public PlanNames Names => PlanNames.Of(this);

    /// <summary>The months of all plans, oldest first, each with the activities of all plans that have it, plan by plan.</summary>
    public ImmutableArray<PlanMonth> Months => months.IsDefault ? months = Merged() : months;

    public static implicit operator YearPlans(Plan alone) => new([alone]);

    /// <summary>The plan of an activity; null when that plan is no longer one of the year's.</summary>
    public Plan? Of(ActivityId activity) => Find(activity.Plan);

    /// <param name="plan">Null for the plan without an id.</param>
    public Plan? Find(PlanId? plan) => all.FirstOrDefault(p => p.Id == plan);

    /// <summary>
    /// Whether no plan asks an activity any more: its plan has ended, or it covers the month and no longer has it. A version that begins
    /// later than the month says nothing of it.
    /// </summary>
    /// <param name="month">The month it was planned for.</param>
    public bool IsDropped(ActivityId activity, SchoolMonth month) =>
        Of(activity) is not { Ended: null } plan
        || (plan.Months.Any(m => (m.Year, m.Month).CompareTo((month.Year, month.Month)) <= 0)
            && !plan.Activities.Any(a => a.Id == activity));

    /// <summary>The first day on which a plan with activities in the month is in force, in the school's zone.</summary>
    public DateOnly AdoptedFor(PlanMonth month)
    {
        var having = all.Where(p => p.Months.Any(m => (m.Year, m.Month) == (month.Year, month.Month))).ToList();
        return (having.Count > 0 ? having : [.. all]).Min(p => p.Adopted);
    }

    /// <summary>Whether an activity's plan is in force on a day; one of a plan that is gone stays as it is.</summary>
    public bool IsInForce(ActivityId activity, DateOnly day) => !(Of(activity)?.Adopted > day);

    private ImmutableArray<PlanMonth> Merged() => all is [var alone] ? alone.Months :
    [
        .. from month in all.SelectMany(p => p.Months)
           group month.Activities by (month.Year, month.Month) into same
           orderby same.Key
           select new PlanMonth(same.Key.Year, same.Key.Month, [.. same.SelectMany(activities => activities)]),
    ];
}
