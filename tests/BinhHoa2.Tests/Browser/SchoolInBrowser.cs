using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Outages;
using BinhHoa2.Tests.Replies;
using BinhHoa2.Tests.Requests;
using Microsoft.Playwright;

namespace BinhHoa2.Tests.Browser;

/// <summary>
/// Two apps in October, one with given rows and one that has run through its first days, and a real browser in front of them.
/// </summary>
[CollectionDefinition(Name)]
public sealed class SchoolInBrowser : IAsyncLifetime, ICollectionFixture<SchoolInBrowser>
{
    public const string Name = "Browser";
    public const int PhoneHeight = 740;
    public const string Deputy = "phohieutruong@thbh2.example";

    // Chromium's sandbox cannot be set up by root, and its services at home are not to be asked from a test.
    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly TempFolder folder = new();
    private readonly StorageLine line = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    public SchoolInBrowser() => Week = new RequestWeek { Services = line.AddApp };

    public ReplyHouse House { get; } = new();

    /// <summary>
    /// The sample school on Wednesday the 13th, ten o'clock. 5B stands in for 5A; the difficulty of 2A, a day old,
    /// has come to the deputy, who has answered it; the principal's own is known to the deputy.
    /// </summary>
    public RequestWeek Week { get; }

    /// <summary>axe-core's script.</summary>
    public string Axe { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        // Machines that do several things at once are slow at each.
        Assertions.SetDefaultExpectTimeout(20_000);
        var executable = await InstalledBrowser.PathAsync(CancellationToken.None);
        await House.InitializeAsync();
        await LiveThroughTheFirstDaysAsync();
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
        await Week.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>Cuts the week's line to its store, or joins it again.</summary>
    public void CutTheLine(bool cut) => line.IsCut = cut;

    /// <summary>A phone nobody has used yet.</summary>
    /// <param name="at">Whose pages it opens; the house's when null.</param>
    /// <param name="look">What its owner prefers, light or dark.</param>
    public Task<IBrowserContext> PhoneAsync(
        int width = 360, bool script = true, Uri? at = null, float scale = 1, ColorScheme look = ColorScheme.Light) =>
        (browser ?? throw new InvalidOperationException("The browser does not run.")).NewContextAsync(new()
        {
            BaseURL = (at ?? House.Host.BaseAddress).ToString(),
            ViewportSize = new() { Width = width, Height = PhoneHeight },
            DeviceScaleFactor = scale,
            ColorScheme = look,
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

    /// <summary>The path behind the first link of the last such letter of the week, or of the earliest.</summary>
    public string LinkTo(string address, string kind, bool earliest = false)
    {
        var letters = Week.Letters(kind).Where(l => l.To == address).ToList();
        return new Uri(letters[earliest ? 0 : ^1].Links[0]).PathAndQuery;
    }

    /// <summary>Where the subject lead of a teacher such as <c>gv.2c</c> gets letters.</summary>
    public static string LeadOf(string teacher) => $"totruong.{teacher[3]}@thbh2.example";

    /// <summary>Lets a teacher of the week ask something of the Board.</summary>
    public Task AskAsync(string teacher, string status, string? newDate = null) =>
        Week.ReplyAsync($"{teacher}@thbh2.example", status, status == "Difficulty" ? "Chưa có phòng để khảo sát." : "", newDate);

    /// <summary>Every row of both apps, as text.</summary>
    public async Task<string> RowsAsync()
    {
        var rows = new List<TableEntity>();
        foreach (var storage in new[] { House.Get<SchoolStorage>(), Week.Get<SchoolStorage>() })
        {
            await foreach (var row in storage.Table.QueryAsync<TableEntity>())
            {
                rows.Add(row);
            }
        }

        return JsonSerializer.Serialize(rows);
    }

    /// <summary>Checks that a page has a heading, nothing to scroll sideways, and with script nothing that axe objects to.</summary>
    public async Task ShouldFitAsync(IPage page, bool script)
    {
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        var (inner, outer) = (await page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth"), page.ViewportSize!.Width);
        inner.ShouldBeLessThanOrEqualTo(outer, page.Url);
        if (script)
        {
            await page.EvaluateAsync(Axe);
            var found = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { resultTypes: ['violations'] })");
            found.GetProperty("violations").EnumerateArray()
                .Select(v => $"{page.Url}: {v.GetProperty("id")}: {v.GetProperty("nodes")}").ShouldBeEmpty();
        }
    }

    private async Task LiveThroughTheFirstDaysAsync()
    {
        await Week.InitializeAsync();
        await Week.AdvanceToAsync(RequestWeek.At(12, 9));
        var substitute = new JsonObject { ["for"] = "gv-5a", ["by"] = "gv-5b", ["from"] = "2021-10-12", ["to"] = "2021-10-29" };
        await Week.ChangeRosterAsync(roster => roster["substitutes"] = new JsonArray(substitute));
        await Week.ReplyAsync("gv.2a@thbh2.example", "Difficulty", "Phòng máy đang sửa, chưa khảo sát được.");
        await Week.ReplyAsync("hieutruong@thbh2.example", "Difficulty", "Hội trường chưa sửa xong.", activity: "t10-4");
        await Week.AdvanceToAsync(RequestWeek.At(13, 10));
        await Week.DirectAsync(LinkTo(Deputy, "requeststep"), "Guidance", "Khảo sát trên giấy, nhập điểm sau.");
        await Week.IdleAsync();
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
