using System.Text.Json;
using BinhHoa2.Simulation.Basis;

namespace BinhHoa2.Simulation.Year;

/// <summary>What is read back from the year's summary: which month an activity belongs to, and how many replies each month has.</summary>
public sealed class YearFigures
{
    private readonly Dictionary<string, string> monthOfActivity = [];

    private readonly Dictionary<string, int> lettersByState = [];

    private YearFigures(IReadOnlyList<MonthFigures> months) => Months = months;

    public IReadOnlyList<MonthFigures> Months { get; }

    /// <summary>The year's letters by their state in the ledger; empty when the summary has none.</summary>
    public IReadOnlyDictionary<string, int> LettersByState => lettersByState;

    /// <exception cref="SimulationException">The text is not such a summary.</exception>
    public static YearFigures Parse(string summary)
    {
        try
        {
            using var json = JsonDocument.Parse(summary);
            var months = json.RootElement.GetProperty("months").EnumerateArray().ToList();
            var figures = new YearFigures([.. months.Select(MonthOf)]);
            foreach (var month in months)
            {
                foreach (var activity in month.GetProperty("activities").EnumerateArray())
                {
                    figures.monthOfActivity[activity.GetProperty("id").GetString()!] = NameOf(month);
                }

                figures.CountLetters(month);
            }

            return figures;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new SimulationException($"Không đọc được tổng hợp năm mà ứng dụng xuất ra: {exception.Message}");
        }
    }

    /// <summary>The name of the month an activity is planned for; null for one the plan does not have.</summary>
    public string? MonthOf(string activity) => monthOfActivity.GetValueOrDefault(activity);

    private void CountLetters(JsonElement month)
    {
        if (!month.TryGetProperty("mails", out var waves))
        {
            return;
        }

        foreach (var state in waves.EnumerateObject().SelectMany(wave => wave.Value.EnumerateObject()))
        {
            lettersByState[state.Name] = lettersByState.GetValueOrDefault(state.Name) + state.Value.GetInt32();
        }
    }

    private static MonthFigures MonthOf(JsonElement month) => new(
        NameOf(month),
        month.GetProperty("replies")
            .EnumerateObject()
            .ToDictionary(p => p.Name, p => p.Value.GetInt32(), StringComparer.OrdinalIgnoreCase));

    private static string NameOf(JsonElement month) => month.GetProperty("name").GetString() ?? string.Empty;

    /// <summary>A month's replies by kind.</summary>
    public sealed record MonthFigures(string Name, IReadOnlyDictionary<string, int> Replies);
}
