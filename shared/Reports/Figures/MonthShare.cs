using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Shared.Reports.Figures;

/// <summary>The share of a month's assignments that is done.</summary>
public sealed record MonthShare(SchoolMonth Month, Share Done);
