using BinhHoa2.Tests.Desk.Starting;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Plans.Reading;
using Microsoft.Playwright;
using static BinhHoa2.Tests.Plans.Rosters.RosterFiles;
using static Microsoft.Playwright.Assertions;

namespace BinhHoa2.Tests.Browser;

/// <summary>
/// The guide, followed to the letter by a reader who does nothing that it does not say: what it names is filled in, pressed, or has to
/// be there to read.
/// </summary>
[Collection(SchoolInBrowser.Name)]
public sealed class GuideInBrowserTests(SchoolInBrowser school)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(360, true, 2)]
    [InlineData(820, false, 1)]
    public async Task Guide_FollowedToTheLetter_LeadsFromTheWordFileToTheFirstLetter(int width, bool script, int scale)
    {
        var guide = await Guide.ReadAsync("Từ tệp Word đến lá thư đầu tiên", Cancellation);
        guide.Steps.Select(s => s.Number).ShouldBe(Enumerable.Range(1, 9));
        await using var office = await StartOffice.OpenAsync(new() { ["Links:BaseAddress"] = null });
        await using var browser = await school.PhoneAsync(width, script, office.School.Host.BaseAddress, scale);
        var page = await SchoolInBrowser.OpenPathAsync(browser, $"/setup?k={office.School.Host.HostPageKey}");

        foreach (var step in guide.Steps)
        {
            foreach (var word in step.Words)
            {
                try
                {
                    await FollowAsync(page, office, word);
                }
                catch (Exception exception) when (exception is PlaywrightException or KeyNotFoundException)
                {
                    throw new InvalidOperationException($"Step {step.Number}, “{word}”, at {page.Url}", exception);
                }
            }

            if (step.Picture is { } picture && script)
            {
                await page.EvaluateAsync("() => document.querySelector('#list')?.scrollIntoView()");
                await DocumentPictures.CheckAsync(page, picture, scale, Cancellation);
            }
        }

        await office.School.IdleAsync();
        var letter = (await office.LettersAsync()).Single(l => l.To.Mailboxes.Single().Address == "nam@truong.example");
        letter.TextBody.ShouldNotBeNull().ShouldContain("Khảo sát chất lượng học sinh đầu năm");
    }

    private static async Task FollowAsync(IPage page, StartOffice office, string word)
    {
        var field = page.GetByLabel(word, new() { Exact = true }).And(page.Locator("input, select, textarea"));
        if (await field.CountAsync() > 0)
        {
            await FillAsync(field.First, office, word);
            return;
        }

        ILocator[] ways =
        [
            page.GetByRole(AriaRole.Button, new() { Name = word, Exact = true }),
            page.GetByRole(AriaRole.Link, new() { Name = word, Exact = true }),
        ];
        foreach (var way in ways)
        {
            if (await way.CountAsync() > 0)
            {
                await way.First.ClickAsync();
                return;
            }
        }

        await Expect(page.Locator("h1, h2").Filter(new() { HasText = word }).First)
            .ToBeVisibleAsync(new() { Timeout = 5_000 });
    }

    private static async Task FillAsync(ILocator field, StartOffice office, string label)
    {
        switch (label)
        {
            case "Tệp danh sách":
                await ChooseAsync(field, "danh-sach.csv", Csv(';', true, [Head, .. Rows]));
                break;
            case "Tệp kế hoạch":
                await ChooseAsync(field, "ke-hoach.docx", Plan());
                break;
            case "Mã đăng nhập":
                await field.FillAsync((await office.Desk.LetterToAsync(StartOffice.Secretary)).Code);
                break;
            case "Bên chủ trì":
                await field.SelectOptionAsync("Vai trò: tổ trưởng chuyên môn");
                break;
            default:
                await field.FillAsync(Typed[label]);
                break;
        }
    }

    private static Task ChooseAsync(ILocator field, string name, byte[] content) =>
        field.SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });

    private static Dictionary<string, string> Typed { get; } = new(StringComparer.Ordinal)
    {
        ["Tên trường"] = "Trường Tiểu học Bình Hòa 2",
        ["Ký hiệu"] = "THBH2",
        ["Địa danh"] = "Bình Hòa",
        ["Cơ quan cấp trên"] = "ỦY BAN NHÂN DÂN PHƯỜNG BÌNH HÒA",
        ["Chức vụ người ký"] = "HIỆU TRƯỞNG",
        ["Năm học"] = "2021-2022",
        ["Họ và tên hiệu trưởng"] = "Trần Văn Minh",
        ["Địa chỉ thư của hiệu trưởng"] = StartOffice.Chair,
        ["Họ và tên thư ký"] = "Phạm Thu Hà",
        ["Địa chỉ thư của thư ký"] = StartOffice.Secretary,
        ["Tên người gửi"] = "Trường Tiểu học Bình Hòa 2",
        ["Địa chỉ gửi thư"] = StartOffice.Sender,
        ["Địa chỉ thư"] = StartOffice.Secretary,
        ["Tên kế hoạch"] = "Kế hoạch giáo dục năm học",
        ["Tên gọi tắt"] = "Kế hoạch năm học",
    };

    /// <summary>A table as schools have it, of which a row names no person.</summary>
    private static byte[] Plan() => WordPlan.Document(
        WordPlan.P("KẾ HOẠCH GIÁO DỤC")
        + WordPlan.P("Năm học 2021-2022")
        + WordPlan.Table(
            Row("Tháng", "Hoạt động", "Thời gian", "Người phụ trách"),
            Row("10/2021", "Khảo sát chất lượng học sinh đầu năm", "trước ngày 29/10", "Giáo viên"),
            Row("11/2021", "Thao giảng chào mừng ngày Nhà giáo Việt Nam", "19/11/2021", ""),
            Row("12/2021", "Tiếp tục duy trì nề nếp dạy và học", "", "Tổ trưởng")));

    private static string Row(params string[] cells) => WordPlan.Row([.. cells.Select(c => WordPlan.Cell(c))]);
}
