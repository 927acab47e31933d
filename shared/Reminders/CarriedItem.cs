using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Reminders;

/// <summary>An assignment still owed from an earlier month; the link is that month's own.</summary>
public sealed record CarriedItem(SchoolMonth Month, string Text, DateOnly Due, string Link)
{
    /// <summary>What kind of work it is.</summary>
    public ActivityKind Kind { get; init; }

    /// <summary>The name of its plan; null where the year has one plan only.</summary>
    public string? Plan { get; init; }

    /// <summary>
    /// The step of the ladder that brings it, when its due date was moved past its month; null for what an opening carries along.
    /// </summary>
    public DigestItem? Reminder { get; init; }
}
