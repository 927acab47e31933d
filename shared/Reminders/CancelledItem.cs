using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reminders;

/// <summary>An assignment that a change of the plan no longer asks of the recipient.</summary>
/// <param name="Month">The month it was planned for.</param>
/// <param name="Due">The day it was due, in the school's zone.</param>
/// <param name="Notice">Why it is no longer asked, and since when.</param>
public sealed record CancelledItem(SchoolMonth Month, ActivityId Activity, string Text, DateOnly Due, PlanNotice Notice)
{
    /// <summary>What kind of work it is.</summary>
    public ActivityKind Kind { get; init; }

    /// <summary>Whose assignment it was; null where that is the recipient.</summary>
    public StaffMember? Responsible { get; init; }

    /// <summary>Whether anything was answered or sent about it, which stays.</summary>
    public bool HasAnswers { get; init; }

    /// <summary>The name of its plan; null where the year has one plan only.</summary>
    public string? Plan { get; init; }
}
