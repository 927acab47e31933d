using System.Text.Json;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Tests.Pages;
using BinhHoa2.Tests.Proofs;
using BinhHoa2.Tests.Reports;

namespace BinhHoa2.Tests.Browser;

/// <summary>The report's page in each of its states, as a browser shows it.</summary>
[Collection(SchoolInBrowser.Name)]
public sealed class ReportPageInBrowserTests(SchoolInBrowser school, PagesFixture pages) : IClassFixture<PagesFixture>
{
    public static TheoryData<string> States => [.. SampleReportPages.All.Keys];

    [Theory]
    [MemberData(nameof(States))]
    public Task Page_OnAScreenOf320Pixels_NeedsNoScrollingSidewaysAndHasNoViolationForAxe(string state) =>
        ShouldFitAsync(SampleReportPages.All[state]);

    [Fact]
    public Task ChoiceOfEvidence_OnAScreenOf320Pixels_NeedsNoScrollingSidewaysAndHasNoViolationForAxe() =>
        ShouldFitAsync(SampleReportPages.Choices);

    [Fact]
    public Task RowsBehindACode_OnAScreenOf320Pixels_NeedNoScrollingSidewaysAndHaveNoViolationForAxe() =>
        ShouldFitAsync(SampleProofPages.Found);

    private async Task ShouldFitAsync(IPageModel model)
    {
        await using var phone = await school.PhoneAsync(width: 320);
        var page = await phone.NewPageAsync();
        await page.SetContentAsync((await pages.Renderer.RenderAsync(model)).Html);
        (await page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320);

        await page.AddScriptTagAsync(new() { Content = school.Axe });
        var found = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { resultTypes: ['violations'] })");

        found.GetProperty("violations").EnumerateArray().Select(v => $"{v.GetProperty("id")}: {v.GetProperty("nodes")}").ShouldBeEmpty();
        found.GetProperty("passes").GetArrayLength().ShouldBeGreaterThan(5, "axe looked at something");
    }
}
