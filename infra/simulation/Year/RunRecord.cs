using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace BinhHoa2.Simulation.Year;

/// <summary>What differs from run to run, for <c>run.json</c>.</summary>
/// <param name="StorageRequests">Requests to storage by kind, the whole run.</param>
public sealed record RunRecord(
    double WallSeconds,
    int Letters,
    int Replies,
    int Reports,
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
                storage.OrderBy(p => p.Key, StringComparer.Ordinal).ToDictionary(),
                problems),
            Readable) + "\n";
}
