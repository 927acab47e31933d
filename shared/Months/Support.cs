using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Months;

/// <summary>An activity × a person who takes part in it without answering for it (phối hợp), frozen with the month.</summary>
/// <param name="Text">The frozen wording of the activity.</param>
/// <param name="Due">The activity's own day, in the school's zone; an extension of who leads it does not move it here.</param>
public sealed record Support(StaffId Person, ActivityId Activity, string Text, DateOnly Due)
{
    /// <summary>What kind of work it is.</summary>
    public ActivityKind Kind { get; init; }

    /// <summary>What the plan says of its time; null for a day alone.</summary>
    public ActivityTime? Time { get; init; }

    /// <summary>The working day on which it came into a month that was open already, in the school's zone; else null.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>A person's part in an activity.</summary>
    public static Support Of(StaffId person, PlanActivity activity) =>
        new(person, activity.Id, activity.Text, activity.Due) { Kind = activity.Kind, Time = activity.Time };
}
