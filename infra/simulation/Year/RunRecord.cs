using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using BinhHoa2.Simulation.Basis;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Simulation.People;

namespace BinhHoa2.Simulation.Year;

/// <summary>What differs from run to run, for <c>run.json</c>.</summary>
/// <param name="Events">How often something happened that a year is to have.</param>
/// <param name="Digests">How many letters of reminders each address got in each calendar month it got any.</param>
/// <param name="StorageRequests">Requests to storage by kind, the whole run.</param>
public sealed record RunRecord(
    double WallSeconds,
    int Letters,
    int Replies,
    int Reports,
    IReadOnlyDictionary<string, int> Events,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Digests,
    IReadOnlyDictionary<string, long> StorageRequests,
    IReadOnlyList<string> Problems)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Of(Timeline timeline, IReadOnlyDictionary<string, long> storage, TimeSpan took, IReadOnlyList<string> problems) =>
        JsonSerializer.Serialize(
            new RunRecord(
                Math.Round(took.TotalSeconds, 1),
                timeline.Letters.Count,
                timeline.Replies.Count,
                timeline.Reports.Count(),
                EventsOf(timeline),
                DigestsOf(timeline),
                storage.OrderBy(p => p.Key, StringComparer.Ordinal).ToDictionary(),
                problems),
            Readable) + "\n";

    private static SortedDictionary<string, IReadOnlyDictionary<string, int>> DigestsOf(Timeline timeline) => new(
        timeline.Letters
            .Where(l => l.Kind == LetterNames.Digest)
            .GroupBy(l => l.To)
            .ToDictionary(
                g => g.Key,
                g => (IReadOnlyDictionary<string, int>)new SortedDictionary<string, int>(
                    g.CountBy(l => $"{LocalTime.DayOf(l.Date):yyyy-MM}").ToDictionary(), StringComparer.Ordinal)),
        StringComparer.Ordinal);

    private static Dictionary<string, int> EventsOf(Timeline timeline)
    {
        var moved = timeline.Directives.Where(d => d.NewDue.Length > 0).ToList();
        var reports = timeline.Letters
            .Where(l => l.Kind == LetterNames.Report && l.Subject.Contains("Dự thảo"))
            .Select(l => LocalTime.DayOf(l.Date))
            .Distinct()
            .ToList();
        return new Dictionary<string, int>
        {
            ["addressesCorrected"] = timeline.Changes.OfType<AddressCorrected>().Count(),
            ["substitutes"] = timeline.Changes.OfType<SubstituteNamed>().Count(),
            ["leavers"] = timeline.Changes.OfType<Leaves>().Count(),
            ["joiners"] = timeline.Changes.OfType<Joins>().Count(),
            ["daysMoved"] = moved.Count,
            ["daysMovedOtherThanAsked"] = moved.Count(d => d.NewDue != d.AskedUntil),
            ["daysMovedPastTheMonth"] = moved.Count(d => Day(d.NewDue) is var day && (day.Year, day.Month) != Month(d.At)),
            ["daysMovedPastASemester"] = moved.Count(d => reports.Exists(r => LocalTime.DayOf(d.At) < r && Day(d.NewDue) > r)),
        };

        static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        static (int Year, int Month) Month(DateTimeOffset at) => (LocalTime.DayOf(at).Year, LocalTime.DayOf(at).Month);
    }
}
