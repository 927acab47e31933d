using System.Collections.Immutable;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>What tells a plan from the one it is to take the place of; of a further plan, all that it adds.</summary>
/// <param name="IsNew">Whether it takes the place of none.</param>
/// <param name="Head">What is said of the plan as a whole: the field, before and after.</param>
public sealed record PlanDifference(
    bool IsNew,
    ImmutableArray<PlannedActivity> Added,
    ImmutableArray<PlannedActivity> Removed,
    ImmutableArray<ActivityChange> Changed,
    ImmutableArray<(PlanField Field, string Before, string After)> Head)
{
    /// <summary>What is other in the duties of roles, the matters, and the addresses of recipients.</summary>
    public ImmutableArray<PlanItemChange> Items { get; init; } = [];

    /// <summary>The matters of both plans, as they are called after, or were before.</summary>
    public ImmutableArray<Matter> Matters { get; init; } = [];

    /// <summary>Whether a person would see any difference.</summary>
    public bool IsEmpty =>
        !IsNew && Added.IsEmpty && Removed.IsEmpty && Changed.IsEmpty && Head.IsEmpty && Items.IsEmpty;

    /// <param name="before">Null for a further plan, and for one of another year.</param>
    public static PlanDifference Of(Plan? before, Plan after)
    {
        var (was, becomes) = (Planned(before), Planned(after));
        return new PlanDifference(
            before is null,
            [.. becomes.Where(a => was.All(b => b.Activity.Id != a.Activity.Id))],
            [.. was.Where(b => becomes.All(a => a.Activity.Id != b.Activity.Id))],
            [
                .. from one in was
                   join other in becomes on one.Activity.Id equals other.Activity.Id
                   let change = new ActivityChange(one.Activity, one.Month, other.Activity, other.Month)
                   where !change.IsEmpty
                   select change,
            ],
            before is null
                ? []
                : [.. HeadOf(before).Zip(HeadOf(after), (b, a) => (b.Field, b.Text, a.Text)).Where(h => h.Item2 != h.Item3)])
        {
            Items = before is null ? [] : [.. PlanItemChange.Between(before, after)],
            Matters = [.. after.Matters.Concat(before?.Matters ?? []).DistinctBy(m => m.Id)],
        };
    }

    private static List<PlannedActivity> Planned(Plan? plan) =>
        [.. (plan?.Months ?? []).SelectMany(m => m.Activities, (m, a) => new PlannedActivity(new DateOnly(m.Year, m.Month, 1), a))];

    private static IEnumerable<(PlanField Field, string Text)> HeadOf(Plan plan) =>
    [
        (PlanField.Name, plan.ShortName ?? string.Empty),
        (PlanField.Number, plan.Number),
        (PlanField.Campaign, plan.Campaign),
        (PlanField.Year, plan.Year.ToString()),
        (PlanField.Adopted, Phrases.Day(plan.Adopted)),
        (PlanField.LegalBases, string.Join("; ", plan.LegalBases)),
        (PlanField.Recipients, string.Join("; ", plan.Recipients)),
    ];
}
