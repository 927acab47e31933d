using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Shared.Desk;

/// <summary>The days ahead that follow from the plan alone.</summary>
public static class ComingDays
{
    /// <summary>The opening of a month that has not begun: its first working day.</summary>
    public static ComingDay Opening(SchoolMonth month, IWorkingCalendar calendar) =>
        new(calendar.OnOrAfter(month.FirstDay), HomeTexts.Opening(month));
}
