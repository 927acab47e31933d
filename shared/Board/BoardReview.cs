using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;

namespace BinhHoa2.Shared.Board;

/// <summary>A review that a month of the plan has, which no person answers: the issue of its report does.</summary>
/// <param name="Due">The day by which the report is to be issued, in the school's zone.</param>
/// <param name="Report">Where its report stands; null before the cut-off.</param>
public sealed record BoardReview(PlanActivity Activity, DateOnly Due, ReportStanding? Report);
