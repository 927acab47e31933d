using BinhHoa2.Simulation.Files;
using BinhHoa2.Tests.Semester;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BinhHoa2.Tests.Browser;

/// <summary>A report on its way from the draft to a correction, by the three who work on it, in a real browser.</summary>
[Collection(SchoolInBrowser.Name)]
public sealed class ReportStoryInBrowserTests(SchoolInBrowser school)
{
    private const string Said = "Đã phối hợp cùng phụ huynh, học sinh tiến bộ";
    private static readonly DateOnly InTime = new(2022, 1, 14);
    private static readonly DateOnly Today = new(2022, 1, 17);

    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task Report_FromTheBoardsPageToACorrection_IsWorkedOnByThree(int width, bool script)
    {
        await using var office = await ReportOffice.OpenedAsync(answering: Said);
        await using var browser = await school.PhoneAsync(width, script, office.School.Host.BaseAddress);
        var chair = await OpenAsync(browser, office, ReportOffice.Chair);
        var deputy = await OpenAsync(browser, office, ReportOffice.Deputy);
        var secretary = await OpenAsync(browser, office, ReportOffice.Secretary);

        await ChooseEvidenceAsync(deputy);
        await EditAtOnceAsync(chair, deputy);
        await school.ShouldFitAsync(deputy, script);
        await chair.GetByRole(AriaRole.Button, new() { Name = "Xem lại và ban hành" }).ClickAsync();
        await Expect(chair.Locator("#confirm")).ToBeVisibleAsync();
        await school.ShouldFitAsync(chair, script);
        await chair.GetByRole(AriaRole.Button, new() { Name = "Ban hành báo cáo này" }).ClickAsync();
        await Expect(chair.Locator("#state")).ToHaveTextAsync("Đã ban hành, chờ số và ngày");
        await deputy.ReloadAsync();
        await Expect(deputy.Locator("textarea")).ToHaveCountAsync(0);

        await NumberAndCopyAsync(secretary, script);
        await CorrectAsync(chair, office, script);
    }

    private static async Task<IPage> OpenAsync(IBrowserContext browser, ReportOffice office, string person)
    {
        var page = await SchoolInBrowser.OpenPathAsync(browser, office.PathOf(person).Split("/bao-cao/")[0]);
        await page.Locator("section[aria-labelledby=reports] a").First.ClickAsync();
        await Expect(page.Locator("#state")).ToHaveTextAsync("Dự thảo, đang chỉnh sửa");
        return page;
    }

    /// <summary>The deputy looks for the evidence of each part until there is some, and puts it into the text.</summary>
    private static async Task ChooseEvidenceAsync(IPage page)
    {
        var report = page.Url;
        var parts = page.GetByRole(AriaRole.Link, new() { Name = "Xem và chọn minh chứng cho đoạn này" });
        for (var part = 0; ; part++)
        {
            await parts.Nth(part).ClickAsync();
            if (await page.Locator("input[name=evidence]").CountAsync() > 0)
            {
                break;
            }

            await page.GotoAsync(report);
        }

        await page.GetByLabel(Said).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Đưa vào báo cáo" }).ClickAsync();
        await Expect(page.Locator("article p").Filter(new() { HasText = Said }).First).ToBeVisibleAsync();
    }

    /// <summary>Two edit one part: the later one gets back what was typed, with the other's wording above it.</summary>
    private static async Task EditAtOnceAsync(IPage chair, IPage deputy)
    {
        await chair.ReloadAsync();
        await deputy.ReloadAsync();
        foreach (var (page, text) in new[] { (chair, "Lời của hiệu trưởng."), (deputy, "Lời của phó hiệu trưởng.") })
        {
            await page.Locator("details > summary").First.ClickAsync();
            await page.Locator("textarea").First.FillAsync(text);
            await page.GetByRole(AriaRole.Button, new() { Name = "Lưu đoạn này" }).First.ClickAsync();
        }

        await Expect(chair.Locator("article p").First).ToHaveTextAsync("Lời của hiệu trưởng.");
        await Expect(deputy.GetByRole(AriaRole.Alert)).ToContainTextAsync("vừa sửa đoạn này");
        await Expect(deputy.Locator("article p").First).ToHaveTextAsync("Lời của hiệu trưởng.");
        await Expect(deputy.Locator("textarea").First).ToHaveValueAsync("Lời của phó hiệu trưởng.");
        await deputy.GetByRole(AriaRole.Button, new() { Name = "Lưu đoạn này" }).First.ClickAsync();
        await Expect(deputy.Locator("article p").First).ToHaveTextAsync("Lời của phó hiệu trưởng.");
        await chair.ReloadAsync();
    }

    private async Task NumberAndCopyAsync(IPage secretary, bool script)
    {
        await secretary.ReloadAsync();
        await secretary.Locator("#documentNumber").FillAsync("12");
        await secretary.Locator("#documentDay").FillAsync($"{Today:yyyy-MM-dd}");
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Ghi số và ngày" }).ClickAsync();
        await Expect(secretary.Locator("#state")).ToHaveTextAsync("Đã ban hành, số 12, chờ bản đã ký");
        await school.ShouldFitAsync(secretary, script);
        await secretary.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "ban-da-ky.pdf",
            MimeType = "application/pdf",
            Buffer = TinyPdf.Create("Bản đã ký", "da ky"),
        });
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Gửi bản đã ký" }).ClickAsync();
        await Expect(secretary.Locator("#state")).ToHaveTextAsync("Đã ban hành, số 12, có bản đã ký");
    }

    private async Task CorrectAsync(IPage chair, ReportOffice office, bool script)
    {
        await ReportOffice.ReplyAsync(office.School, 1, InTime, Today, "Đã làm.");
        await chair.ReloadAsync();
        await chair.GetByRole(AriaRole.Button, new() { Name = "Xem lại và ban hành đính chính số 1" }).ClickAsync();
        await chair.GetByRole(AriaRole.Button, new() { Name = "Ban hành đính chính số 1", Exact = true }).ClickAsync();
        await Expect(chair.Locator(".corrections h3")).ToHaveTextAsync("Đính chính số 1");
        await school.ShouldFitAsync(chair, script);
        await chair.GetByRole(AriaRole.Link, new() { Name = "← Trang của Ban Chỉ đạo" }).ClickAsync();
        await Expect(chair.Locator("section[aria-labelledby=reports]")).ToContainTextAsync("Có 1 đính chính.");
    }
}
