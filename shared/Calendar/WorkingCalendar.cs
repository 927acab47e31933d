using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace BinhHoa2.Shared.Calendar;

/// <summary>
/// The working days of a public school in Vietnam: Monday to Friday without <see cref="PublicHolidays"/>; what was
/// announced overrides both.
/// </summary>
public sealed class WorkingCalendar(AnnouncedDays announced) : IWorkingCalendar
{
    private readonly ConcurrentDictionary<int, FrozenSet<DateOnly>> holidays = new();

    public string Version => announced.Version;

    public bool IsWorkingDay(DateOnly day) =>
        announced.Worked.Contains(day)
        || !(announced.Off.Contains(day) || PublicHolidays.IsWeekend(day) || holidays.GetOrAdd(day.Year, PublicHolidays.Of).Contains(day));

    public DateOnly AddWorkingDays(DateOnly day, int days)
    {
        var step = Math.Sign(days);
        for (var left = Math.Abs(days); left > 0;)
        {
            day = day.AddDays(step);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    public DateOnly OnOrAfter(DateOnly day) => IsWorkingDay(day) ? day : AddWorkingDays(day, 1);

    public DateOnly OnOrBefore(DateOnly day) => IsWorkingDay(day) ? day : AddWorkingDays(day, -1);
}
