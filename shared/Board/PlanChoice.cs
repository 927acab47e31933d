using System.Collections.Immutable;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Board;

/// <summary>Which plan the Board's page shows: one of several, or all.</summary>
/// <param name="Plans">The year's plans by name; none where there is one only.</param>
/// <param name="Chosen">The name that stands for the chosen plan in the address; null for all plans.</param>
public sealed record PlanChoice(PlanNames Plans, string? Chosen = null)
{
    /// <summary>The name of the query that chooses a plan.</summary>
    public const string Query = "ke-hoach";

    // No plan's id is a hyphen.
    private const string WithoutId = "-";

    /// <summary>What can be chosen, all plans first; empty where there is nothing to choose from.</summary>
    public ImmutableArray<(string? Key, string Name)> Offered => Plans.All.IsEmpty ? [] :
        [(null, "Tất cả kế hoạch"), .. Plans.All.Select(p => ((string?)KeyOf(p.Id), p.Name))];

    /// <summary>Whether the work of a plan is shown.</summary>
    public bool Shows(PlanId? plan) => Chosen is null || KeyOf(plan) == Chosen;

    /// <summary>The choice of an address; of all plans when it names none of the year's.</summary>
    public static PlanChoice Of(YearPlans plans, string? key) =>
        plans.AreSeveral && plans.All.Any(p => KeyOf(p.Id) == key) ? new(plans.Names, key) : new(plans.Names);

    /// <summary>The name of a plan where it has to be distinguished on the page; null where one plan is shown.</summary>
    public string? NameOf(PlanId? plan) => Chosen is null ? Plans.Of(plan) : null;

    private static string KeyOf(PlanId? plan) => plan?.Value ?? WithoutId;
}
