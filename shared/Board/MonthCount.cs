using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Board;

/// <summary>Done out of assigned, over a month or the whole year.</summary>
internal sealed record MonthCount(int Assigned, int Done)
{
    public static MonthCount Of(MonthSummary? summary) =>
        summary is null ? new(0, 0) : new(summary.Activities.Sum(a => a.Assigned), summary.Activities.Sum(a => a.Done));

    public static MonthCount operator +(MonthCount one, MonthCount other) => new(one.Assigned + other.Assigned, one.Done + other.Done);
}
