using System.Collections.Immutable;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Reminders;

/// <summary>An activity the recipient takes part in without answering for it, as the opening letter names it.</summary>
/// <param name="Due">The activity's own day, in the school's zone.</param>
/// <param name="Leads">The names of who leads it: those of the recipient's own group, where it has any.</param>
public sealed record SupportedItem(ActivityId Activity, string Text, DateOnly Due, ImmutableArray<string> Leads)
{
    /// <summary>What kind of work it is.</summary>
    public ActivityKind Kind { get; init; }

    /// <summary>What the plan says of its time; null for a day alone.</summary>
    public ActivityTime? Time { get; init; }

    /// <summary>The name of its plan; null where the year has one plan only.</summary>
    public string? Plan { get; init; }
}
