using BinhHoa2.Embedded.Storage;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Reply;
using Microsoft.Playwright;

namespace BinhHoa2.Tests.Browser;

/// <summary>The app of an October, and a real browser in front of it.</summary>
[CollectionDefinition(Name)]
public sealed class SchoolInBrowser : IAsyncLifetime, ICollectionFixture<SchoolInBrowser>
{
    public const string Name = "Browser";
    public const int PhoneHeight = 740;

    // Chromium's sandbox cannot be set up by root, and its services at home are not to be asked from a test.
    private static readonly string[] Switches =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly TempFolder folder = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    public ReplyHouse House { get; } = new();

    /// <summary>axe-core's script.</summary>
    public string Axe { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var executable = await InstalledBrowser.PathAsync(CancellationToken.None);
        await House.InitializeAsync();
        Axe = await InstallAxeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Switches });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        await House.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>A phone nobody has used yet.</summary>
    public Task<IBrowserContext> PhoneAsync(int width = 360, bool script = true) =>
        (browser ?? throw new InvalidOperationException("The browser does not run.")).NewContextAsync(new()
        {
            BaseURL = House.Host.BaseAddress.ToString(),
            ViewportSize = new() { Width = width, Height = PhoneHeight },
            HasTouch = true,
            IsMobile = true,
            JavaScriptEnabled = script,
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
        });

    public static Task<IPage> OpenAsync(IBrowserContext phone, string token, string more = "") => OpenPathAsync(phone, $"/r/{token}{more}");

    public static async Task<IPage> OpenPathAsync(IBrowserContext phone, string path)
    {
        var page = await phone.NewPageAsync();
        (await page.GotoAsync(path)).ShouldNotBeNull();
        return page;
    }

    private async Task<string> InstallAxeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Browser", "npm")))
        {
            File.Copy(file, folder.File(Path.GetFileName(file)));
        }

        await NodeTools.NpmAsync(folder.Path, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], CancellationToken.None);
        return await File.ReadAllTextAsync(folder.File(Path.Combine("node_modules", "axe-core", "axe.min.js")));
    }
}
