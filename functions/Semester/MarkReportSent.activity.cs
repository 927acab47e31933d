using BinhHoa2.Shared.Reports;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Semester;

/// <summary>Marks that the principal has the report; the semester's instance has nothing left to do.</summary>
public sealed class MarkReportSent(ReportRecords reports)
{
    [Function(nameof(MarkReportSent))]
    public Task RunAsync([ActivityTrigger] SemesterKey semester, CancellationToken cancellation) =>
        reports.MarkSentAsync(semester, cancellation);
}
