using BinhHoa2.Embedded.Storage;

namespace BinhHoa2.Tests.Browser;

/// <summary>
/// The Chrome, Chromium or Edge of this machine. Where there is none, root on Debian installs Chromium; for other users the error
/// says how to install one.
/// </summary>
internal static class InstalledBrowser
{
    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <exception cref="InvalidOperationException">There is none; it says how to get one.</exception>
    public static async Task<string> PathAsync(CancellationToken cancellation)
    {
        if (Find() is { } found)
        {
            return found;
        }

        if (OperatingSystem.IsLinux() && Environment.UserName == "root" && File.Exists("/usr/bin/apt-get"))
        {
            await AptAsync(["update"], cancellation);
            await AptAsync(["install", "--yes", "--no-install-recommends", "chromium"], cancellation);
        }

        return Find() ?? throw new InvalidOperationException(
            "The browser tests need Chrome, Chromium or Edge: install one (on Debian: sudo apt-get install chromium) and run again.");
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .Concat(Places)
            .FirstOrDefault(File.Exists);

    private static async Task AptAsync(string[] arguments, CancellationToken cancellation)
    {
        var done = await NodeTools.RunAsync("apt-get", ["-q", .. arguments], "/", cancellation);
        if (done.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"apt-get {arguments[0]} failed ({done.LastLine}); install Chrome, Chromium or Edge and run again.");
        }
    }
}
