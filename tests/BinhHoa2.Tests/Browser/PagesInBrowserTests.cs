using System.Text.Json;
using BinhHoa2.Shared.Links;
using BinhHoa2.Tests.Replies;
using Microsoft.Playwright;

namespace BinhHoa2.Tests.Browser;

/// <summary>What holds for every page behind a link: usable by everybody, on the smallest phone, and silent to others.</summary>
[Collection(SchoolInBrowser.Name)]
public sealed class PagesInBrowserTests(SchoolInBrowser school)
{
    private const int FirstViewBytes = 50_000;
    private const int MaxScanned = 200;
    private static readonly TimeSpan MaxAnswerTime = TimeSpan.FromSeconds(20);

    private readonly PagesToSee pages = new(school);

    public static TheoryData<string> Pages => PagesToSee.Names;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_OnAScreenOf320Pixels_NeedsNoScrollingSidewaysAndHasNoViolationForAxe(string name)
    {
        await using var phone = await school.PhoneAsync(width: 320, at: pages.AppOf(name));
        var page = await pages.OpenAsync(phone, name);
        (await page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320);

        // Put in by the browser itself, for the page's own policy admits no foreign script.
        var line = await phone.NewCDPSessionAsync(page);
        await line.SendAsync("Runtime.evaluate", new Dictionary<string, object> { ["expression"] = school.Axe });
        var found = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { resultTypes: ['violations'] })");

