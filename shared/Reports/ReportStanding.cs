using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Reports;

/// <summary>Where a report stands, without its figures and its wording.</summary>
public sealed record ReportStanding(Review Review, ReportState State) : ReportProgress(State)
{
    /// <summary>The plan it is about; null for the plan a school began with.</summary>
    public PlanId? Plan { get; init; }
}
