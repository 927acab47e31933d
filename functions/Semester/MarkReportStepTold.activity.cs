using BinhHoa2.Shared.Reports;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Semester;

/// <summary>Notes on the report that the letters of a step have left, which is the last step of their orchestration.</summary>
public sealed class MarkReportStepTold(ReportRecords reports)
{
    [Function(nameof(MarkReportStepTold))]
    public Task RunAsync([ActivityTrigger] ReportStepKey key, CancellationToken cancellation) =>
        reports.MarkStepToldAsync(key.Semester, key.Step, cancellation);
}
