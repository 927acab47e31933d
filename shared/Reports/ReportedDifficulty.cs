using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Reports;

/// <summary>A difficulty in a semester report. Stored as JSON with the frozen report.</summary>
/// <param name="Post">The post of the person who reported it ("Tổ trưởng chuyên môn tổ 2"), not the name.</param>
/// <param name="Reason">The reporter's words, shortened.</param>
/// <param name="Effective">The day that the reply states, in the school's time zone.</param>
/// <param name="SolvedSince">Whether the assignment was done by the cut-off.</param>
public sealed record ReportedDifficulty(
    SchoolMonth Month,
    ActivityId Activity,
    string Post,
    string Reason,
    DateOnly Effective,
    EvidenceId EvidenceId,
    bool SolvedSince)
{
    /// <summary>The request it raised or restated; null if it is not known.</summary>
    public RequestId? Request { get; init; }
}
