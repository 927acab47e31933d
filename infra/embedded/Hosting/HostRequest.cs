using System.Reflection;
using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>What a host is built from, known before anything is opened.</summary>
/// <param name="AppFolder">Where host.json is.</param>
/// <param name="SettingsFolder">Where embedded.settings.json is, if there is one.</param>
/// <param name="Overrides">Settings above all others.</param>
/// <param name="Console">Whether the process belongs to the host: logs are printed at the console, signals stop it.</param>
internal sealed record HostRequest(
    Assembly Assembly,
    Func<Type, bool> Types,
    string AppFolder,
    string SettingsFolder,
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string?> Overrides,
    bool Console)
{
    /// <summary>The free bytes of the data folder's disk; null to measure them.</summary>
    public Func<long>? FreeBytes { get; init; }

    /// <summary>Changes the services after the app has registered its own; null to leave them.</summary>
    public Action<IServiceCollection>? ChangeServices { get; init; }

    /// <summary>Takes the host's requests to the storage account; null for the network.</summary>
    public HttpPipelineTransport? StorageTransport { get; init; }
}
