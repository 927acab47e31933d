using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Reminders;

/// <summary>The reminder ladder, in working days around the due date D; every step only for what is not done.</summary>
public static class Ladder
{
    /// <summary>The number of duty letters a person gets in a month at most.</summary>
    public const int MaxLettersAMonth = 6;

    private const int ReminderBefore = 5;
    private const int LastCallBefore = 1;
    private const int OverdueAfter = 1;

    /// <summary>The steps an assignment as it stands still takes, with their days, in order.</summary>
    /// <remarks>
    /// A reminder is skipped after "in progress". What would fall on or before the opening is covered by the opening letter. An overdue
    /// step never is, because it also goes to the next role up: work that was due before the month opened is overdue on the opening day.
    /// </remarks>
    /// <param name="month">The planned month of the assignment.</param>
    public static IEnumerable<(LadderStep Step, DateOnly Day)> StepsOf(Assignment assignment, MonthRecord month, IWorkingCalendar calendar)
    {
        if (assignment.Status.IsDone)
        {
            return [];
        }

        if (assignment is { IsCancelled: true, Notice: { } notice })
        {
            // The letter with the Board's answer says of its own that the work is another's.
            return notice.Kind == PlanNoticeKind.Reassigned ? [] : [(LadderStep.Cancelled, notice.On)];
        }

        var opened = assignment.Since ?? month.Opened;

        var around = assignment.Kind switch
        {
            ActivityKind.Event => AroundEvent(assignment, month, calendar),
            ActivityKind.Standing => AroundAttestation(assignment.Due, calendar),
            _ => AroundDeliverable(assignment, calendar),
        };
        return
        [
            (LadderStep.Opening, opened),
            .. around
                .Where(s => s.Day > opened || s.Step == LadderStep.Overdue)
                .Select(s => s.Day > opened ? s : (s.Step, opened)),
        ];
    }

    private static IEnumerable<(LadderStep Step, DateOnly Day)> AroundDeliverable(Assignment assignment, IWorkingCalendar calendar)
    {
        if (!assignment.Status.IsUnderWay)
        {
            yield return (LadderStep.Reminder, calendar.AddWorkingDays(assignment.Due, -ReminderBefore));
        }

        yield return (LadderStep.LastCall, calendar.AddWorkingDays(assignment.Due, -LastCallBefore));
        yield return (LadderStep.Overdue, calendar.AddWorkingDays(assignment.Due, OverdueAfter));
    }

    /// <summary>
    /// Reminded of before it begins, asked about once it is over, and overdue a working day after that; where the month no longer
    /// reminds then, both on one day, unless the plan itself has it end after the month.
    /// </summary>
    private static IEnumerable<(LadderStep Step, DateOnly Day)> AroundEvent(
        Assignment assignment, MonthRecord month, IWorkingCalendar calendar)
    {
        yield return (LadderStep.Reminder, calendar.AddWorkingDays(assignment.Begins, -LastCallBefore));
        var asked = calendar.AddWorkingDays(assignment.Due, OverdueAfter);
        var overdue = calendar.AddWorkingDays(asked, 1);
        if (overdue < month.RemindsUntil || month.IsOutlastedBy(assignment))
        {
            yield return (LadderStep.Outcome, asked);
            yield return (LadderStep.Overdue, overdue);
        }
        else
        {
            yield return (LadderStep.Overdue, asked);
        }
    }

    /// <summary>A standing duty is asked about once.</summary>
    private static IEnumerable<(LadderStep Step, DateOnly Day)> AroundAttestation(DateOnly due, IWorkingCalendar calendar)
    {
        yield return (LadderStep.Attest, calendar.AddWorkingDays(due, -LastCallBefore));
        yield return (LadderStep.Overdue, calendar.AddWorkingDays(due, OverdueAfter));
    }

    /// <summary>
    /// The days of the steps around a day after its month, the last one last: reminder, last call, overdue; of a planned event before
    /// it begins, once it is over, overdue.
    /// </summary>
    public static DateOnly[] DaysAround(MovedDay moved, IWorkingCalendar calendar) => moved.Kind == ActivityKind.Event
        ?
        [
            calendar.AddWorkingDays(moved.Begins ?? moved.Due, -LastCallBefore),
            calendar.AddWorkingDays(moved.Due, OverdueAfter),
            calendar.AddWorkingDays(moved.Due, OverdueAfter + 1),
        ]
        :
        [
            calendar.AddWorkingDays(moved.Due, -ReminderBefore),
            calendar.AddWorkingDays(moved.Due, -LastCallBefore),
            calendar.AddWorkingDays(moved.Due, OverdueAfter),
        ];

    /// <summary>Whether the last step of a due date falls on a day on which its month no longer sends reminders.</summary>
    public static bool Outlasts(DateOnly due, MonthRecord month, IWorkingCalendar calendar) =>
        calendar.AddWorkingDays(due, OverdueAfter) >= month.RemindsUntil;

    /// <summary>The step a wave brings an assignment to: the furthest one after the wave before and not after this wave's day.</summary>
    /// <param name="steps">The assignment's steps, in order.</param>
    public static LadderStep? StepIn(Wave wave, IEnumerable<(LadderStep Step, DateOnly Day)> steps)
    {
        LadderStep? furthest = null;
        foreach (var (step, day) in steps)
        {
            if (wave.Covers(day))
            {
                furthest = step;
            }
        }

        return furthest;
    }
}
