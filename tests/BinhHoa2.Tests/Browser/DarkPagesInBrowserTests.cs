using System.Text.Json;
using BinhHoa2.Tests.Pages;
using BinhHoa2.Tests.Reports;
using Microsoft.Playwright;

namespace BinhHoa2.Tests.Browser;

/// <summary>
/// The pages on a phone whose owner prefers the dark: readable there, and still light on paper. FAULTS=all looks at every one.
/// </summary>
[Collection(SchoolInBrowser.Name)]
public sealed class DarkPagesInBrowserTests(SchoolInBrowser school, PagesFixture pages) : IClassFixture<PagesFixture>
{
    private const string Background = "() => getComputedStyle(document.body).backgroundColor";
    private const string Dark = "rgb(16, 22, 27)";

    // They have one style: a third of them is looked at in every run.
    private const int Share = 3;

    private static bool IsAll => Environment.GetEnvironmentVariable("FAULTS") == "all";

    [Theory]
    [InlineData("staff")]
    [InlineData("board")]
    [InlineData("board-activity")]
    [InlineData("board-requests")]
    [InlineData("refused")]
    public async Task Page_InTheDark_IsDarkHasNoViolationForAxeAndIsPrintedLight(string name)
    {
        var seen = new PagesToSee(school);
        await using var phone = await school.PhoneAsync(at: seen.AppOf(name), look: ColorScheme.Dark);
        var page = await seen.OpenAsync(phone, name);

        (await page.EvaluateAsync<string>(Background)).ShouldBe(Dark);
        var line = await phone.NewCDPSessionAsync(page);
        await line.SendAsync("Runtime.evaluate", new Dictionary<string, object> { ["expression"] = school.Axe });
        (await ViolationsAsync(page, "{ resultTypes: ['violations'] }")).ShouldBeEmpty();

        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        (await page.EvaluateAsync<string>(Background)).ShouldBeOneOf("rgb(255, 255, 255)", "rgb(238, 242, 245)");
        (await page.EvaluateAsync<string>("() => getComputedStyle(document.body).color")).ShouldBe("rgb(28, 40, 51)");
    }

    [Fact]
    public async Task Samples_InTheDark_HaveTextOfEnoughContrast()
    {
        var samples = GoldenPageTests.All.Select(s => (s.Key, Html: s.Value(pages.Renderer)))
            .Concat(SampleReportPages.All.Select(s => (s.Key, Html: pages.Renderer.RenderAsync(s.Value))))
            .Where((_, index) => IsAll || index % Share == 0);
        await using var phone = await school.PhoneAsync(look: ColorScheme.Dark);
        var page = await phone.NewPageAsync();
        var found = new List<string>();
        foreach (var (name, html) in samples)
        {
            await page.SetContentAsync((await html).Html.Replace("<details", "<details open", StringComparison.Ordinal));
            (await page.EvaluateAsync<string>(Background)).ShouldBe(Dark);
            await page.AddScriptTagAsync(new() { Content = school.Axe });
            found.AddRange((await ViolationsAsync(page, "{ runOnly: ['color-contrast'] }")).Select(v => $"{name}: {v}"));
        }

        found.ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page, string options)
    {
        var found = await page.EvaluateAsync<JsonElement>($"() => axe.run(document, {options})");
        found.GetProperty("passes").GetArrayLength().ShouldBeGreaterThan(0, "axe looked at something");
        return found.GetProperty("violations").EnumerateArray().Select(v => $"{v.GetProperty("id")}: {v.GetProperty("nodes")}");
    }
}
