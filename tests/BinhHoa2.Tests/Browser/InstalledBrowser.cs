using BinhHoa2.Embedded.Storage;

namespace BinhHoa2.Tests.Browser;

/// <summary>
/// The Chrome, Chromium or Edge of this machine, at best Chromium's headless shell: the same engine without a desktop browser's
/// profiles and services, at half the processor time. Root on Debian installs it where it is missing; other users get what there
/// is, or an error that says how to install one.
/// </summary>
internal static class InstalledBrowser
{
    private const string HeadlessShell = "chromium-headless-shell";

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
        if (Find([HeadlessShell]) is { } shell)
        {
            return shell;
        }

        if (OperatingSystem.IsLinux() && Environment.UserName == "root" && File.Exists("/usr/bin/apt-get"))
        {
            await AptAsync(["update"], cancellation);
            await AptAsync(["install", "--yes", "--no-install-recommends", HeadlessShell], cancellation);
        }

        return Find([HeadlessShell, .. Names]) ?? throw new InvalidOperationException(
            "The browser tests need Chrome, Chromium or Edge: install one (on Debian: sudo apt-get install chromium) and run again.");
    }

    private static string? Find(string[] names) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
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
