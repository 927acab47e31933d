using System.Text.Json;

namespace BinhHoa2.Functions.Rehearsal;

/// <summary>The version of the orchestrations that begin now, as the host takes it from host.json.</summary>
internal static class HostVersion
{
    private const string Resource = "host.json";

    /// <value><c>extensions.durableTask.defaultVersion</c>.</value>
    public static string Current { get; } = Read();

    private static string Read()
    {
        using var file = typeof(HostVersion).Assembly.GetManifestResourceStream(Resource)!;
        using var host = JsonDocument.Parse(file);
        return host.RootElement.GetProperty("extensions").GetProperty("durableTask").GetProperty("defaultVersion").GetString()!;
    }
}
