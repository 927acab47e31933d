using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports.Issue;

namespace BinhHoa2.Shared.Reports;

/// <summary>Where a report stands, without its figures and its wording.</summary>
/// <param name="Issue">Who issued it; null before.</param>
/// <param name="Number">The number that counts; null before there is one.</param>
public sealed record ReportStanding(Review Review, ReportState State, ReportIssue? Issue, ReportNumber? Number)
{
    /// <summary>Whether there is a draft to read.</summary>
    public bool IsDrafted => State != ReportState.Begun;
}
