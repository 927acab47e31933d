using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports;

/// <summary>What a semester report (báo cáo sơ kết, tổng kết) says, before it becomes a document.</summary>
/// <param name="CutOff">The last day counted, in the school's zone.</param>
/// <param name="Months">The months counted, oldest first; a month still open at the cut-off says so itself.</param>
/// <param name="Difficulties">Difficulties reported in those months, oldest first.</param>
public sealed record SemesterReport(
    SchoolProfile School,
    Plan Plan,
    Review Review,
    DateOnly CutOff,
    ImmutableArray<MonthSummary> Months,
    ImmutableArray<ReportedDifficulty> Difficulties);
