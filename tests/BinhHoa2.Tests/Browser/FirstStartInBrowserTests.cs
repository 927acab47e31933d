using BinhHoa2.Tests.Desk.Starting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BinhHoa2.Tests.Browser;

/// <summary>A school that has nothing yet sets itself up, in a real browser.</summary>
[Collection(SchoolInBrowser.Name)]
public sealed class FirstStartInBrowserTests(SchoolInBrowser school)
{
    [Theory]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    public async Task Secretary_FromTheConsolesAddressToTheDesk_SetsTheSchoolUp(int width, bool script)
    {
        await using var office = await StartOffice.OpenAsync(new() { ["Links:BaseAddress"] = null });
        await using var browser = await school.PhoneAsync(width, script, office.School.Host.BaseAddress);

        var page = await SchoolInBrowser.OpenPathAsync(browser, "/desk");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Trường chưa được thiết lập");
        await school.ShouldFitAsync(page, script);
        await page.GotoAsync($"/setup?k={office.School.Host.HostPageKey}");
        await Expect(page).ToHaveURLAsync(new Uri(office.School.Host.BaseAddress, "/setup").ToString());
        await school.ShouldFitAsync(page, script);

        foreach (var (name, value) in StartOffice.Typed.Where(t => t.Name is not ("symbol" or "chairAddress")))
        {
            await page.Locator($"#{name}").FillAsync(value);
        }

        await page.GetByLabel("Cách xưng hô với hiệu trưởng").SelectOptionAsync("thầy");
        await ClickAsync(page, "Gửi thư thử");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("hộp thư trên máy chủ");
        await ClickAsync(page, "Lưu và thiết lập trường");
        await Expect(page.Locator("#symbol-error")).ToContainTextAsync("THBH2");
        await school.ShouldFitAsync(page, script);
        await ClickAsync(page, "Lưu và thiết lập trường");
        await Expect(page.Locator("#saved")).ToContainTextAsync("Đã lưu.");
        await school.ShouldFitAsync(page, script);

        await page.GetByRole(AriaRole.Link, new() { Name = "đăng nhập bàn làm việc" }).ClickAsync();
        await page.GetByLabel("Địa chỉ thư").FillAsync(StartOffice.Chair);
        await ClickAsync(page, "Gửi thư đăng nhập");
        await page.GetByLabel("Mã đăng nhập").FillAsync((await office.Desk.LetterToAsync(StartOffice.Chair)).Code);
        await ClickAsync(page, "Đăng nhập bằng mã");
        await Expect(page.Locator("#steps")).ToBeVisibleAsync();
        await school.ShouldFitAsync(page, script);
        await page.GotoAsync("/setup");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Không có trang này");
    }

    private static Task ClickAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
