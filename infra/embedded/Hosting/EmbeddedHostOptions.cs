using System.Reflection;
using Azure.Core.Pipeline;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>What an app is started with inside another process: a test, a simulation.</summary>
public sealed record EmbeddedHostOptions
{
    /// <summary>The assembly whose functions run.</summary>
    public required Assembly Assembly { get; init; }

    /// <summary>Settings above all others: files, environment and command line give way.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Registers the app's services in place of its Program; not called when <see cref="RunEntryPoint"/> is set.</summary>
    public Action<FunctionsApplicationBuilder>? ConfigureServices { get; init; }

    /// <summary>Whether the assembly's own Program registers the services and builds the host.</summary>
    public bool RunEntryPoint { get; init; }

    /// <summary>Which of the assembly's types are looked at for functions.</summary>
    /// <value>Default: all.</value>
    public Func<Type, bool> Types { get; init; } = _ => true;

    /// <summary>Changes the services after the app has registered its own.</summary>
    internal Action<IServiceCollection>? ChangeServices { get; init; }

    /// <summary>Takes the host's requests to the storage account, in place of the network.</summary>
    internal HttpPipelineTransport? StorageTransport { get; init; }

    /// <summary>The free bytes of the data folder's disk, in place of the measured ones.</summary>
    internal Func<long>? FreeBytes { get; init; }

    /// <summary>Where host.json and embedded.settings.json are.</summary>
    /// <value>Default: the folder of the running program.</value>
    public string AppFolder { get; init; } = AppContext.BaseDirectory;
}
