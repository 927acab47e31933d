using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Reminders;

/// <summary>One of the recipient's own assignments in a digest, with the step of the ladder that brought it there.</summary>
public sealed record DigestItem(ActivityId Activity, string Text, DateOnly Due, LadderStep Step, AssignmentStatus Status)
{
    /// <summary>What kind of work it is.</summary>
    public ActivityKind Kind { get; init; }

    /// <summary>What the plan says of its time; null for a day alone, and of a day that was moved.</summary>
    public ActivityTime? Time { get; init; }

    /// <summary>Whether the plan itself puts its day after its month.</summary>
    public bool Outlasts { get; init; }

    /// <summary>The name of its plan; null where the year has one plan only.</summary>
    public string? Plan { get; init; }

    /// <summary>Whether it came into a month that was open already.</summary>
    public bool IsAdded { get; init; }

    /// <summary>What a new version of the plan changed about it last; null when nothing has.</summary>
    public PlanNotice? Notice { get; init; }

    /// <summary>Whether it was due on another day when the month opened.</summary>
    public bool IsMoved { get; init; }
}
