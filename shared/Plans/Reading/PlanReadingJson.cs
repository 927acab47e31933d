using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace BinhHoa2.Shared.Plans.Reading;

/// <summary>Writes what was read as JSON: names in camel case, days as ISO dates, Vietnamese letters as they are.</summary>
public static class PlanReadingJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Write(PlanReading reading) => JsonSerializer.Serialize(reading, Options);
}
