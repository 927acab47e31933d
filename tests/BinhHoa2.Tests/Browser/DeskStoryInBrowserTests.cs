using System.Text;
using System.Text.RegularExpressions;
using BinhHoa2.Tests.Desk;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BinhHoa2.Tests.Browser;

/// <summary>What the secretary does at the desk, from the letter to sign in with to the way out, in a real browser.</summary>
[Collection(SchoolInBrowser.Name)]
public sealed partial class DeskStoryInBrowserTests(SchoolInBrowser school)
{
    private const int Tablet = 820;

    private const string Plan =
        """
        KẾ HOẠCH CHUYÊN MÔN
        Năm học 2021-2022
        Tháng 11/2021:
        - Thao giảng chào mừng ngày Nhà giáo Việt Nam, hạn 19/11.
        - Tiếp tục duy trì nề nếp dạy và học.
        Tháng 12/2021:
        - Nộp đề kiểm tra cuối học kỳ I.
        """;

    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task Secretary_FromTheLetterToTheWayOut_DoesTheDaysWorkAlone(int width, bool script)
    {
        await using var office = await DeskOffice.OpenAsync(new() { ["Links:BaseAddress"] = null });
        await using var browser = await school.PhoneAsync(width, script, office.School.Host.BaseAddress);

        var page = await SignInAsync(browser, office);
        await PeopleAsync(page, script);
        await PlanAsync(page, script);
        await HolidaysAsync(page, script);
        await RemindAndPauseAsync(page, office, script);
        if (script)
        {
            await RehearseAsync(page, script);
        }

        await ClickAsync(page, "Đăng xuất");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Đăng nhập bàn làm việc");
        await page.GotoAsync("/desk/people");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Đăng nhập bàn làm việc");
    }

    private static async Task<IPage> SignInAsync(IBrowserContext browser, DeskOffice office)
    {
        var page = await SchoolInBrowser.OpenPathAsync(browser, "/desk");
        await page.GetByLabel("Địa chỉ thư").FillAsync(DeskOffice.Secretary);
        await ClickAsync(page, "Gửi thư đăng nhập");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Xin xem hộp thư");
        await page.GetByLabel("Mã đăng nhập").FillAsync((await office.LetterToAsync(DeskOffice.Secretary)).Code);
        await ClickAsync(page, "Đăng nhập bằng mã");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Bàn làm việc");
        return page;
    }

    /// <summary>A mistake is typed, mended, compared with the list in force and adopted.</summary>
    private async Task PeopleAsync(IPage page, bool script)
    {
        await FollowAsync(page, "Xem, sửa hoặc nhận danh sách nhân sự từ tệp");
        await ShouldFitOnATabletAsync(page, script);
        await FollowAsync(page, "Giáo viên 1A");
        await page.GetByLabel("Email").FillAsync("không có");
        await ClickAsync(page, "Ghi vào bản nháp");
        await Expect(page.Locator("main")).ToContainTextAsync("không phải là địa chỉ thư");
        await school.ShouldFitAsync(page, script);
        await page.GetByLabel("Email").FillAsync("giaovien.1a@thbh2.example");
        await ClickAsync(page, "Ghi vào bản nháp");
        await FollowAsync(page, "Xem khác biệt so với danh sách đang dùng");
        await Expect(page.Locator("main")).ToContainTextAsync("Email: gv.1a@thbh2.example → giaovien.1a@thbh2.example");
        await school.ShouldFitAsync(page, script);
        await ClickAsync(page, "Nhận danh sách này");
        await Expect(page.Locator("main")).ToContainTextAsync("nhận ở bàn làm việc");
        await FollowAsync(page, "Về bàn làm việc");
    }

