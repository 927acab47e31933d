using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Months;

/// <summary>
/// An assignment whose due date was moved so far that its own month no longer sends all of its reminders, or an activity whose range
/// ends after its month.
/// </summary>
/// <param name="Month">The planned month, in whose partition the assignment, its replies and its figures stay.</param>
/// <param name="Person">Null for the planned day of an activity: that of all who answer for it and whose day was not moved.</param>
/// <param name="Due">The day, in the school's zone. If the assignment has another one now, it was moved again.</param>
public sealed record MovedDay(SchoolMonth Month, StaffId? Person, ActivityId Activity, DateOnly Due)
{
    /// <summary>The first day of a planned event, before which it is reminded of, in the school's zone; null for other work.</summary>
    public DateOnly? Begins { get; init; }

    /// <summary>The kind of planned work; of work that was moved it is not kept.</summary>
    public ActivityKind Kind { get; init; }

    /// <summary>Whether an assignment of the planned month is meant.</summary>
    public bool IsOf(Assignment assignment) =>
        assignment.Activity == Activity
        && assignment.Due == Due
        && (Person is null ? assignment.Due == assignment.OriginalDue : assignment.Person == Person);
}
