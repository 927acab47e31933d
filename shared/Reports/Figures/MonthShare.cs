using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Shared.Reports.Figures;

/// <summary>How much of a month's assignments was done.</summary>
public sealed record MonthShare(SchoolMonth Month, Share Done);
