using BinhHoa2.Shared.Requests;
using BinhHoa2.Tests.Requests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BinhHoa2.Tests.Browser;

/// <summary>
/// A request made on a phone, from the teacher's page to the answer that comes back, and the pages of those who answer it.
/// </summary>
[Collection(SchoolInBrowser.Name)]
public sealed class DirectivePageInBrowserTests(SchoolInBrowser school)
{
    private static readonly DateOnly Due = new(2021, 10, 29);

    [Theory]
    [InlineData("gv.1a", true)]
    [InlineData("gv.1b", false)]
    public async Task Difficulty_ToldOnAPhone_ComesBackAsADirective(string teacher, bool script)
    {
        await using var phone = await PhoneAsync(script);
        var card = await OpenTeachersAsync(phone, teacher);
        await card.ChooseAsync("Difficulty");
        await card.Note.FillAsync("Chưa có phòng để khảo sát.");
        await card.Send.TapAsync();
        await Expect(card.Page.GetByRole(AriaRole.Status)).ToContainTextAsync(
            "Tổ trưởng Tổ 1 (Tổ trưởng chuyên môn Tổ 1) được mời cho ý kiến trước 10:00, thứ Năm, 14/10/2021");

        var (page, opinion) = await OpenLeadsAsync(phone, teacher);
        await Expect(page.Locator(".reply .said").First).ToHaveTextAsync("Chưa có phòng để khảo sát.");
        await Expect(opinion.NewDate).ToBeHiddenAsync();
        await opinion.ChooseAsync("Guidance");
        await opinion.Text.FillAsync("Mượn phòng đa năng\nchiều thứ Năm.");
        await opinion.GiveAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi nhận ý kiến");
        await Expect(opinion.Form).ToHaveCountAsync(0);
        (await RequestOfAsync(teacher)).Directive!.Text.ShouldBe("Mượn phòng đa năng\nchiều thứ Năm.");
        await OpenAnswerAsync(card.Page, teacher);
        await Expect(card.Page.Locator($"#{RequestWeek.Survey} .directive")).ToContainTextAsync("Mượn phòng đa năng");
        (await DueOfAsync(teacher)).ShouldBe((Due, Due));
    }

