using System.Text.Json;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Simulation.Year;
using BinhHoa2.Tests.Histories;
using BinhHoa2.Tests.Infrastructure;
using MimeKit;

namespace BinhHoa2.Tests.Cloud.Cost;

/// <summary>What a simulated year of the sample's school came to. <c>infra/azure/cost/year.json</c> has the recorded one.</summary>
/// <param name="LettersInTheBusiestMonth">By the day each left.</param>
/// <param name="Files">Files that came with replies and were stored.</param>
/// <param name="Turns">Runs of an orchestration's code; in the cloud each is an execution.</param>
/// <param name="Requests">The app's own, by kind: requests it answers, requests to its table and files.</param>
/// <param name="EmbeddedStorage">All storage requests of the run, those of the embedded durable runtime included.</param>
internal sealed record YearCounts(
    string Year,
    long Seed,
    int People,
    int Letters,
    int LettersInTheBusiestMonth,
    int Files,
    int Orchestrations,
    int Turns,
    int Activities,
    IReadOnlyDictionary<string, long> Requests,
    IReadOnlyDictionary<string, long> EmbeddedStorage)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    public static string Recorded { get; } = Path.Combine(DotNet.Repository, "infra", "azure", "cost", "year.json");

    public static YearCounts Of(
        SimulateArguments arguments,
        int people,
        int files,
        IReadOnlyList<RecordedHistory> histories,
        IReadOnlyDictionary<string, long> requests,
        StorageCounts storage)
    {
        var letters = Directory.GetFiles(Path.Combine(arguments.Out.FullPath, "letters"), "*.eml")
            .Select(file => MimeMessage.Load(file))
            .ToList();
        return new(
            $"{arguments.Year}",
            arguments.Seed,
            people,
            letters.Count,
            letters.CountBy(l => (l.Date.Year, l.Date.Month)).Max(m => m.Value),
            files,
            histories.Count,
            histories.Sum(h => h.Turns.Count),
            histories.SelectMany(h => h.Turns).SelectMany(t => t.Decided).Count(e => e.TaskScheduled is not null),
            Sorted(requests),
            Sorted(storage.ByKind.ToDictionary(k => k.Key.ToString(), k => k.Value)));
    }

    public static YearCounts Read() => JsonSerializer.Deserialize<YearCounts>(File.ReadAllText(Recorded), Json).ShouldNotBeNull();

    public void Write() => File.WriteAllText(Recorded, JsonSerializer.Serialize(this, Json) + "\n");

    /// <summary>The app's own requests of some kinds.</summary>
    public long Sum(params string[] kinds) => kinds.Sum(kind => Requests.GetValueOrDefault(kind));

    private static SortedDictionary<string, long> Sorted(IReadOnlyDictionary<string, long> counts) =>
        new(counts.ToDictionary(), StringComparer.Ordinal);
}
