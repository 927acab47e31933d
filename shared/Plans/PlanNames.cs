using System.Collections.Immutable;

namespace BinhHoa2.Shared.Plans;

/// <summary>The names by which people tell the plans of a year apart; none where there is one plan only.</summary>
public sealed class PlanNames
{
    private readonly ImmutableArray<(PlanId? Id, string Name)> names;

    private PlanNames(ImmutableArray<(PlanId? Id, string Name)> names) => this.names = names;

    /// <summary>Those of a year with one plan: nothing has to be distinguished.</summary>
    public static PlanNames None { get; } = new([]);

    /// <summary>The plans with their names, in the order of the year; empty where there is one plan only.</summary>
    public ImmutableArray<(PlanId? Id, string Name)> All => names;

    public static PlanNames Of(YearPlans plans) => plans.AreSeveral ? new([.. plans.All.Select(p => (p.Id, p.Name))]) : None;

    /// <summary>The name of a plan; null where there is one only, or the plan is no longer one of the year's.</summary>
    public string? Of(PlanId? plan) => names.Where(n => n.Id == plan).Select(n => n.Name).FirstOrDefault();

    /// <summary>The name of an activity's plan, as <see cref="Of(PlanId?)"/>.</summary>
    public string? Of(ActivityId activity) => Of(activity.Plan);

    /// <summary>The place of an activity's plan among the year's, by which lists put one plan's work together.</summary>
    public int OrderOf(ActivityId activity) => names.Select(n => n.Id).ToList().IndexOf(activity.Plan);

    /// <summary>The heading before an item of a list in which the work of each plan stands together.</summary>
    /// <returns>The plan's name before the first item of each plan; null before the others, and where the year has one plan only.</returns>
    public static string? HeadingBefore<T>(IReadOnlyList<T> items, int index, Func<T, string?> planOf) =>
        planOf(items[index]) is { } plan && (index == 0 || planOf(items[index - 1]) != plan) ? plan : null;
}
