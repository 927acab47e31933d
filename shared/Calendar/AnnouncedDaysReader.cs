using System.Collections.Frozen;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Calendar;

/// <summary>Reads <c>announced-days.json</c>.</summary>
internal static class AnnouncedDaysReader
{
    /// <summary>No break has ever been longer; more is a slip of the pen.</summary>
    private const int LongestBreak = 16;

    public static AnnouncedDays? Build(InputEntry root)
    {
        var version = root.Text("version", maxLength: 20);
        var off = new HashSet<DateOnly>();
        var worked = new HashSet<DateOnly>();
        foreach (var year in root.Entries("years") ?? [])
        {
            var number = year.Number("year");
            year.OptionalText("source");
            foreach (var entry in year.Entries("off") ?? [])
            {
                AddBreak(entry, number, off);
            }

            foreach (var entry in year.OptionalEntries("worked"))
            {
                AddWorked(entry, number, off, worked);
            }

            year.End();
        }

        root.End();
        return version is null ? null : new(version, off.ToFrozenSet(), worked.ToFrozenSet());
    }

    private static void AddBreak(InputEntry entry, int? year, HashSet<DateOnly> off)
    {
        var from = entry.Date("from");
        var to = entry.Has("to") ? entry.Date("to") : from;
        entry.Text("reason");
        if (from is { } first && to is { } last)
        {
            if (first.Year != year || last.Year != year)
            {
                entry.Report("from", CalendarTexts.OtherYear(year));
            }
            else if (last < first || last.DayNumber - first.DayNumber >= LongestBreak)
            {
                entry.Report("to", CalendarTexts.OddBreak(LongestBreak));
            }
            else
            {
                off.UnionWith(Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays));
            }
        }

        entry.End();
    }

    private static void AddWorked(InputEntry entry, int? year, HashSet<DateOnly> off, HashSet<DateOnly> worked)
    {
        var day = entry.Date("day");
        entry.Text("reason");
        if (day is { } date)
        {
            if (date.Year != year)
            {
                entry.Report("day", CalendarTexts.OtherYear(year));
            }
            else if (off.Contains(date))
            {
                entry.Report("day", CalendarTexts.OffAndWorked(date));
            }

            worked.Add(date);
        }

        entry.End();
    }
}
