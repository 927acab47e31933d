using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Reports.Figures;

/// <summary>An activity of a counted month that somebody has not done yet.</summary>
public sealed record UnfinishedActivity(SchoolMonth Month, ActivityFigures Figures);
