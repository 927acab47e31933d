using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Semester;

/// <summary>Reads where a report stands and says which reminder comes next; writes nothing.</summary>
public sealed class NextReportReminder(SetupSource setups, ReportRecords reports, TimeProvider schoolTime)
{
    /// <returns>Null when no reminder is left.</returns>
    [Function(nameof(NextReportReminder))]
    public async Task<ReportReminderStep?> RunAsync([ActivityTrigger] ReportReminderKey after, CancellationToken cancellation)
    {
        var report = await reports.FindAsync(after.Semester, cancellation)
            ?? throw new InvalidOperationException($"Report {after.Semester} has not begun.");
        var calendar = await setups.CalendarAsync(cancellation);
        return ReportReminders.Next(report, after.Semester.CutOff, after.Reminder, schoolTime.Today(), calendar) is { } next
            ? new ReportReminderStep(next.Reminder, VietnamTime.At(next.Day, SchoolHours.Wave))
            : null;
    }
}
