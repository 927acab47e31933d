using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Months;

/// <summary>A month as it was frozen when it opened; later changes of plan or calendar do not move it.</summary>
/// <param name="Opened">The day it opened, in the school's zone.</param>
/// <param name="Closing">The day its figures are frozen, in the school's zone.</param>
/// <param name="NextOpening">
/// The day the next month of the plan opens, as planned; null for the last. Its opening digest then says what a wave of this
/// month would have said that day.
/// </param>
/// <param name="CalendarVersion">Which calendar data its days were counted by.</param>
public sealed record MonthRecord(
    SchoolMonth Month,
    MonthState State,
    DateOnly Opened,
    DateOnly Closing,
    string CalendarVersion,
    ImmutableArray<PlanActivity> Activities,
    DateOnly? NextOpening = null)
{
    /// <summary>
    /// The mark of the roster, as of a day, that the month's people were last brought in line with; null before the first time.
    /// </summary>
    public string? RosterMark { get; init; }

    /// <summary>The mark of the plans' activities that the month last took over; null before the first time.</summary>
    public string? PlanMark { get; init; }

    /// <summary>
    /// The working day of the letters that the last change of plans or people asks for, in the school's zone; null before the first.
    /// What waits for the month's next wave may not know of them.
    /// </summary>
    public DateOnly? Revised { get; init; }

    /// <summary>The reminders that were asked for at the desk and have not left yet.</summary>
    public ImmutableArray<AskedReminder> Asked { get; init; } = [];

    /// <summary>
    /// The first day on which the month no longer sends reminders: it closes, or the next month opens and sends them. A step of a
    /// due date that was moved may fall on or after it.
    /// </summary>
    public DateOnly RemindsUntil => NextOpening < Closing ? NextOpening.Value : Closing;

    /// <summary>Whether the plan itself puts the day of an assignment after the month: a range that ends later.</summary>
    public bool IsOutlastedBy(Assignment assignment) => assignment.Due == assignment.OriginalDue && assignment.Due > Month.LastDay;

    /// <exception cref="KeyNotFoundException">The month has no such activity.</exception>
    public PlanActivity Activity(ActivityId id) =>
        Activities.FirstOrDefault(a => a.Id == id) ?? throw new KeyNotFoundException($"Month {Month} has no activity {id}.");
}
