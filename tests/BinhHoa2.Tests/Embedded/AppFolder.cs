using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Tests.Infrastructure;
using Microsoft.Azure.Functions.Worker.Builder;

namespace BinhHoa2.Tests.Embedded;

/// <summary>An app's folder with a host.json and a task hub of its own; apps started from it share data like runs of one app.</summary>
internal sealed class AppFolder : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string connectionString;

    public AppFolder(StorageFixture storage, string? routePrefix = "")
    {
        connectionString = storage.ConnectionString;
        var http = routePrefix is null ? "" : $"\"http\": {{ \"routePrefix\": \"{routePrefix}\" }},";
        var durableTask = $"\"durableTask\": {{ \"hubName\": \"T{Guid.NewGuid():N}\" }}";
        File.WriteAllText(folder.File("host.json"), $$"""{ "version": "2.0", "extensions": { {{http}} {{durableTask}} } }""");
    }

    public string Path => folder.Path;

    public string Data => folder.File("data");

    public Dictionary<string, string?> Settings(params (string Name, string? Value)[] more)
    {
        var settings = new Dictionary<string, string?>
        {
            ["data"] = Data,
            ["urls"] = "http://127.0.0.1:0",
            ["AzureWebJobsStorage"] = connectionString,
            ["Embedded:VerifyReplay"] = "true",
        };
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }

        return settings;
    }

    public Task<EmbeddedHost> StartAsync(Type functions, params (string Name, string? Value)[] settings) =>
        StartAsync(functions, null, settings);

    public Task<EmbeddedHost> StartAsync(
        Type functions, Action<FunctionsApplicationBuilder>? services, params (string Name, string? Value)[] settings) =>
        EmbeddedHost.StartAsync(
            new()
            {
                Assembly = functions.Assembly,
                Types = type => type == functions,
                AppFolder = Path,
                ConfigureServices = services,
                Settings = Settings(settings),
            },
            TestContext.Current.CancellationToken);

    public void Dispose() => folder.Dispose();
}
