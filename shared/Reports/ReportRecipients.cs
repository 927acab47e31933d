using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports;

/// <summary>Who gets a drafted report.</summary>
public static class ReportRecipients
{
    /// <summary>
    /// The Chair, or who reads for that seat; while no one does, the deputy and the secretary, each once. The seat is the one whose
    /// link the letter has.
    /// </summary>
    /// <param name="day">In the school's zone.</param>
    /// <returns>Empty when none of the three seats has a reader.</returns>
    public static IEnumerable<(StaffMember Reader, MonthPerson Seat)> On(MonthSnapshot month, DateOnly day)
    {
        var seats = month.SeatsOn(day).ToList();
        return seats.Any(s => s.Seat.Staff.Role == Role.Chair)
            ? seats.Where(s => s.Seat.Staff.Role == Role.Chair).Take(1)
            : seats.Where(s => s.Seat.Staff.Role is Role.ViceChair or Role.Secretary).DistinctBy(s => s.Reader.Id);
    }
}
