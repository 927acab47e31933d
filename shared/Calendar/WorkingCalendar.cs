using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace BinhHoa2.Shared.Calendar;

/// <summary>
/// The working days of a public school in Vietnam: Monday to Friday without <see cref="PublicHolidays"/>; what was
/// announced overrides both, and what the school has entered itself overrides all.
/// </summary>
public sealed class WorkingCalendar : IWorkingCalendar
{
    private readonly AnnouncedDays announced;
    private readonly FrozenDictionary<DateOnly, OwnDay> own;
    private readonly ConcurrentDictionary<int, FrozenDictionary<DateOnly, string>> holidays = new();

    /// <param name="own">The school's own days; null for none.</param>
    public WorkingCalendar(AnnouncedDays announced, OwnDays? own = null)
    {
        this.announced = announced;
        Own = own ?? OwnDays.None;
        this.own = Own.Entries
            .SelectMany(e => Enumerable.Range(0, e.Length).Select(i => (Day: e.From.AddDays(i), Entry: e)))
            .DistinctBy(d => d.Day)
            .ToFrozenDictionary(d => d.Day, d => d.Entry);
    }

    public OwnDays Own { get; }

    public string Version => Own.Version == 0 ? announced.Version : $"{announced.Version}+{Own.Version}";

    public bool IsWorkingDay(DateOnly day) => Of(day).IsWorked;

    public string? NameOf(DateOnly day) => Of(day) is { IsWorked: false, Name: var name } ? name : null;

    /// <summary>What the calendar says of a day, and why.</summary>
    public CalendarDay Of(DateOnly day) => own.TryGetValue(day, out var entry)
        ? new CalendarDay(day, entry.Kind == OwnDayKind.Worked, DaySource.School, entry.Name) { Entry = entry }
        : WithoutOwn(day);

    /// <summary>What it would say without the school's own days.</summary>
    public CalendarDay WithoutOwn(DateOnly day) =>
        announced.Worked.Contains(day) ? new CalendarDay(day, true, DaySource.Announced, announced.Names.GetValueOrDefault(day))
        : announced.Off.Contains(day) ? new CalendarDay(day, false, DaySource.Announced, announced.Names.GetValueOrDefault(day))
        : HolidaysOf(day.Year).TryGetValue(day, out var holiday) ? new CalendarDay(day, false, DaySource.Law, holiday)
        : new CalendarDay(day, !PublicHolidays.IsWeekend(day), DaySource.Week, null);

    /// <summary>
    /// The days of a time that are not as their week has them, or of which the school has decided: weekdays off, weekends worked, holidays
    /// that are worked here; in order.
    /// </summary>
    public IEnumerable<CalendarDay> UnusualFrom(DateOnly first, DateOnly last) =>
        from number in Enumerable.Range(0, last.DayNumber - first.DayNumber + 1)
        let day = first.AddDays(number)
        let said = Of(day)
        where said.IsWorked == PublicHolidays.IsWeekend(day) || said.IsWorked != WithoutOwn(day).IsWorked
        select said;

    /// <summary>Whether the data file has what was announced for a calendar year.</summary>
    public bool HasAnnounced(int year) => announced.Years.Contains(year);

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

    private FrozenDictionary<DateOnly, string> HolidaysOf(int year) => holidays.GetOrAdd(year, PublicHolidays.Named);
}
