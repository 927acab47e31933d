using System.Text.Json;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Cloud;

/// <summary>The app as <c>dotnet publish</c> leaves it, built apart from all else.</summary>
public sealed class PublishedApp : IAsyncLifetime
{
    private readonly TempFolder folder = new();

    public string Path => folder.File("app");

    /// <summary>The metadata of the functions that the Functions host reads.</summary>
    public IReadOnlyList<JsonElement> Functions { get; private set; } = [];

    /// <summary>Every file, by its path in the folder.</summary>
    public IReadOnlyList<string> Files { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        // What the analyzers say is said where the app is built with these tests.
        await DotNet.RunAsync(
            CancellationToken.None,
            "publish", "functions", "-c", "Release", "-o", Path, "--artifacts-path", folder.File("build"), "-p:RunAnalyzers=false");
        Files = [.. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        using var metadata = JsonDocument.Parse(await File.ReadAllTextAsync(System.IO.Path.Combine(Path, "functions.metadata")));
        Functions = [.. metadata.RootElement.EnumerateArray().Select(function => function.Clone())];
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
