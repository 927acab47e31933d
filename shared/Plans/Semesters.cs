using System.Collections.Immutable;

namespace BinhHoa2.Shared.Plans;

/// <summary>Which months a review speaks about.</summary>
public static class Semesters
{
    /// <summary>The reviews the plan has, by cut-off.</summary>
    public static ImmutableArray<PlanActivity> ReviewsOf(Plan plan) =>
        [.. plan.Activities.Where(a => a.IsReview).OrderBy(a => a.Due)];

    /// <summary>
    /// Sơ kết counts every month up to its cut-off's own; tổng kết the whole year, so that what was answered after
    /// sơ kết is counted too.
    /// </summary>
    public static ImmutableArray<PlanMonth> MonthsOf(Plan plan, PlanActivity review) =>
        [.. plan.Months.Where(m => new DateOnly(m.Year, m.Month, 1) <= review.Due).OrderBy(m => (m.Year, m.Month))];

    /// <summary>
    /// The months before <paramref name="month"/> whose open work is still owed: those since the last review's month, and
    /// always the one just before, whose last steps may fall on this one's opening. Of several plans each has its own reviews; a month
    /// is owed as long as any of its plans carries it.
    /// </summary>
    public static ImmutableArray<PlanMonth> OwedBefore(YearPlans plans, PlanMonth month)
    {
        var first = FirstDay(month);
        var earlier = plans.Months.Where(m => FirstDay(m) < first).OrderBy(FirstDay).ToList();
        return [.. earlier.Where(m => m == earlier[^1] || m.Activities.Any(a => IsCarried(plans.Of(a.Id), m, month)))];
    }

    /// <summary>
    /// Whether an activity of an earlier month is still carried into a month by its own plan; what is due later than the plan's last
    /// review is, wherever it was planned.
    /// </summary>
    /// <param name="due">The day it is due now, in the school's zone.</param>
    public static bool IsCarried(YearPlans plans, ActivityId activity, PlanMonth planned, DateOnly due, PlanMonth month) =>
        plans.Of(activity) is var plan
        && plan?.Ended is null
        && (IsCarried(plan, planned, month)
            || plans.Months.Where(m => FirstDay(m) < FirstDay(month)).MaxBy(FirstDay) is { } before && FirstDay(before) == FirstDay(planned)
            || due > LastReviewBefore(plan!, month));

    private static bool IsCarried(Plan? plan, PlanMonth planned, PlanMonth month) =>
        plan is null || LastReviewBefore(plan, month) is not { } review || FirstDay(planned) > review;

    /// <summary>The cut-off day of the last review before a month; null when there is none.</summary>
    public static DateOnly? LastReviewBefore(Plan plan, PlanMonth month) =>
        ReviewsOf(plan).Where(r => r.Due < FirstDay(month)).Select(r => (DateOnly?)r.Due).LastOrDefault();

    private static DateOnly FirstDay(PlanMonth month) => new(month.Year, month.Month, 1);
}
