using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Reports.Figures;

/// <summary>An activity of a counted month.</summary>
public sealed record CountedActivity(SchoolMonth Month, ActivityFigures Figures)
{
    /// <summary>Whether some of its assignments are not done.</summary>
    public bool IsUnfinished => Figures.Kind.IsFinished && Figures.Done < Figures.Assigned;

    /// <summary>Whether it is a standing duty that some of its people have not attested.</summary>
    public bool IsUnattested => !Figures.Kind.IsFinished && Figures.Done < Figures.Assigned;
}
