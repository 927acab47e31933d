using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Reports.Figures;

/// <summary>An activity of a counted month with open assignments.</summary>
public sealed record UnfinishedActivity(SchoolMonth Month, ActivityFigures Figures);
