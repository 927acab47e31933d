using BinhHoa2.Tests.Archives;
using BinhHoa2.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace BinhHoa2.Tests.Browser;

/// <summary>The pages of an archive, opened as files from a folder, without a network.</summary>
[Collection(SchoolInBrowser.Name)]
public sealed class ArchiveInBrowserTests(SchoolInBrowser school)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Index_OpenedAsAFile_LeadsToEachAnswerAndItsFile()
    {
        using var house = await ArchiveHouse.OpenAsync();
        using var folder = new TempFolder();
        foreach (var (name, bytes) in ArchiveHouse.Unzip(await house.BuildAsync("1")))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.File(name))!);
            await File.WriteAllBytesAsync(folder.File(name), bytes, Cancellation);
        }

        await using var phone = await school.PhoneAsync(width: 360);
        await phone.SetOfflineAsync(true);
        var page = await phone.NewPageAsync();
        var problems = new List<string>();
        page.Console += (_, line) => problems.Add(line.Text);
        page.RequestFailed += (_, request) => problems.Add(request.Url);
        await page.GotoAsync(new Uri(folder.File("index.html")).AbsoluteUri);
        await Expect(page.Locator("h1")).ToHaveTextAsync("Năm học 2021-2022");
        await school.ShouldFitAsync(page, script: true);
        await ShouldLeadToFilesAsync();

        await page.GetByText("Tháng 10/2021", new() { Exact = true }).TapAsync();
        await Expect(page.Locator(".said").First).ToHaveTextAsync("ghi chú");
        await Expect(page.Locator("text=Cứ làm.").First).ToBeVisibleAsync();
        await Expect(page.Locator("text=Tệp không còn trong kho")).ToBeVisibleAsync();
        (await page.Locator("a img").EvaluateAsync<int>("async i => { i.loading = 'eager'; await i.decode(); return i.naturalWidth; }"))
            .ShouldBeGreaterThan(0, "the small picture is shown");
        await school.ShouldFitAsync(page, script: true);
        await ShouldLeadToFilesAsync();

        await page.GetByText("Về trang đầu").TapAsync();
        await page.GetByText("Xem các đề nghị và ý kiến chỉ đạo trong năm").TapAsync();
        await Expect(page.Locator("text=Cứ làm.")).ToBeVisibleAsync();
        await school.ShouldFitAsync(page, script: true);
        await ShouldLeadToFilesAsync();
        problems.ShouldBeEmpty();

        async Task ShouldLeadToFilesAsync()
        {
            var links = await page.Locator("a").EvaluateAllAsync<string[]>("all => all.map(a => a.href)");
            links.ShouldNotBeEmpty();
            links.Where(l => !File.Exists(new Uri(l).LocalPath)).ShouldBeEmpty(page.Url);
        }
    }
}
