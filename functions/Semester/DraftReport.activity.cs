using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Semester;

/// <summary>Counts the semester's months as of the cut-off, freezes the figures and drafts the document from them.</summary>
public sealed class DraftReport(SetupSource setups, MonthRecords months, ReportRecords reports)
{
    [Function(nameof(DraftReport))]
    public async Task RunAsync([ActivityTrigger] SemesterKey semester, CancellationToken cancellation)
    {
        var setup = await setups.GetAsync(cancellation);
        var review = Semesters.ReviewsOf(setup.Plan).Single(r => r.Review == semester.Review);
        var files = new List<MonthSnapshot>();
        foreach (var month in Semesters.MonthsOf(setup.Plan, review))
        {
            var file = await months.ReadAsync(new SchoolMonth(semester.School, month.Year, month.Month), cancellation);
            if (file is { Head.State: not MonthState.Missed })
            {
                files.Add(file);
            }
        }

        var report = SemesterCount.Of(setup.Profile, setup.Plan, semester, files);
        await reports.DraftAsync(semester, report, ReportDocument.Render(report), cancellation);
    }
}
