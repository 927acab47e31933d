using System.Text.Json;
using BinhHoa2.Shared.Links;
using BinhHoa2.Tests.Reply;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BinhHoa2.Tests.Browser;

/// <summary>What holds for every page behind a link: usable by everybody, on the smallest phone, and silent to others.</summary>
[Collection(SchoolInBrowser.Name)]
public sealed class PagesInBrowserTests(SchoolInBrowser school)
{
    private const int FirstViewBytes = 50_000;

    public static TheoryData<string> Pages => ["staff", "problem", "saved", "board", "board-activity", "old-link", "refused"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_JudgedByAxe_HasNoViolation(string name)
    {
        await using var phone = await school.PhoneAsync(width: 320);
        var page = await OpenAsync(phone, name);

        // Put in by the browser itself, for the page's own policy admits no foreign script.
        var line = await phone.NewCDPSessionAsync(page);
        await line.SendAsync("Runtime.evaluate", new Dictionary<string, object> { ["expression"] = school.Axe });
        var found = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { resultTypes: ['violations'] })");

        found.GetProperty("violations").EnumerateArray()
            .Select(v => $"{v.GetProperty("id")}: {v.GetProperty("help")}: {string.Join(", ", v.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("html").ToString()))}")
            .ShouldBeEmpty();
        found.GetProperty("passes").GetArrayLength().ShouldBeGreaterThan(5, "axe looked at something");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_OnAScreenOf320Pixels_NeedsNoScrollingSideways(string name)
    {
        await using var phone = await school.PhoneAsync(width: 320);
        var page = await OpenAsync(phone, name);

        (await page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320);
    }

    [Fact]
    public async Task StaffPage_AtFirstView_IsBelow50KilobytesAndTellsNobodyItsToken()
    {
        var token = ReplyHouse.Token(ReplyHouse.Teacher(72));
        await using var phone = await school.PhoneAsync();
        var requests = new List<IRequest>();
        phone.RequestFinished += (_, request) => requests.Add(request);
        var page = await SchoolInBrowser.OpenAsync(phone, token);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        requests.Select(r => new Uri(r.Url).Host).Distinct().ShouldBe(["127.0.0.1"]);
        requests.Count.ShouldBeGreaterThan(1, "the script is a request of its own");
        foreach (var request in requests.Skip(1))
        {
            request.Url.ShouldNotContain(token);
            (await request.AllHeadersAsync()).Values.ShouldAllBe(value => !value.Contains(token));
        }

        var bytes = 0;
        foreach (var request in requests)
        {
            bytes += (await request.SizesAsync()).ResponseBodySize;
        }

        bytes.ShouldBeLessThan(FirstViewBytes);
    }

    [Fact]
    public async Task Scanner_ThatFollowsEveryLinkAndPressesEveryButton_ChangesNoRow()
    {
        var person = ReplyHouse.Teacher(73);
        var links = new[] { $"/r/{ReplyHouse.Token(person)}", $"/board/{ReplyHouse.Token(ReplyHouse.Secretary.Id, LinkPurpose.Board)}" };
        var before = await RowsAsync();
        await using var scanner = await school.PhoneAsync();
        var seen = 0;
        foreach (var link in links)
        {
            seen += await ScanAsync(scanner, link);
        }

        seen.ShouldBeGreaterThan(links.Length, "it followed links");
        (await RowsAsync()).ShouldBe(before);
    }

    /// <returns>How many pages it saw.</returns>
    private static async Task<int> ScanAsync(IBrowserContext scanner, string start)
    {
        var toVisit = new Queue<string>([start]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (toVisit.TryDequeue(out var path) && seen.Count < 40)
        {
            if (!seen.Add(path))
            {
                continue;
            }

            var page = await scanner.NewPageAsync();
            try
            {
                await page.GotoAsync(path);
            }
            catch (PlaywrightException download) when (download.Message.Contains("Download is starting", StringComparison.Ordinal))
            {
                await page.CloseAsync();
                continue;
            }

            foreach (var href in await page.Locator("a[href]").EvaluateAllAsync<string[]>("links => links.map(a => a.pathname + a.search)"))
            {
                toVisit.Enqueue(href);
            }

            // As scanners do: the events without the browser's own checks, and the forms without a button.
            await page.EvaluateAsync(
                """
                () => {
                  document.querySelectorAll('details').forEach(d => { d.open = true; });
                  document.querySelectorAll('button, input[type=submit]').forEach(b => b.click());
                }
                """);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var forms = await page.Locator("form").CountAsync();
            for (var n = 0; n < forms; n++)
            {
                await page.GotoAsync(path);
                await page.EvaluateAsync("n => { const form = document.querySelectorAll('form')[n]; if (form) HTMLFormElement.prototype.submit.call(form); }", n);
                await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            }

            await page.CloseAsync();
        }

        return seen.Count;
    }

    private async Task<IPage> OpenAsync(IBrowserContext phone, string name)
    {
        var board = ReplyHouse.Token(ReplyHouse.Secretary.Id, LinkPurpose.Board);
        switch (name)
        {
            case "staff":
                return await SchoolInBrowser.OpenAsync(phone, ReplyHouse.Token(ReplyHouse.Teacher(74)));
            case "board":
                return await SchoolInBrowser.OpenPathAsync(phone, $"/board/{board}");
            case "board-activity":
                return await SchoolInBrowser.OpenPathAsync(phone, $"/board/{board}/2021-10/{ReplyHouse.Parents}");
            case "old-link":
                return await SchoolInBrowser.OpenAsync(phone, ReplyHouse.Expired(ReplyHouse.Teacher(74)));
            case "refused":
                return await SchoolInBrowser.OpenAsync(phone, "khong-phai-lien-ket");
            default:
                var page = await SchoolInBrowser.OpenAsync(phone, ReplyHouse.Token(ReplyHouse.Teacher(75)));
                var card = new AnswerCard(page, ReplyHouse.Tutoring);
                await card.ChooseAsync(name == "saved" ? "InProgress" : "Difficulty");
                await card.Send.TapAsync();
                await Expect(page.GetByRole(name == "saved" ? AriaRole.Status : AriaRole.Alert).First).ToBeVisibleAsync();
                return page;
        }
    }

    /// <summary>Every row of the month, as text.</summary>
    private async Task<string> RowsAsync() =>
        JsonSerializer.Serialize(await school.House.Get<Shared.Records.MonthRecords>().GetAsync(ReplyHouse.October, TestContext.Current.CancellationToken));
}
