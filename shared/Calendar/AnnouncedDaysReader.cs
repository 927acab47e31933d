using System.Collections.Frozen;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Calendar;

/// <summary>Reads a file of announced days: <c>announced-days.schema.json</c>, and the rules between its dates.</summary>
internal static class AnnouncedDaysReader
{
    /// <summary>More than any break there has been; a longer one is taken for a typing error.</summary>
    private const int MaxBreakDays = 16;

    private static readonly InputSchema Schema = new("announced-days.schema.json");

    public static InputResult<AnnouncedDays> Read(string path) => InputFile.Read<AnnouncedDays>(path, Schema, Build);

    public static InputResult<AnnouncedDays> Read(string name, ReadOnlySpan<byte> bytes) =>
        InputFile.Read<AnnouncedDays>(name, bytes, Schema, Build);

    private static AnnouncedDays? Build(InputEntry root)
    {
        var off = new HashSet<DateOnly>();
        var worked = new HashSet<DateOnly>();
        foreach (var entry in root.Entries("years"))
        {
            if (entry.Number("year") is not { } year)
            {
                continue;
            }

            foreach (var pause in entry.Entries("off"))
            {
                AddBreak(pause, year, off);
            }

            foreach (var day in entry.Entries("worked"))
            {
                AddWorked(day, year, off, worked);
            }
        }

        return root.Text("version") is { } version ? new(version, off.ToFrozenSet(), worked.ToFrozenSet()) : null;
    }

    private static void AddBreak(InputEntry entry, int year, HashSet<DateOnly> off)
    {
        var from = entry.Date("from");
        var to = entry.Has("to") ? entry.Date("to") : from;
        if (from is not { } first || to is not { } last)
        {
            return;
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
            off.UnionWith(Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays));
        }
    }

    private static void AddWorked(InputEntry entry, int year, HashSet<DateOnly> off, HashSet<DateOnly> worked)
    {
        if (entry.Date("day") is not { } day)
        {
            return;
        }

        if (day.Year != year)
        {
            entry.Report("day", CalendarTexts.OtherYear(year));
        }
        else if (off.Contains(day))
        {
            entry.Report("day", CalendarTexts.OffAndWorked(day));
        }

        worked.Add(day);
    }
}
