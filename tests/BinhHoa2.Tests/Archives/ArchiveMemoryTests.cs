using System.Diagnostics;

namespace BinhHoa2.Tests.Archives;

/// <summary>
/// What an archive costs: it is built in a process whose memory is limited, of a year with 2 GB of files under FAULTS=all, of 50 MB
/// otherwise.
/// </summary>
public sealed class ArchiveMemoryTests
{
    private const int Megabyte = 1 << 20;

    // As docs/security.md states it, for the whole process; what the app itself allocates has less than the files of the plain run.
    private const int StatedMegabytes = 300;
    private const int AllocatedMegabytes = 40;
    private const int FileMegabytes = 10;

    private static readonly int Files = Environment.GetEnvironmentVariable("FAULTS") == "all" ? 205 : 5;

    [Fact]
    public async Task Archive_OfAYearWithManyFiles_IsBuiltWithinTheStatedMemory()
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "BinhHoa2.Embedded.dll"),
                Path.Combine(AppContext.BaseDirectory, "BinhHoa2.Functions.dll"),
                $"--commands={typeof(BuildArchive).Assembly.Location}",
                "build-archive",
                $"{Files}",
                $"{FileMegabytes * Megabyte}",
            ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = (AllocatedMegabytes * Megabyte).ToString("x");
        using var child = Process.Start(start)!;
        var output = child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = child.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        child.ExitCode.ShouldBe(0, $"{await output}\n{await errors}");

        var last = $"{await output}\n{await errors}".Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        var said = last.Split(' ').Select(long.Parse).ToList();
        var size = (long)Files * FileMegabytes * Megabyte;
        said[0].ShouldBeGreaterThan(size);
        said[1].ShouldBe(said[0], "each block is sent once");
        said[2].ShouldBeLessThan(StatedMegabytes * Megabyte);
    }
}