    [Theory]
    [InlineData("gv.1c", true)]
    [InlineData("gv.1d", false)]
    public async Task Extension_AskedForOnAPhoneAndGranted_MovesTheDueDateAndKeepsTheFirstInSight(string teacher, bool script)
    {
        await using var phone = await PhoneAsync(script);
        var card = await OpenTeachersAsync(phone, teacher);
        await card.ChooseAsync("InProgress");
        await card.AskUntilAsync("2021-11-02");
        await card.Send.TapAsync();
        await Expect(card.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi nhận: Đang thực hiện");

        var (page, opinion) = await OpenLeadsAsync(phone, teacher);
        await Expect(page.Locator("h1")).ToHaveTextAsync("Xin gia hạn");
        await Expect(page.Locator("article"))
            .ToContainTextAsync($"Giáo viên 1{teacher[^1..].ToUpperInvariant()} xin gia hạn đến thứ Ba, 02/11/2021");
        await opinion.ChooseAsync("NewDate");
        await Expect(opinion.NewDate).ToHaveValueAsync("2021-11-02", new() { Timeout = 1000 });
        await opinion.NewDate.FillAsync("2021-11-04");
        await opinion.GiveAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi nhận ý kiến");
        await Expect(page.Locator("article .meta")).ToContainTextAsync("Hạn: thứ Năm, 04/11/2021, hạn ban đầu 29/10/2021");
        (await DueOfAsync(teacher)).ShouldBe((new DateOnly(2021, 11, 4), Due));
        await OpenAnswerAsync(card.Page, teacher);
        await Expect(card.Page.Locator($"#{RequestWeek.Survey}")).ToContainTextAsync("Hạn: thứ Năm, 04/11/2021, gia hạn từ 29/10/2021");
    }

    [Theory]
    [InlineData("gv.1e", true)]
    [InlineData("gv.1f", false)]
    public async Task Extension_Refused_ComesBackWithTheReasonAndTheDueDateStays(string teacher, bool script)
    {
        await using var phone = await PhoneAsync(script);
        await AskAsync(teacher, "InProgress", newDate: "2021-11-02");
        var (page, opinion) = await OpenLeadsAsync(phone, teacher);
        await opinion.ChooseAsync("Refusal");
        await opinion.Text.FillAsync("Phòng đã báo cáo số liệu về quận trước 30/10.");
        await opinion.GiveAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi nhận ý kiến");

        (await DueOfAsync(teacher)).ShouldBe((Due, Due));
        await OpenAnswerAsync(page, teacher);
        var directive = page.Locator($"#{RequestWeek.Survey} .directive");
        await Expect(directive.Locator("h3")).ToHaveTextAsync("Không đồng ý");
        await Expect(directive.Locator(".said")).ToHaveTextAsync("Phòng đã báo cáo số liệu về quận trước 30/10.");
    }

    [Theory]
    [InlineData("gv.3a", true)]
    [InlineData("gv.3b", false)]
    public async Task Opinion_WithSomethingMissingOrOutside_SaysSoAndLosesNothingTyped(string teacher, bool script)
    {
        await using var phone = await PhoneAsync(script);
        await AskAsync(teacher, "Difficulty");
        var (page, opinion) = await OpenLeadsAsync(phone, teacher);
        await opinion.Text.FillAsync("Dời sang tuần sau.");
        await opinion.JudgeNothingAsync();
        await opinion.Send.TapAsync();
        await ExpectProblemAsync("Thầy/cô chưa chọn cách trả lời");
        await Expect(opinion.Text).ToHaveValueAsync("Dời sang tuần sau.");

        await opinion.ChooseAsync("NewDate");
        await opinion.NewDate.FillAsync("2021-10-13");
        await opinion.JudgeNothingAsync();
        await opinion.Send.TapAsync();
        await ExpectProblemAsync("Ngày 13/10/2021 đã tới hoặc đã qua. Xin chọn hạn mới từ 14/10/2021 trở đi.");
        await Expect(opinion.NewDate).ToHaveValueAsync("2021-10-13");
        await Expect(opinion.Text).ToHaveValueAsync("Dời sang tuần sau.");

        await opinion.NewDate.FillAsync("2022-08-01");
        await opinion.JudgeNothingAsync();
        await opinion.Send.TapAsync();
        await ExpectProblemAsync("Ngày 01/08/2022 nằm ngoài năm học này. Xin chọn hạn mới muộn nhất là 31/07/2022.");

        // A day the browser itself refuses stays in sight: out of it, it would keep the form from being sent and nobody could see why.
        await opinion.ChooseAsync("Refusal");
        await Expect(opinion.NewDate).ToBeVisibleAsync();
        await opinion.NewDate.FillAsync("");
        await Expect(opinion.NewDate).ToBeHiddenAsync();
        await opinion.Text.FillAsync("");
        await opinion.Send.TapAsync();
        await ExpectProblemAsync("Xin ghi lý do không đồng ý");
        await Expect(opinion.Form.Locator("input[value=Refusal]")).ToBeCheckedAsync();
        (await RequestOfAsync(teacher)).State.ShouldBe(RequestState.Open, "nothing of it was recorded");

        await opinion.Text.FillAsync("Phòng đã đủ.");
        await opinion.GiveAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi nhận ý kiến");

        async Task ExpectProblemAsync(string says)
        {
            var alert = page.GetByRole(AriaRole.Alert);
            await Expect(alert).ToContainTextAsync("Chưa ghi nhận được ý kiến");
            await Expect(alert).ToContainTextAsync(says);
            await Expect(alert).ToContainTextAsync("Nội dung đã nhập vẫn được giữ bên dưới.");
        }
    }

    [Theory]
    [InlineData("gv.3c", true)]
    [InlineData("gv.3d", false)]
    public async Task Opinion_TappedTwice_IsOneAnswerToldOnce(string teacher, bool script)
    {
        await using var phone = await PhoneAsync(script);
        await AskAsync(teacher, "Difficulty");
        var (page, opinion) = await OpenLeadsAsync(phone, teacher);
        await opinion.ChooseAsync("NewDate");
        await opinion.NewDate.FillAsync("2021-11-03");

        await opinion.Send.TapAsync();
        await opinion.Confirm.DblClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi nhận ý kiến");
        await school.Week.IdleAsync();
        (await DueOfAsync(teacher)).ShouldBe((new DateOnly(2021, 11, 3), Due));
        school.Week.Letters("directive").Where(l => l.To == Address(teacher)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Opinion_InTwoTabs_TheFirstCountsAndTheSecondShowsItAndWhatWasTyped()
    {
        await using var phone = await PhoneAsync();
        await AskAsync("gv.3e", "Difficulty");
        var (one, first) = await OpenLeadsAsync(phone, "gv.3e");
        var (two, second) = await OpenLeadsAsync(phone, "gv.3e");
        foreach (var (page, opinion, text) in new[] { (one, first, "Mượn phòng đa năng."), (two, second, "Mượn thư viện.") })
        {
            await page.BringToFrontAsync();
            await opinion.ChooseAsync("Guidance");
            await opinion.Text.FillAsync(text);
            await opinion.Send.TapAsync();
            if (page == one)
            {
                await opinion.Confirm.TapAsync();
            }

            await Expect(page.Locator(".directive .said")).ToHaveTextAsync("Mượn phòng đa năng.");
        }

        await Expect(two.GetByRole(AriaRole.Alert)).ToContainTextAsync("Thầy/cô đã cho ý kiến về việc này trước đó");
        await Expect(two.GetByRole(AriaRole.Alert)).ToContainTextAsync("Mượn thư viện.");
        await school.Week.IdleAsync();
        school.Week.Letters("directive").Where(l => l.To == Address("gv.3e")).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("gv.3f", true)]
    [InlineData("gv.4b", false)]
    public async Task Opinion_AfterTheBackButton_IsShownAsGivenAndNotTakenAgain(string teacher, bool script)
    {
        await using var phone = await PhoneAsync(script);
        await AskAsync(teacher, "Difficulty");
        var (page, opinion) = await OpenLeadsAsync(phone, teacher);
        await opinion.ChooseAsync("Guidance");
        await opinion.Text.FillAsync("Mượn phòng đa năng.");
        await opinion.GiveAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi nhận ý kiến");

        // Over the page that asked to confirm it, which browsers do not show again on their own.
        await page.EvaluateAsync("history.go(-2)");

        await Expect(page.Locator(".directive .said")).ToHaveTextAsync("Mượn phòng đa năng.");
        await Expect(opinion.Form).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("gv.4c", true)]
    [InlineData("gv.4d", false)]
    public async Task Opinion_SentWhileStorageDoesNotAnswer_IsKeptAndSentAgainFromThere(string teacher, bool script)
    {
        await using var phone = await PhoneAsync(script);
        await AskAsync(teacher, "Difficulty");
        var (page, opinion) = await OpenLeadsAsync(phone, teacher);
        await opinion.ChooseAsync("Guidance");
        await opinion.Text.FillAsync("Mượn phòng đa năng\nchiều thứ Năm.");
        school.CutTheLine(true);
        try
        {
            await opinion.Send.TapAsync();
            await Expect(page.Locator("h1")).ToHaveTextAsync("Hệ thống gặp trục trặc");
            await Expect(page.Locator(".said")).ToHaveTextAsync("Mượn phòng đa năng\nchiều thứ Năm.");
        }
        finally
        {
            school.CutTheLine(false);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi lại" }).TapAsync();
        await opinion.Confirm.TapAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi nhận ý kiến");
        (await RequestOfAsync(teacher)).Directive!.Text.ShouldBe("Mượn phòng đa năng\nchiều thứ Năm.");
    }

    [Fact]
    public async Task Answer_SentFromTheStaffPageWhileStorageDoesNotAnswer_StaysInTheForm()
    {
        await using var phone = await PhoneAsync();
        var card = await OpenTeachersAsync(phone, "gv.4e");
        await card.ChooseAsync("Difficulty");
        await card.Note.FillAsync("Chưa có phòng.");
        school.CutTheLine(true);
        try
        {
            await card.Send.TapAsync();
            await Expect(card.Form.GetByRole(AriaRole.Alert).Last).ToContainTextAsync("Chưa ghi nhận được câu trả lời");
            await Expect(card.Note).ToHaveValueAsync("Chưa có phòng.");
        }
        finally
        {
            school.CutTheLine(false);
        }

        await card.Send.TapAsync();
        await Expect(card.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi nhận");
    }

    private static string Address(string teacher) => $"{teacher}@thbh2.example";

    private Task<IBrowserContext> PhoneAsync(bool script = true) => school.PhoneAsync(script: script, at: school.Week.Address);

    private Task AskAsync(string teacher, string status, string? newDate = null) => school.AskAsync(teacher, status, newDate);

    private async Task<AnswerCard> OpenTeachersAsync(IBrowserContext phone, string teacher) =>
        new(await SchoolInBrowser.OpenPathAsync(phone, school.LinkTo(Address(teacher), "digest")), RequestWeek.Survey);

    /// <summary>The page whose link the teacher's subject lead found in the last letter.</summary>
    private async Task<(IPage Page, DirectiveAnswerCard Opinion)> OpenLeadsAsync(IBrowserContext phone, string teacher)
    {
        await school.Week.IdleAsync();
        var page = await SchoolInBrowser.OpenPathAsync(phone, school.LinkTo(SchoolInBrowser.LeadOf(teacher), "requeststep"));
        return (page, new DirectiveAnswerCard(page));
    }

    /// <summary>Follows the link of the letter that brought the teacher the answer.</summary>
    private async Task OpenAnswerAsync(IPage page, string teacher)
    {
        await school.Week.IdleAsync();
        await page.GotoAsync(school.LinkTo(Address(teacher), "directive"));
    }

    private async Task<Request> RequestOfAsync(string teacher) => await school.Week.RequestOfAsync(teacher.Replace('.', '-'));

    private async Task<(DateOnly Due, DateOnly OriginalDue)> DueOfAsync(string teacher) =>
        (await school.Week.MonthAsync()).Assignments
            .Where(a => a.Person.Value == teacher.Replace('.', '-') && a.Activity == RequestWeek.Survey)
            .Select(a => (a.Due, a.OriginalDue))
            .ShouldHaveSingleItem();
}
