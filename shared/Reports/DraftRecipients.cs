using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports;

/// <summary>Who gets a drafted report.</summary>
public static class DraftRecipients
{
    /// <summary>
    /// The readers of the seats that work on it: the Chair, the deputy, the secretary, each reader once. The seat is the one whose
    /// link the letter has; of a reader with two, the first in that order.
    /// </summary>
    /// <param name="day">In the school's zone.</param>
    /// <returns>Empty when none of the three seats has a reader.</returns>
    public static IEnumerable<(StaffMember Reader, MonthPerson Seat)> On(MonthSnapshot month, DateOnly day) => month.SeatsOn(day)
        .Where(s => ReportEditor.IsSeat(s.Seat.Staff))
        .OrderBy(s => s.Seat.Staff.Role)
        .DistinctBy(s => s.Reader.Id);
}
