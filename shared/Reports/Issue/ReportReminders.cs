using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>When a drafted report is reminded of: the ladder of a review, whose draft is its opening letter.</summary>
public static class ReportReminders
{
    /// <summary>A review is due that many working days after its cut-off.</summary>
    public const int WorkingDaysToIssue = 5;

    private const int LastCallBefore = 1;
    private const int OverdueAfter = 1;
    private const int WorkingDaysToCopy = 3;

    /// <summary>The day by which a report is to be issued, in the school's zone.</summary>
    public static DateOnly DueOf(DateOnly cutOff, IWorkingCalendar calendar) => calendar.AddWorkingDays(cutOff, WorkingDaysToIssue);

    /// <summary>The reminder that comes next, with its day; null when none is left.</summary>
    /// <param name="after">The last one that was sent; null before the first.</param>
    /// <param name="today">In the school's zone. What was missed until then is not made up, but for the last of it.</param>
    public static (ReportReminder Reminder, DateOnly Day)? Next(
        ReportProgress report, DateOnly cutOff, ReportReminder? after, DateOnly today, IWorkingCalendar calendar)
    {
        if (report.Issue is { } issue)
        {
            return after == ReportReminder.CopyMissing || report.Copy is not null
                ? null
                : (ReportReminder.CopyMissing, calendar.AddWorkingDays(VietnamTime.DateOf(issue.Issued), WorkingDaysToCopy));
        }

        var due = DueOf(cutOff, calendar);
        return after switch
        {
            null when today <= due => (ReportReminder.LastCall, calendar.AddWorkingDays(due, -LastCallBefore)),
            null or ReportReminder.LastCall => (ReportReminder.Overdue, calendar.AddWorkingDays(due, OverdueAfter)),
            _ => null,
        };
    }
}
