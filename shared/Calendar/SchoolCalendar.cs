namespace BinhHoa2.Shared.Calendar;

/// <summary>
/// The calendar in force. The school's own days are part of the setup: code that reads the setup has this calendar follow it, so that
/// all that is asked afterwards is answered by the days of that setup. Between two readings it stays as it is.
/// </summary>
public sealed class SchoolCalendar(AnnouncedDays announced) : IWorkingCalendar
{
    private volatile WorkingCalendar current = new(announced);

    public string Version => current.Version;

    public bool IsWorkingDay(DateOnly day) => current.IsWorkingDay(day);

    public DateOnly AddWorkingDays(DateOnly day, int days) => current.AddWorkingDays(day, days);

    public DateOnly OnOrAfter(DateOnly day) => current.OnOrAfter(day);

    public DateOnly OnOrBefore(DateOnly day) => current.OnOrBefore(day);

    public int WorkingDaysBetween(DateOnly from, DateOnly to) => ((IWorkingCalendar)current).WorkingDaysBetween(from, to);

    public string? NameOf(DateOnly day) => current.NameOf(day);

    /// <summary>The calendar of the school's own days, whatever is in force.</summary>
    public WorkingCalendar For(OwnDays days) => days.Equals(current.Own) ? current : new WorkingCalendar(announced, days);

    /// <summary>A calendar of the same announced days that follows a setup of its own, beginning with days of a school.</summary>
    public SchoolCalendar Beside(OwnDays days)
    {
        var other = new SchoolCalendar(announced);
        other.Follow(days);
        return other;
    }

    /// <summary>Puts the school's own days in force.</summary>
    public void Follow(OwnDays days) => current = For(days);
}
