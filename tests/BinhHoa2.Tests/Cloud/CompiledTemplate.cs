using System.Text.Json;

namespace BinhHoa2.Tests.Cloud;

/// <summary>infra/azure compiled once for all tests of this room.</summary>
public sealed class CompiledTemplate : IAsyncLifetime
{
    private JsonDocument _template = JsonDocument.Parse("{}");

    public int ExitCode { get; private set; }

    public string Errors { get; private set; } = "";

    public JsonElement Root => _template.RootElement;

    public async ValueTask InitializeAsync()
    {
        var (exitCode, output, errors) = await Bicep.RunAsync("build", Bicep.Main, "--stdout");
        (ExitCode, Errors) = (exitCode, errors);
        if (exitCode == 0)
        {
            _template = JsonDocument.Parse(output);
        }
    }

    public ValueTask DisposeAsync()
    {
        _template.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Every resource of a type, in whichever module.</summary>
    public IReadOnlyList<JsonElement> Resources(string type) => [.. All(Root).Where(r => r.GetProperty("type").GetString() == type)];

    public JsonElement Resource(string type) => Resources(type).Single();

    /// <summary>The parameters a module is called with.</summary>
    public JsonElement ModuleParameters(string module) => Root.GetProperty("resources").EnumerateArray()
        .Single(r => r.GetProperty("name").GetString() == module).GetProperty("properties").GetProperty("parameters");

    private static IEnumerable<JsonElement> All(JsonElement template)
    {
        foreach (var resource in template.GetProperty("resources").EnumerateArray())
        {
            yield return resource;
            if (resource.TryGetProperty("properties", out var properties)
                && properties.ValueKind == JsonValueKind.Object
                && properties.TryGetProperty("template", out var nested))
            {
                foreach (var inner in All(nested))
                {
                    yield return inner;
                }
            }
        }
    }
}