    /// <summary>A plan of the school's own is read, completed, compared and adopted beside the one there is.</summary>
    private async Task PlanAsync(IPage page, bool script)
    {
        await FollowAsync(page, "Xem, sửa hoặc nhận kế hoạch từ tệp Word của trường");
        await page.GetByLabel("Tệp này là").SelectOptionAsync("Kế hoạch mới, thêm vào các kế hoạch đang dùng");
        await page.GetByLabel("Tệp kế hoạch").SetInputFilesAsync(new FilePayload
        {
            Name = "ke-hoach-chuyen-mon.txt",
            MimeType = "text/plain",
            Buffer = Encoding.UTF8.GetBytes(Plan),
        });
        await ClickAsync(page, "Đọc tệp, xem cách hiểu");
        await Expect(page.Locator(".said")).ToHaveCountAsync(3);
        await Expect(page.Locator("main")).ToContainTextAsync("Loại việc: việc thường xuyên");
        await school.ShouldFitAsync(page, script);
        await page.GetByLabel("Bên chủ trì").SelectOptionAsync("Vai trò: tổ trưởng chuyên môn");
        await ClickAsync(page, "Ghi cho tất cả");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = Head() }).ClickAsync();
        await page.GetByLabel("Tên kế hoạch").FillAsync("Kế hoạch chuyên môn");
        await page.GetByLabel("Tên gọi tắt").FillAsync("Kế hoạch chuyên môn");
        await school.ShouldFitAsync(page, script);
        await ClickAsync(page, "Ghi vào bản nháp");
        await FollowAsync(page, "Xem khác biệt so với kế hoạch đang dùng");
        await Expect(page.Locator("#added")).ToHaveTextAsync("Hoạt động thêm (3)");
        await school.ShouldFitAsync(page, script);
        await ClickAsync(page, "Nhận kế hoạch này");
        await Expect(page.Locator("#list")).ToHaveTextAsync("2 kế hoạch đang dùng");
        await FollowAsync(page, "Về bàn làm việc");
    }

    /// <summary>A storm is entered with a mistake, mended, seen with what follows, saved.</summary>
    private async Task HolidaysAsync(IPage page, bool script)
    {
        await FollowAsync(page, "Xem, ghi ngày nghỉ và ngày làm bù");
        await school.ShouldFitAsync(page, script);
        var off = page.Locator("form.off");
        await off.GetByLabel("Từ ngày").FillAsync("2022-03-16");
        await off.GetByLabel("Đến hết ngày").FillAsync("2022-03-15");
        await off.GetByLabel("Lý do").FillAsync("Nghỉ bão số 1");
        await off.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator("#off-to-error")).ToContainTextAsync("đứng trước ngày đầu");
        await Expect(off.GetByLabel("Lý do")).ToHaveValueAsync("Nghỉ bão số 1");
        await school.ShouldFitAsync(page, script);
        await off.GetByLabel("Đến hết ngày").FillAsync("2022-03-17");
        await off.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator(".said")).ToContainTextAsync("Nghỉ bão số 1");
        await school.ShouldFitAsync(page, script);
        await ClickAsync(page, "Ghi thay đổi này");
        await Expect(page.Locator("main")).ToContainTextAsync("Nhà trường ghi: Thư ký");
        await FollowAsync(page, "Về bàn làm việc");
    }

    /// <summary>One is reminded; everything is paused, so that no other can be, and goes on again.</summary>
    private async Task RemindAndPauseAsync(IPage page, DeskOffice office, bool script)
    {
        // The opening letters left today; who has had a letter is not reminded on the same day.
        await office.School.AdvanceToAsync(new DateOnly(2021, 10, 12), new TimeOnly(9, 0));
        await page.ReloadAsync();
        var unanswered = page.Locator("summary").Filter(new() { HasText = "người chưa trả lời việc" }).First;
        await unanswered.ClickAsync();
        var reminders = page.GetByRole(AriaRole.Button, new() { NameRegex = Remind() });
        await reminders.First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
        await school.ShouldFitAsync(page, script);

        await FollowAsync(page, "Xem những gì sẽ dừng rồi tạm dừng");
        await school.ShouldFitAsync(page, script);
        await ShouldFitOnATabletAsync(page, script);
        await ClickAsync(page, "Tạm dừng toàn bộ thư");
        await page.GotoAsync("/desk");
        await unanswered.ClickAsync();
        await Expect(reminders).ToHaveCountAsync(0);
        await Expect(page.Locator("main")).ToContainTextAsync("Thư đang tạm dừng nên chưa nhắc được.");
        await school.ShouldFitAsync(page, script);
        await FollowAsync(page, "Cho gửi thư trở lại");
        await ShouldFitOnATabletAsync(page, script);
        await ClickAsync(page, "Cho gửi thư trở lại");
        await office.School.IdleAsync();
        await page.GotoAsync("/desk");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("Thư đang tạm dừng");

        await page.GetByRole(AriaRole.Link, new() { Name = "Xem trước thư" }).First.ClickAsync();
        await page.Locator("main li a").First.ClickAsync();
        await Expect(page.Locator(".said")).ToContainTextAsync("xem-truoc.invalid");
        await school.ShouldFitAsync(page, script);
        await page.GotoAsync("/desk");
    }

    private async Task RehearseAsync(IPage page, bool script)
    {
        await FollowAsync(page, "Chạy thử năm học");
        await ClickAsync(page, "Chạy thử cả năm");
        while (await page.Locator("#progress").CountAsync() > 0)
        {
            await page.WaitForTimeoutAsync(2_000);
            await page.ReloadAsync();
        }

        await Expect(page.Locator("#result")).ToBeVisibleAsync();
        await school.ShouldFitAsync(page, script);
        await page.Locator("#days ~ details > summary").First.ClickAsync();
        await page.Locator("#days ~ details a").First.ClickAsync();
        await page.Locator("main li a").First.ClickAsync();
        await school.ShouldFitAsync(page, script);
        await page.GotoAsync("/desk");
    }

    private async Task ShouldFitOnATabletAsync(IPage page, bool script)
    {
        var size = page.ViewportSize!;
        await page.SetViewportSizeAsync(Tablet, size.Height);
        await school.ShouldFitAsync(page, script);
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }

    private static Task ClickAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static Task FollowAsync(IPage page, string link) =>
        page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    [GeneratedRegex("^Thông tin chung", RegexOptions.None, 1000)]
    private static partial Regex Head();

    [GeneratedRegex("^Nhắc ngay:", RegexOptions.None, 1000)]
    private static partial Regex Remind();
}
