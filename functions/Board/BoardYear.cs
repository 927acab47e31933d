using System.Collections.Immutable;
using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Board;

/// <summary>The school year as its rows stand, read at once.</summary>
/// <param name="Months">The plan's months with their rows; null for a month that has not begun.</param>
/// <param name="Reports">The reports that have begun.</param>
public sealed record BoardYear(
    SchoolSetup Setup,
    ImmutableArray<(PlanMonth Planned, MonthSnapshot? File)> Months,
    ImmutableArray<ReportStanding> Reports)
{
    /// <summary>The year as far as a choice of plans shows it; a month in which they have nothing is not in it.</summary>
    public BoardYear Of(PlanChoice choice) => choice.Chosen is null ? this : this with
    {
        Months =
        [
            .. from month in Months
               let activities = month.Planned.Activities.Where(a => choice.Shows(a.Id.Plan)).ToImmutableArray()
               let shown = activities.Concat(month.File?.Head.Activities ?? []).FirstOrDefault(a => choice.Shows(a.Id.Plan))
               where shown is not null
               select (month.Planned with { Activities = activities }, month.File?.OnlyOf(shown.Id.Plan)),
        ],
        Reports = [.. Reports.Where(r => choice.Shows(r.Plan))],
    };

    /// <summary>The row of a person of a month; null when the year has no such month or the month no such person.</summary>
    public MonthPerson? FindPerson(SchoolMonth month, StaffId person) =>
        Months.FirstOrDefault(m => m.File?.Head.Month == month).File?.People.FirstOrDefault(p => p.Staff.Id == person);
}
