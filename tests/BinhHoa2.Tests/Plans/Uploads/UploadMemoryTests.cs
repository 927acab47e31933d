using System.Diagnostics;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Plans.Uploads;

/// <summary>
/// What uploads cost that were made to cost much: they are read in a process whose memory is the stated one, and which ends when it needs
/// more. The largest plans that are accepted are read whole under FAULTS=all, a part of them otherwise.
/// </summary>
public sealed class UploadMemoryTests
{
    // As docs/security.md states it; a part of the size has to do with less.
    private const int StatedMegabytes = 128;
    private const int MegabytesOfAPart = 64;
    private const double Part = 0.1;

    private static readonly bool All = Environment.GetEnvironmentVariable("FAULTS") == "all";

    [Fact]
    public async Task Plans_AsLargeAsAccepted_AreReadWithinTheStatedMemory()
    {
        using var folder = new TempFolder();
        var plans = LargePlans.Of(All ? 1 : Part);
        Write(folder, "plans", plans);

        var said = await ReadAsync(folder, All ? StatedMegabytes : MegabytesOfAPart);

        var answers = said.Split('\n', StringSplitOptions.TrimEntries).Select(line => line.Split(": ", 2)).Where(line => line.Length == 2)
            .ToDictionary(line => line[0], line => line[1]);
        answers.Keys.ShouldBe(plans.Keys, ignoreOrder: true);
        answers.Values.ShouldAllBe(answer => answer.StartsWith("read"), said);
        answers["hidden.docx"].ShouldBe("read");
        answers["draft.txt"].ShouldBe("read");
    }

    [Fact]
    public async Task Rosters_MadeToOverwhelm_AreAnsweredInTimeAndWithinTheStatedMemory()
    {
        using var folder = new TempFolder();
        Write(folder, "rosters", HostileRosters.All);

        (await ReadAsync(folder, StatedMegabytes)).Split('\n').Count(l => l.EndsWith(": answered", StringComparison.Ordinal))
            .ShouldBe(HostileRosters.All.Count);
    }

    private static void Write(TempFolder folder, string name, IReadOnlyDictionary<string, Func<byte[]>> files)
    {
        Directory.CreateDirectory(folder.File(name));
        foreach (var (file, make) in files)
        {
            File.WriteAllBytes(Path.Combine(folder.File(name), file), make());
        }
    }

    /// <summary>Runs <see cref="ReadUploads"/> in a process with so much managed memory.</summary>
    /// <returns>What it said.</returns>
    private static async Task<string> ReadAsync(TempFolder folder, int megabytes)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "BinhHoa2.Embedded.dll"),
                Path.Combine(AppContext.BaseDirectory, "BinhHoa2.Functions.dll"),
                $"--commands={typeof(ReadUploads).Assembly.Location}",
                "read-uploads",
                folder.Path,
            ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = (megabytes << 20).ToString("x");
        using var child = Process.Start(start)!;
        var output = child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = child.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        child.ExitCode.ShouldBe(0, $"{await output}\n{await errors}");
        return await output;
    }
}
