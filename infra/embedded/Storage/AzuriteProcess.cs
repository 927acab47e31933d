using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using BinhHoa2.Embedded.Basis;

namespace BinhHoa2.Embedded.Storage;

/// <summary>A running Azurite, known by the pid its folder keeps; usually not a child of this process.</summary>
internal sealed class AzuriteProcess
{
    private const int Terminate = 15;

    private readonly string folder;

    private AzuriteProcess(int pid, string folder)
    {
        Pid = pid;
        this.folder = folder;
    }

    public int Pid { get; }

    public bool IsAlive => Serves(Pid, folder);

    /// <summary>The Azurite a killed process left on the folder; null when there is none.</summary>
    public static AzuriteProcess? Find(string folder)
    {
        var pidFile = PidFile(folder);
        return File.Exists(pidFile)
            && int.TryParse(File.ReadAllText(pidFile), NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
            && Serves(pid, folder)
            ? new(pid, folder)
            : null;
    }

    /// <param name="linger">How long it stays when no process owns it any more.</param>
    public static async Task<AzuriteProcess> StartAsync(
        string script, string folder, string log, bool inMemory, AzuritePorts ports, TimeSpan linger, CancellationToken cancellation)
    {
        string[] arguments =
        [
            "-e", AzuriteInstall.Resource("launch.cjs"), "--", log, PidFile(folder),
            "-e", AzuriteInstall.Resource("serve.cjs"), "--", $"{(long)linger.TotalSeconds}", script,
            "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--loose",
            "--blobHost", "127.0.0.1", "--blobPort", $"{ports.Blob}", "--queueHost", "127.0.0.1", "--queuePort", $"{ports.Queue}",
            "--tableHost", "127.0.0.1", "--tablePort", $"{ports.Table}",
            .. inMemory ? (string[])["--inMemoryPersistence"] : ["--location", folder],
        ];
        var launched = await NodeTools.RunAsync(NodeTools.Node, arguments, folder, cancellation);
        return launched.ExitCode == 0 && Find(folder) is { } process
            ? process
            : throw new HostStartException($"Azurite không khởi động được ({launched.LastLine}); xem {log}.");
    }

    /// <summary>Reads a file another process is writing.</summary>
    public static async Task<string> ReadSharedAsync(string path, CancellationToken cancellation)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return await reader.ReadToEndAsync(cancellation);
    }

    /// <summary>Asks it to end, waits for it, and ends it by force when the limit has passed.</summary>
    public async Task StopAsync(TimeSpan limit)
    {
        if (!IsAlive)
        {
            // The process id may have been reused.
            File.Delete(PidFile(folder));
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            // Windows has no termination signal: wait until the five-second save has passed, then kill it.
            await Task.Delay(TimeSpan.FromSeconds(6), TimeProvider.System);
            Kill();
        }
        else
        {
            _ = NativeKill(Pid, Terminate);
        }

        var begin = TimeProvider.System.GetTimestamp();
        while (IsAlive)
        {
            if (TimeProvider.System.GetElapsedTime(begin) > limit)
            {
                Kill();
                break;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }

        File.Delete(PidFile(folder));
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeKill(int pid, int signal);

    private static string PidFile(string folder) => Path.Combine(folder, "azurite.pid");

    private static bool Serves(int pid, string folder)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            if (!OperatingSystem.IsLinux())
            {
                return !process.HasExited && process.ProcessName.Contains("node", StringComparison.OrdinalIgnoreCase);
            }

            // An ended process stays listed until its parent reads the exit code; its command line is empty then.
            var command = File.ReadAllText($"/proc/{pid}/cmdline").Split('\0');
            return command.Any(part => part.EndsWith("azurite.js", StringComparison.Ordinal))
                && (command.Contains(folder) || command.Contains("--inMemoryPersistence"));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or IOException)
        {
            return false;
        }
    }

    private void Kill()
    {
        try
        {
            using var process = Process.GetProcessById(Pid);
            process.Kill();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // It ended between the check and the kill, which is the wanted outcome.
            return;
        }
    }
}
