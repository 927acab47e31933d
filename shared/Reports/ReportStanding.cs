using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Reports;

/// <summary>Where a report stands, without its figures and its wording.</summary>
public sealed record ReportStanding(Review Review, ReportState State) : ReportProgress(State);
