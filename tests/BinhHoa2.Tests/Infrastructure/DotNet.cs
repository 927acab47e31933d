using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace BinhHoa2.Tests.Infrastructure;

/// <summary>Runs the .NET command line in the repository.</summary>
internal static class DotNet
{
    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = Root();

    /// <summary>Runs a command.</summary>
    /// <returns>Its standard output.</returns>
    /// <exception cref="InvalidOperationException">The command failed; the message contains its output.</exception>
    public static async Task<string> RunAsync(CancellationToken cancellation, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository,
        };

        // The variables of the build that runs these tests must not affect this one, and no build node may stay alive.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException(
                $"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}{await errors}");
    }

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
