using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports;

/// <summary>The data of a semester report (báo cáo sơ kết, tổng kết). Stored as JSON when it is frozen.</summary>
/// <remarks>What was not yet part of a report when it was frozen is empty.</remarks>
/// <param name="CutOff">The last day counted, in the school's time zone.</param>
/// <param name="Months">The months counted, oldest first; one that is open at the cut-off is marked as such.</param>
/// <param name="Difficulties">The difficulties reported in those months, each as often as it was reported, oldest first.</param>
public sealed record SemesterReport(
    SchoolProfile School,
    Plan Plan,
    Review Review,
    DateOnly CutOff,
    ImmutableArray<MonthSummary> Months,
    ImmutableArray<ReportedDifficulty> Difficulties)
{
    /// <summary>Null if it was not counted.</summary>
    public ReportedStaff? Staff { get; init; }

    /// <summary>The requests raised in those months by the cut-off, oldest first.</summary>
    public ImmutableArray<ReportedRequest> Requests { get; init; } = [];

    /// <summary>At most a few of each activity's notes.</summary>
    public ImmutableArray<ReportedQuote> Quotes { get; init; } = [];

    /// <summary>The root of the rows that were counted; null in reports frozen before there were roots.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RootRecord? Root { get; init; }

    /// <summary>The activities with files.</summary>
    public ImmutableArray<ReportedFiles> Files { get; init; } = [];
}
