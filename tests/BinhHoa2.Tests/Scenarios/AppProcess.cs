using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using BinhHoa2.Simulation.Year;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Scenarios;

/// <summary>The real app in a process of its own, on a data folder that outlives it.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private const int Terminate = 15;
    private const int Stop = 19;
    private const int Continue = 18;
    private static readonly TimeSpan RetryPolicies = TimeSpan.FromSeconds(40);

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = [];
    private readonly TaskCompletionSource<Uri> serving = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AppProcess(Process process)
    {
        this.process = process;
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => serving.TrySetException(new InvalidOperationException($"The app ended instead of serving:\n{Said}"));
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
    }

    public Uri Address => serving.Task.Result;

    /// <summary>What it wrote to its console so far.</summary>
    public string Said => string.Join('\n', said);

    public int Pid => process.Id;

    /// <summary>Starts the app and waits until it serves.</summary>
    /// <param name="settings">More settings, <c>name=value</c>; they win over the usual ones.</param>
    public static Task<AppProcess> StartAsync(string dataFolder, CancellationToken cancellation, params string[] settings) =>
        ServingAsync(Begin(dataFolder, settings), cancellation);

    /// <summary>Starts a command that starts the app, and waits until that serves.</summary>
    public static Task<AppProcess> StartAsync(ProcessStartInfo command, CancellationToken cancellation) =>
        ServingAsync(Begin(command), cancellation);

    private static async Task<AppProcess> ServingAsync(AppProcess app, CancellationToken cancellation)
    {
        try
        {
            await app.serving.Task.WaitAsync(RetryPolicies, TimeProvider.System, cancellation);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the app, which is to refuse to work.</summary>
    /// <returns>Its exit code and what it said.</returns>
    public static async Task<(int ExitCode, string Said)> StartInVainAsync(
        string dataFolder, CancellationToken cancellation, params string[] settings)
    {
        await using var app = Begin(dataFolder, settings);
        return (await app.EndAsync(cancellation), app.Said);
    }

    /// <summary>Asks the process to stop in order, as a deployment or Ctrl+C does.</summary>
    public void RequestStop() => NativeKill(process.Id, Terminate).ShouldBe(0);

    /// <summary>Ends the input of the process, as the end of the process that started it does.</summary>
    public void EndInput() => process.StandardInput.Close();

    /// <summary>Freezes the process, as a machine that sleeps does.</summary>
    public void Freeze() => NativeKill(process.Id, Stop).ShouldBe(0);

    /// <summary>Lets a frozen process go on.</summary>
    public void Thaw() => NativeKill(process.Id, Continue).ShouldBe(0);

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync(CancellationToken cancellation)
    {
        await process.WaitForExitAsync(cancellation).WaitAsync(RetryPolicies, TimeProvider.System, cancellation);
        return process.ExitCode;
    }

    private static AppProcess Begin(string dataFolder, string[] settings)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = AppContext.BaseDirectory,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "BinhHoa2.Embedded.dll"),
                Path.Combine(AppContext.BaseDirectory, "BinhHoa2.Functions.dll"),
                $"--commands={Path.Combine(AppContext.BaseDirectory, "BinhHoa2.Commands.dll")}",
                "--urls=http://127.0.0.1:0",
                $"--data={dataFolder}",
                "--AzureWebJobsStorage=",
                "--Clock:Start=2021-10-11T00:00:00+07:00",
                $"--Plan:File={MonthEndPlan.WriteTo($"{dataFolder}-ke-hoach.json")}",
                "--Embedded:VerifyReplay=true",

                // A test run that is killed leaves nothing behind: its apps end at once, their Azurites soon.
                "--Embedded:StopWithInput=true",
                "--Embedded:StorageLinger=00:01:00",
                $"--Links:BaseAddress={AppSettings.PublicAddress}",
                "--Mail:Provider=Mailbox",
                $"--Mail:Mailbox:Folder={AppSettings.MailboxIn(dataFolder)}",
            },
        };
        foreach (var setting in settings)
        {
            start.ArgumentList.Add($"--{setting}");
        }

        return Begin(start);
    }

    private static AppProcess Begin(ProcessStartInfo start)
    {
        start.UseShellExecute = false;
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        var app = new AppProcess(new Process { StartInfo = start });
        app.process.Start();
        app.process.BeginOutputReadLine();
        app.process.BeginErrorReadLine();
        return app;
    }

    /// <summary>Ends the process, and it alone, without a word; what it had begun stays as it is.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: false);
        await process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Asks it to end, so that it stops its Azurite too; ends it by force when it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        using (process)
        {
            if (process.HasExited)
            {
                return;
            }

            _ = NativeKill(process.Id, Continue);
            _ = NativeKill(process.Id, Terminate);
            try
            {
                await process.WaitForExitAsync(CancellationToken.None).WaitAsync(RetryPolicies, TimeProvider.System);
            }
            finally
            {
                process.Kill(entireProcessTree: false);
            }
        }
    }

    /// <summary>The Azurite on the folder; null when none was left running.</summary>
    public static int? AzuriteOn(string dataFolder)
    {
        var file = Path.Combine(dataFolder, "azurite", "azurite.pid");
        return File.Exists(file) ? int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Ends the Azurite that still serves the folder, if one does.</summary>
    public static void EndAzuriteOn(string dataFolder)
    {
        if (AzuriteOn(dataFolder) is { } pid
            && File.Exists($"/proc/{pid}/cmdline")
            && File.ReadAllText($"/proc/{pid}/cmdline").Contains(dataFolder, StringComparison.Ordinal))
        {
            _ = NativeKill(pid, Terminate);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeKill(int pid, int signal);

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        said.Enqueue(line);
        if (line.Contains("_embedded", StringComparison.Ordinal) && Uri.TryCreate(line.Split(' ')[^1], UriKind.Absolute, out var page))
        {
            serving.TrySetResult(new Uri(page, "/"));
        }
    }
}
