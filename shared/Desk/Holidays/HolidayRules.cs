using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Desk.Holidays;

/// <summary>Decides what the desk may enter of a year's days off.</summary>
/// <param name="year">The school year in force.</param>
/// <param name="calendar">The calendar in force, with the school's own days.</param>
/// <param name="by">Who enters it.</param>
/// <param name="now">School time, UTC.</param>
public sealed class HolidayRules(SchoolYear year, WorkingCalendar calendar, StaffId by, DateTimeOffset now)
{
    /// <summary>The longest name of an entry.</summary>
    public const int MaxName = 100;

    /// <summary>The number of entries of a school year; they stand in one column and on one page.</summary>
    public const int MaxEntries = 30;

    // The year in which the announced days of the next are asked for is almost over.
    private const int AskedFrom = 11;

    private readonly DateOnly today = VietnamTime.DateOf(now);

    private DateOnly FirstDay => year.LastDay.AddYears(-1).AddDays(1);

    /// <summary>
    /// The next calendar year, from November on, while neither the data file nor the school has said anything of its days off; null
    /// for none.
    /// </summary>
    public static int? MissingYear(WorkingCalendar calendar, DateOnly today) =>
        today.Month >= AskedFrom && !calendar.HasAnnounced(today.Year + 1) && !calendar.Own.Says(today.Year + 1) ? today.Year + 1 : null;

    /// <summary>What becomes of the form that is filled in.</summary>
    public HolidayDecision Decide(HolidayInput input) =>
        input.Remove.Length > 0 ? Remove(input.Remove)
        : input.Back.Length > 0 ? AddWorked(input.Back, HolidayTexts.WorkedHoliday, FormFields.Form, FormFields.Form)
        : input.Day.Length > 0 || input.Reason.Length > 0 ? AddWorked(input.Day, input.Reason, HolidayFields.Day, HolidayFields.Reason)
        : AddOff(input);

    private HolidayDecision AddOff(HolidayInput input)
    {
        var (from, fromRefused) = Read(input.From, HolidayFields.From);
        var (to, toRefused) = input.To.Trim().Length == 0 ? (from, null) : Read(input.To, HolidayFields.To, isLast: true);
        var name = CleanText.Line(input.Name);
        if ((fromRefused ?? toRefused) is { } refused)
        {
            return refused;
        }

        var entry = new OwnDay(OwnDayKind.Off, from, to, name, by, now);
        if (calendar.Own.Entries.Any(entry.IsSameAs))
        {
            return HolidayDecision.Done;
        }

        var days = Enumerable.Range(0, Math.Max(0, entry.Length)).Select(from.AddDays).ToList();
        return from > to ? HolidayDecision.Refuse(HolidayFields.To, HolidayTexts.Backwards(from, to))
            : entry.Length > AnnouncedDaysReader.MaxBreakDays
                ? HolidayDecision.Refuse(HolidayFields.To, HolidayTexts.TooLong(AnnouncedDaysReader.MaxBreakDays))
            : days.Select(calendar.Own.Of).FirstOrDefault(e => e is not null) is { } other
                ? HolidayDecision.Refuse(HolidayFields.From, HolidayTexts.Entered(other))
            : !days.Exists(calendar.IsWorkingDay) ? HolidayDecision.Refuse(HolidayFields.From, HolidayTexts.OffAlready(entry))
            : NameRefused(name, HolidayFields.Name) ?? Added(entry);
    }

    private HolidayDecision AddWorked(string typed, string reason, string dayField, string nameField)
    {
        var (day, refused) = Read(typed, dayField);
        var name = CleanText.Line(reason);
        if (refused is not null)
        {
            return refused;
        }

        var entry = new OwnDay(OwnDayKind.Worked, day, day, name, by, now);
        return calendar.Own.Entries.Any(entry.IsSameAs) ? HolidayDecision.Done
            : calendar.Own.Of(day) is { } other ? HolidayDecision.Refuse(dayField, HolidayTexts.Entered(other))
            : calendar.IsWorkingDay(day) ? HolidayDecision.Refuse(dayField, HolidayTexts.WorkedAlready(day))
            : NameRefused(name, nameField) ?? Added(entry);
    }

    private HolidayDecision Remove(string key) => calendar.Own.Find(key) switch
    {
        null => HolidayDecision.Done,
        { } entry when entry.To < today => HolidayDecision.Refuse(FormFields.Form, HolidayTexts.IsOver(entry)),
        { } entry => new(
            calendar.Own.Without(entry, today) with { Changed = now },
            null,
            HolidayTexts.Removes(entry, entry.From < today ? today : entry.From)),
    };

    private HolidayDecision Added(OwnDay entry)
    {
        // What is over with its school year moves nothing any more.
        var own = calendar.Own with { Entries = [.. calendar.Own.Entries.Where(e => e.To >= FirstDay)] };
        return own.Entries.Length >= MaxEntries
            ? HolidayDecision.Refuse(FormFields.Form, HolidayTexts.TooMany(MaxEntries))
            : new(own.With(entry) with { Changed = now }, null, HolidayTexts.Adds(entry));
    }

    private static HolidayDecision? NameRefused(string name, string field) =>
        name.Length == 0 ? HolidayDecision.Refuse(field, HolidayTexts.NoName)
        : name.Length > MaxName ? HolidayDecision.Refuse(field, HolidayTexts.LongName(MaxName))
        : null;

    /// <summary>A day of the school year that is not over.</summary>
    /// <param name="isLast">Whether the day may lie before another one, which is said then.</param>
    private (DateOnly Day, HolidayDecision? Refused) Read(string typed, string field, bool isLast = false)
    {
        if (!FormDate.TryRead(typed, out var day))
        {
            return (default, HolidayDecision.Refuse(field, HolidayTexts.NoDay));
        }

        return (
            day,
            day < FirstDay || day > year.LastDay ? HolidayDecision.Refuse(field, HolidayTexts.OtherYear(year, FirstDay))
            : day < today && !isLast ? HolidayDecision.Refuse(field, HolidayTexts.Past(day))
            : null);
    }
}
