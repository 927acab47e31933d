using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Months;

/// <summary>An assignment whose due date was moved so far that its own month no longer sends all of its reminders.</summary>
/// <param name="Month">The planned month, in whose partition the assignment, its replies and its figures stay.</param>
/// <param name="Due">The day it was moved to, in the school's zone. If the assignment has another one now, it was moved again.</param>
public sealed record MovedDay(SchoolMonth Month, StaffId Person, ActivityId Activity, DateOnly Due);
