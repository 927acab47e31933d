using System.Text.Json;

namespace BinhHoa2.Tests.Cloud;

/// <summary>infra/azure compiled once for the tests of a class.</summary>
public sealed class CompiledTemplate : IAsyncLifetime
{
    private const string ModuleType = "Microsoft.Resources/deployments";

    private JsonDocument _template = JsonDocument.Parse("{}");

    public int ExitCode { get; private set; }

    public string Errors { get; private set; } = "";

    public JsonElement Root => _template.RootElement;

    /// <summary>The whole template as it would be sent, with plain quotes in its expressions.</summary>
    public string Text => Root.GetRawText().Replace("\\u0027", "'", StringComparison.Ordinal);

    /// <summary>The names of the modules.</summary>
    public IEnumerable<string> Modules => Root.GetProperty("resources").EnumerateArray()
        .Where(r => r.GetProperty("type").GetString() == ModuleType)
        .Select(r => r.GetProperty("name").GetString()!);

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

    /// <summary>A module as it is called: its parameters and its template.</summary>
    public JsonElement Module(string module) => Root.GetProperty("resources").EnumerateArray()
        .Single(r => r.GetProperty("name").GetString() == module).GetProperty("properties");

    /// <summary>The parameters a module is called with.</summary>
    public JsonElement ModuleParameters(string module) => Module(module).GetProperty("parameters");

    /// <summary>The resources that are in no module.</summary>
    public IEnumerable<JsonElement> Own() => Root.GetProperty("resources").EnumerateArray()
        .Where(r => r.GetProperty("type").GetString() != ModuleType);

    /// <summary>The resources of a module.</summary>
    public IEnumerable<JsonElement> ResourcesOf(string module) => All(Module(module).GetProperty("template"));

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
