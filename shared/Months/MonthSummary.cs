using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Months;

/// <summary>A month's figures (tổng hợp tháng): frozen when it closes, or counted up to a day while it is open.</summary>
/// <param name="CountedOn">The day the figures stand for, in the school's zone.</param>
/// <param name="Closed">Whether the month was closed when they were counted.</param>
public sealed record MonthSummary(
    SchoolMonth Month,
    DateOnly OpenedOn,
    DateOnly CountedOn,
    bool Closed,
    ImmutableArray<ActivityFigures> Activities)
{
    /// <summary>Whether an activity lasts longer than the closed month, so that what is not done of it is not overdue.</summary>
    public bool IsInTime(ActivityFigures activity) => Closed && activity.Kind.IsFinished && activity.Due >= CountedOn;
}
