using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;

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
    /// A reminder is skipped after "in progress". A reminder or last call that would fall on or before the opening is covered by
    /// the opening letter. An overdue step never is, because it also goes to the next role up: work that was due before the month
    /// opened is overdue on the opening day.
    /// </remarks>
    public static IEnumerable<(LadderStep Step, DateOnly Day)> StepsOf(Assignment assignment, DateOnly opened, IWorkingCalendar calendar)
    {
        if (assignment.Status.IsDone)
        {
            yield break;
        }

        yield return (LadderStep.Opening, opened);

        var reminder = calendar.AddWorkingDays(assignment.Due, -ReminderBefore);
        if (reminder > opened && assignment.Status != AssignmentStatus.InProgress)
        {
            yield return (LadderStep.Reminder, reminder);
        }

        var lastCall = calendar.AddWorkingDays(assignment.Due, -LastCallBefore);
        if (lastCall > opened)
        {
            yield return (LadderStep.LastCall, lastCall);
        }

        var overdue = calendar.AddWorkingDays(assignment.Due, OverdueAfter);
        yield return (LadderStep.Overdue, overdue > opened ? overdue : opened);
    }

    /// <summary>The days of the steps around a due date, in order: reminder, last call, overdue.</summary>
    public static DateOnly[] DaysAround(DateOnly due, IWorkingCalendar calendar) =>
    [
        calendar.AddWorkingDays(due, -ReminderBefore),
        calendar.AddWorkingDays(due, -LastCallBefore),
        calendar.AddWorkingDays(due, OverdueAfter),
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
            if ((wave.After is null || day > wave.After) && day <= wave.Day)
            {
                furthest = step;
            }
        }

        return furthest;
    }
}
