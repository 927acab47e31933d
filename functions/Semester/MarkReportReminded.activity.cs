using BinhHoa2.Shared.Reports;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Semester;

/// <summary>Notes on the report that all its reminders have left, which is the last step of its orchestration.</summary>
public sealed class MarkReportReminded(ReportRecords reports)
{
    [Function(nameof(MarkReportReminded))]
    public Task RunAsync([ActivityTrigger] SemesterKey semester, CancellationToken cancellation) =>
        reports.MarkRemindedAsync(semester, cancellation);
}
