using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Reminders;

/// <summary>An assignment still owed from an earlier month; the link is that month's own.</summary>
public sealed record CarriedItem(SchoolMonth Month, string Text, DateOnly Due, string Link)
{
    /// <summary>What kind of work it is.</summary>
    public ActivityKind Kind { get; init; }

    /// <inheritdoc cref="DigestItem.Time"/>
    public ActivityTime? Time { get; init; }

    /// <summary>Whether the plan itself puts its day after its month, and the day is not over.</summary>
    public bool IsInTime { get; init; }

    /// <summary>The name of its plan; null where the year has one plan only.</summary>
    public string? Plan { get; init; }

    /// <summary>
    /// The step of the ladder that brings it, when its due date lies after its month; null for what an opening carries along.
    /// </summary>
    public DigestItem? Reminder { get; init; }
}