        found.GetProperty("violations").EnumerateArray()
            .Select(v => $"{v.GetProperty("id")}: {v.GetProperty("help")}: {NodesOf(v)}")
            .ShouldBeEmpty();
        found.GetProperty("passes").GetArrayLength().ShouldBeGreaterThan(5, "axe looked at something");
    }

    private static string NodesOf(JsonElement violation) =>
        string.Join(", ", violation.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("html").ToString()));

    [Theory]
    [InlineData("staff", 2)]
    [InlineData("directive", 1)]
    [InlineData("board-requests", 1)]
    [InlineData("passed-on", 1)]
    public async Task Page_AtFirstView_IsBelow50KilobytesAndTellsNobodyItsToken(string name, int requestsOfIt)
    {
        await using var phone = await school.PhoneAsync(at: pages.AppOf(name));
        var requests = new List<IRequest>();
        phone.RequestFinished += (_, request) => requests.Add(request);
        var page = await pages.OpenAsync(phone, name);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        requests.Select(r => new Uri(r.Url).Host).Distinct().ShouldBe(["127.0.0.1"]);
        requests.Count.ShouldBe(
            requestsOfIt, $"the page, and the script where it has one: {string.Join(", ", requests.Select(r => r.Url))}");
        var token = new Uri(requests[0].Url).Segments[2];
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
        await school.AskAsync("gv.4f", "Difficulty");
        string[] ofTheHouse =
        [
            $"/r/{ReplyHouse.Token(ReplyHouse.Teacher(73))}",
            $"/board/{ReplyHouse.Token(ReplyHouse.Secretary.Id, LinkPurpose.Board)}",
            $"/r/{ReplyHouse.Expired(ReplyHouse.Teacher(73))}",
            $"/r/{ReplyHouse.Token(ReplyHouse.Teacher(73), epoch: 1)}",
            "/r/khong-phai-lien-ket",
        ];
        string[] ofTheWeek =
        [
            school.LinkTo(SchoolInBrowser.LeadOf("gv.4f"), "requeststep"),
            school.LinkTo(SchoolInBrowser.LeadOf("gv.2a"), "requeststep", earliest: true),
            await pages.BoardOfTheWeekAsync(),
            await pages.SubstituteAsync(),
            pages.PassedOn,
        ];
        var before = await school.RowsAsync();
        foreach (var (app, links) in new[] { (school.House.Host.BaseAddress, ofTheHouse), (school.Week.Address, ofTheWeek) })
        {
            await using var scanner = await school.PhoneAsync(at: app);
            (await ScanAsync(scanner, links)).ShouldBeGreaterThan(links.Length, "it followed links");
        }

        await school.Week.IdleAsync();
        (await school.RowsAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("gv.2b", true)]
    [InlineData("gv.4a", false)]
    public async Task Scanner_ThatFillsInEveryFieldAndSubmitsEveryFormOnce_ChangesNoRow(string teacher, bool script)
    {
        await school.AskAsync(teacher, "Difficulty");
        string[] links =
        [
            school.LinkTo($"{teacher}@thbh2.example", "digest"),
            school.LinkTo(SchoolInBrowser.LeadOf(teacher), "requeststep"),
        ];
        var before = await school.RowsAsync();
        await using var scanner = await school.PhoneAsync(script: script, at: school.Week.Address);
        foreach (var link in links)
        {
            var page = await SchoolInBrowser.OpenPathAsync(scanner, link);
            var forms = await page.Locator("form").CountAsync();
            forms.ShouldBeGreaterThan(0);
            for (var n = 0; n < forms; n++)
            {
                await page.GotoAsync(link);
                await page.EvaluateAsync(FillAndSubmit, n);
                await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
                await Assertions.Expect(page.Locator("[role=alert], form.confirm").First).ToBeAttachedAsync();
            }
        }

        await school.Week.IdleAsync();
        (await school.RowsAsync()).ShouldBe(before);
    }

    // The first of every choice and something in every field, seen or not; then the button, once.
    private const string FillAndSubmit =
        """
        n => {
          document.querySelectorAll('details').forEach(d => { d.open = true; });
          const form = document.querySelectorAll('form')[n];
          const chosen = new Set();
          form.querySelectorAll('input, textarea').forEach(field => {
            if (field.type === 'radio' || field.type === 'checkbox') {
              if (!chosen.has(field.name)) { chosen.add(field.name); field.checked = true; }
            } else if (field.type === 'date') {
              field.value = field.value || field.max;
            } else if (field.type === 'text' || field.tagName === 'TEXTAREA') {
              field.value = 'scanner';
            }
          });
          form.querySelector('button[type=submit]').click();
        }
        """;

    /// <returns>How many pages it saw.</returns>
    private static async Task<int> ScanAsync(IBrowserContext scanner, IEnumerable<string> links)
    {
        var toVisit = new Queue<string>(links);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (toVisit.TryDequeue(out var path) && seen.Count < MaxScanned)
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
            catch (PlaywrightException exception) when (exception.Message.Contains("Download is starting", StringComparison.Ordinal))
            {
                await page.CloseAsync();
                continue;
            }

            foreach (var href in await page.Locator("a[href]").EvaluateAllAsync<string[]>("links => links.map(a => a.pathname + a.search)"))
            {
                toVisit.Enqueue(href);
            }

            var forms = await page.Locator("form").CountAsync();

            // As scanners do: the events without the browser's own checks, and the forms without a button.
            await page.EvaluateAsync(
                """
                () => {
                  document.querySelectorAll('details').forEach(d => { d.open = true; });
                  document.querySelectorAll('button, input[type=submit]').forEach(b => b.click());
                }
                """);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            for (var n = 0; n < forms; n++)
            {
                await page.GotoAsync(path);
                await SubmitAsync(page, n);
            }

            await page.CloseAsync();
        }

        return seen.Count;
    }

    /// <summary>Submits a form of the page without a button, and waits for the page that answers.</summary>
    private static async Task SubmitAsync(IPage page, int form)
    {
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnLoad(object? sender, IPage loaded) => answered.TrySetResult();
        page.Load += OnLoad;
        try
        {
            await page.EvaluateAsync("n => { HTMLFormElement.prototype.submit.call(document.querySelectorAll('form')[n]); }", form);
            await answered.Task.WaitAsync(MaxAnswerTime, TimeProvider.System, TestContext.Current.CancellationToken);
        }
        finally
        {
            page.Load -= OnLoad;
        }
    }
}
