using BinhHoa2.Functions.Month;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Reports.Xlsx;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Semester;

/// <summary>
/// Counts the semester's months as of the cut-off, drafts the document and the register of the evidence, and freezes the figures.
/// </summary>
public sealed class DraftReport(
    SetupSource setups, MonthRecords months, ClosedMonths closed, RootRecords roots, ReportRecords reports)
{
    [Function(nameof(DraftReport))]
    public async Task RunAsync([ActivityTrigger] SemesterKey semester, CancellationToken cancellation)
    {
        var setup = await setups.GetAsync(cancellation);
        var plan = setup.Plans.Find(semester.Plan) ?? throw new InvalidOperationException($"The plan of {semester} is not in force.");
        var review = Semesters.ReviewsOf(plan).Single(r => r.Review == semester.Review);
        var snapshots = new List<MonthSnapshot>();
        foreach (var month in Semesters.MonthsOf(plan, review))
        {
            var snapshot = await months.ReadAsync(new SchoolMonth(semester.School, month.Year, month.Month), cancellation);
            if (snapshot is { Head.State: not MonthState.Missed })
            {
                snapshots.Add(await closed.CompletedAsync(snapshot, cancellation));
            }
        }

        // The leaves are stored before the report that names their root.
        var tree = SemesterLeaves.Of(semester, snapshots);
        await roots.PutLeavesAsync(tree, cancellation);
        var report = SemesterCount.Of(setup.Profile, plan, semester, snapshots) with { Root = tree.Root };
        var register = RegisterWorkbook.Render(RegisterRows.Of(report, snapshots));
        var wording = ReportWriter.Write(report);
        var document = ReportDocument.Render(wording, report.CutOff);
        await reports.DraftAsync(semester, report, wording, document, register, cancellation);
    }
}
