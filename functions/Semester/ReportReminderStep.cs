using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;

namespace BinhHoa2.Functions.Semester;

/// <summary>The reminder of a report that comes next.</summary>
/// <param name="At">When, UTC or with its offset.</param>
public sealed record ReportReminderStep(ReportReminder Reminder, DateTimeOffset At);

/// <summary>A reminder of a report: the one after which the next is asked for, or the one to send.</summary>
public sealed record ReportReminderKey(SemesterKey Semester, ReportReminder? Reminder);
