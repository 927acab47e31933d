using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Board;

/// <summary>The proof files that the Board's page gives out.</summary>
public static class ProofFiles
{
    /// <param name="own">The tree of the month's own rows.</param>
    /// <param name="others">The tree of what came to earlier months, if there is one.</param>
    public static ProofFile OfMonth(MonthSummary month, LeafTree own, IEnumerable<LeafTree> others) =>
        ProofFile.Of($"Tổng hợp {Phrases.Month(month.Month)}", own, others, [month]);

    /// <param name="own">The tree of the rows that the report counts.</param>
    /// <param name="others">The trees that were frozen with its months, and with what came to them later.</param>
    public static ProofFile OfReport(SemesterReport report, LeafTree own, IEnumerable<LeafTree> others) =>
        ProofFile.Of($"{ReportNames.Title(report)}, năm học {report.Plan.Year}", own, others, report.Months);
}
