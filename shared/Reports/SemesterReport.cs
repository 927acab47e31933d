using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports;

/// <summary>The data of a semester report (báo cáo sơ kết, tổng kết). Stored as JSON when it is frozen.</summary>
/// <param name="CutOff">The last day counted, in the school's time zone.</param>
/// <param name="Months">The months counted, oldest first; one that is open at the cut-off is marked as such.</param>
/// <param name="Difficulties">The difficulties reported in those months, oldest first.</param>
public sealed record SemesterReport(
    SchoolProfile School,
    Plan Plan,
    Review Review,
    DateOnly CutOff,
    ImmutableArray<MonthSummary> Months,
    ImmutableArray<ReportedDifficulty> Difficulties);
