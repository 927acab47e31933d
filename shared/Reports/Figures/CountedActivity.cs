using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Reports.Figures;

/// <summary>An activity of a counted month.</summary>
public sealed record CountedActivity(SchoolMonth Month, ActivityFigures Figures)
{
    /// <summary>Whether some of its assignments are not done.</summary>
    public bool IsUnfinished => Figures.Done < Figures.Assigned;
}
