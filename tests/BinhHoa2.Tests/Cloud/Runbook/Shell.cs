using System.Diagnostics;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Cloud.Runbook;

/// <summary>
/// A shell for the commands of the runbook. Its <c>dotnet run --project functions</c> runs the build of these tests, as it stands; every
/// other <c>dotnet</c> fails.
/// </summary>
internal sealed class Shell : IDisposable
{
    private readonly TempFolder folder = new();

    public Shell()
    {
        var dotnet = System.IO.Path.Combine(Directory.CreateDirectory(folder.File("bin")).FullName, "dotnet");
        var build = AppContext.BaseDirectory;
        File.WriteAllText(dotnet, $"""
            #!/bin/bash
            [ "$1 $2 $3" = "run --project functions" ] || exit 64
            shift 3
            [ "$1" = "--" ] && shift
            exec "{RealDotNet()}" "{build}BinhHoa2.Embedded.dll" "{build}BinhHoa2.Functions.dll" \
              "--commands={build}BinhHoa2.Commands.dll" "$@"

            """.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Where the commands are run.</summary>
    public string Path => folder.Path;

    /// <summary>A process that runs a block in a shell that ends at the first command that fails.</summary>
    /// <param name="variables">Of the shell, set before the block.</param>
    /// <param name="environment">Of the process.</param>
    public ProcessStartInfo Of(
        string block, IEnumerable<(string Name, string Value)> variables, params (string Name, string Value)[] environment)
    {
        var set = string.Concat(variables.Select(v => $"{v.Name}='{v.Value}'\n"));
        var start = new ProcessStartInfo("/bin/bash", ["-c", $"set -eu\n{set}{block}\n"]) { WorkingDirectory = Path };
        start.Environment["PATH"] = $"{folder.File("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>Runs a block to its end.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(
        string block, IEnumerable<(string Name, string Value)> variables, params (string Name, string Value)[] environment)
    {
        var start = Of(block, variables, environment);
        (start.UseShellExecute, start.RedirectStandardOutput, start.RedirectStandardError) = (false, true, true);
        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output + (process.ExitCode == 0 ? "" : await errors));
    }

    public void Dispose() => folder.Dispose();

    private static string RealDotNet() => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
        ?? Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(f => System.IO.Path.Combine(f, "dotnet")).First(File.Exists);
}
