using System.Collections.Immutable;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Rehearsals;

/// <summary>A week, from Monday, in which a person has much to finish at once.</summary>
/// <param name="Work">What is due in the week, by the day.</param>
public sealed record FullWeek(DateOnly Monday, string Name, ImmutableArray<PlanActivity> Work)
{
    /// <summary>From so much work due in one week on, the week is too full.</summary>
    public const int Full = 4;
}
