using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BinhHoa2.Benchmarks;

/// <summary>Writes each figure as it comes, and remembers whether one missed its bound.</summary>
internal sealed class Report(TextWriter output, TextWriter errors)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public bool Missed { get; private set; }

    public void Add(string name, double value, string unit, Against against)
    {
        output.WriteLine(JsonSerializer.Serialize(
            new Figure(
                name, Short(value), unit, against with { Azurite = Short(against.Azurite), Runtime = Short(against.Runtime) }), Json));
        if (against.Missed(value) is { } bound)
        {
            Missed = true;
            errors.WriteLine($"{name} is {value:G5} {unit}; the bound is {bound}.");
        }
    }

    /// <summary>Of a rate that was taken in rounds: the median ratio of runtime to Azurite, and the median of each.</summary>
    public void Add(
        string name,
        IReadOnlyCollection<(double Azurite, double Runtime)> rounds,
        string unit,
        double? atLeast = null,
        double? atMost = null) => Add(
        name,
        Median(rounds.Select(r => r.Runtime / r.Azurite)),
        "ratio",
        new Against(atMost, atLeast, Median(rounds.Select(r => r.Azurite)), Median(rounds.Select(r => r.Runtime)), unit));

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>Four figures are more than the machine repeats.</summary>
    private static double? Short(double? value) => value is { } given ? Short(given) : null;

    private static double Short(double value) => double.Parse($"{value:G4}");
}
