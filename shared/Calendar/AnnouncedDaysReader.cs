using System.Collections.Frozen;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Calendar;

/// <summary>Reads a file of announced days: <c>announced-days.schema.json</c>, and the rules between its dates.</summary>
internal static class AnnouncedDaysReader
{
    /// <summary>More than any break there has been; a longer one is taken for a typing error.</summary>
    public const int MaxBreakDays = 16;

    private static readonly InputSchema Schema = new("announced-days.schema.json");

    public static InputResult<AnnouncedDays> Read(string path) => InputFile.Read<AnnouncedDays>(path, Schema, Build);

    public static InputResult<AnnouncedDays> Read(string name, ReadOnlySpan<byte> bytes) =>
        InputFile.Read<AnnouncedDays>(name, bytes, Schema, Build);

    private static AnnouncedDays? Build(InputEntry root)
    {
        var off = new HashSet<DateOnly>();
        var worked = new HashSet<DateOnly>();
        var names = new Dictionary<DateOnly, string>();
        var years = new HashSet<int>();
        foreach (var entry in root.Entries("years"))
        {
            if (entry.Number("year") is not { } year)
            {
                continue;
            }

            years.Add(year);
            foreach (var pause in entry.Entries("off"))
            {
                Name(AddBreak(pause, year), pause, off, names);
            }

            foreach (var day in entry.Entries("worked"))
            {
                Name(AddWorked(day, year, off), day, worked, names);
            }
        }

        return root.Text("version") is { } version
            ? new(version, off.ToFrozenSet(), worked.ToFrozenSet())
            {
                Names = names.ToFrozenDictionary(),
                Years = years.ToFrozenSet(),
            }
            : null;
    }

    private static void Name(
        IEnumerable<DateOnly> days, InputEntry entry, HashSet<DateOnly> kind, Dictionary<DateOnly, string> names)
    {
        foreach (var day in days)
        {
            kind.Add(day);
            names[day] = entry.Text("reason") ?? string.Empty;
        }
    }

    private static IEnumerable<DateOnly> AddBreak(InputEntry entry, int year)
    {
        var from = entry.Date("from");
        var to = entry.Has("to") ? entry.Date("to") : from;
        if (from is not { } first || to is not { } last)
        {
            return [];
        }

        if (first.Year != year || last.Year != year)
        {
            entry.Report(first.Year != year ? "from" : "to", CalendarTexts.OtherYear(year));
        }
        else if (last < first || last.DayNumber - first.DayNumber >= MaxBreakDays)
        {
            entry.Report("to", CalendarTexts.OddBreak(MaxBreakDays));
        }
        else
        {
            return Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays);
        }

        return [];
    }

    private static IEnumerable<DateOnly> AddWorked(InputEntry entry, int year, HashSet<DateOnly> off)
    {
        if (entry.Date("day") is not { } day)
        {
            return [];
        }

        if (day.Year != year)
        {
            entry.Report("day", CalendarTexts.OtherYear(year));
        }
        else if (off.Contains(day))
        {
            entry.Report("day", CalendarTexts.OffAndWorked(day));
        }

        return [day];
    }
}
