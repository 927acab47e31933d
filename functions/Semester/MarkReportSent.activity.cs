using BinhHoa2.Shared.Reports;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Semester;

/// <summary>Marks the report as sent, which is the last step of its orchestration.</summary>
public sealed class MarkReportSent(ReportRecords reports)
{
    [Function(nameof(MarkReportSent))]
    public Task RunAsync([ActivityTrigger] SemesterKey semester, CancellationToken cancellation) =>
        reports.MarkSentAsync(semester, cancellation);
}
