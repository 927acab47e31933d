using BinhHoa2.Shared.Months;
using BinhHoa2.Tests.Files;
using BinhHoa2.Tests.Replies;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BinhHoa2.Tests.Browser;

/// <summary>A teacher with a phone, from the link in the mail to the recorded evidence.</summary>
[Collection(SchoolInBrowser.Name)]
public sealed class StaffPageInBrowserTests(SchoolInBrowser school)
{
    private static readonly (string, string, byte[]) Photo = ("anh-hop.jpg", "image/jpeg", SampleFiles.PhoneJpeg(6));

    [Theory]
    [InlineData(61, true)]
    [InlineData(62, false)]
    public async Task Answer_WithPhotoAndNote_IsRecordedAndShownAndCanBeCorrected(int teacher, bool script)
    {
        var person = ReplyHouse.Teacher(teacher);
        await using var phone = await school.PhoneAsync(script: script);
        var page = await SchoolInBrowser.OpenAsync(phone, ReplyHouse.Token(person), $"?a={ReplyHouse.Parents}");
        var card = new AnswerCard(page, ReplyHouse.Parents);
        await Expect(card.Form).ToBeVisibleAsync();
        await Expect(page.Locator("article.card").First).ToHaveIdAsync(ReplyHouse.Parents.Value);

        await card.ChooseAsync("Done");
        await card.Note.FillAsync("Đã họp, có mặt 30/32.");
        await card.AttachAsync(Photo);
        if (script)
        {
            await Expect(card.Form.Locator(".previews img")).ToBeVisibleAsync();
        }

        await card.SayPupilsAsync("WithConsent");
        await card.Send.TapAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi nhận");
        await Expect(page.Locator($"#{ReplyHouse.Parents}")).ToContainTextAsync("Đã họp, có mặt 30/32.");
        var first = (await school.House.RowsAsync(person)).Evidence.ShouldHaveSingleItem();
        first.Files.ShouldHaveSingleItem().Name.ShouldBe("anh-hop.jpg");
        first.Pupils.ShouldBe(PupilsShown.WithConsent);

        card = new AnswerCard(page, ReplyHouse.Parents);
        await card.ChooseAsync("Done");
        await card.Note.FillAsync("Đã họp, có mặt 31/32.");
        await card.Send.TapAsync();

        await Expect(page.Locator($"#{ReplyHouse.Parents}")).ToContainTextAsync("Đã họp, có mặt 31/32.");
        (await school.House.RowsAsync(person)).Evidence.Length.ShouldBe(2, "the first answer stays as a revision");
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public async Task Answer_TappedTwice_IsOneAnswer(int teacher, bool script)
    {
        var person = ReplyHouse.Teacher(teacher);
        await using var phone = await school.PhoneAsync(script: script);
        var page = await SchoolInBrowser.OpenAsync(phone, ReplyHouse.Token(person));
        var card = new AnswerCard(page, ReplyHouse.Tutoring);
        await card.ChooseAsync("Difficulty");
        await card.Note.FillAsync("Thiếu phòng học.");

        await card.Send.DblClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi nhận");
        (await school.House.RowsAsync(person)).Evidence.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(65, true)]
    [InlineData(66, false)]
    public async Task Answer_AfterTheBackButton_IsARevision(int teacher, bool script)
    {
        var person = ReplyHouse.Teacher(teacher);
        await using var phone = await school.PhoneAsync(script: script);
        var page = await SchoolInBrowser.OpenAsync(phone, ReplyHouse.Token(person));
        var card = new AnswerCard(page, ReplyHouse.Tutoring);
        await card.ChooseAsync("InProgress");
        await card.Send.TapAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi nhận");

        await page.GoBackAsync();
        await card.ChooseAsync("Done");
        await card.Note.FillAsync("Đã phụ đạo xong.");
        await card.Send.TapAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi nhận");
        (await school.House.RowsAsync(person)).Evidence.Select(e => e.Kind)
            .ShouldBe([ReplyKind.InProgress, ReplyKind.Done], ignoreOrder: true);
    }

    [Fact]
    public async Task Answer_InTwoTabs_KeepsBothAndTheLastCounts()
    {
        var person = ReplyHouse.Teacher(67);
        await using var phone = await school.PhoneAsync();
        var one = await SchoolInBrowser.OpenAsync(phone, ReplyHouse.Token(person));
        var two = await SchoolInBrowser.OpenAsync(phone, ReplyHouse.Token(person));
        foreach (var (page, choice) in new[] { (one, "InProgress"), (two, "Done") })
        {
            await page.BringToFrontAsync();
            var card = new AnswerCard(page, ReplyHouse.Tutoring);
            await card.ChooseAsync(choice);
            await card.Note.FillAsync($"Trả lời {choice}.");
            await card.Send.TapAsync();
            await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi nhận");
        }

        var rows = await school.House.RowsAsync(person);
        rows.Evidence.Length.ShouldBe(2);
        rows.Assignments.Select(a => a.Assignment).Single(a => a.Activity == ReplyHouse.Tutoring).Status.ShouldBe(AssignmentStatus.Done);
    }

    [Fact]
    public async Task Answer_OverASlowLine_ShowsHowFarItIsAndArrivesOnce()
    {
        var person = ReplyHouse.Teacher(68);
        await using var phone = await school.PhoneAsync();
        var page = await SchoolInBrowser.OpenAsync(phone, ReplyHouse.Token(person));
        var card = new AnswerCard(page, ReplyHouse.Parents);
        await card.ChooseAsync("Done");
        await card.AttachAsync(("bien-ban.pdf", "application/pdf", SampleFiles.Pdf(new string((char)32, 400_000))));
        var line = await phone.NewCDPSessionAsync(page);
        await line.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = 300,
            ["downloadThroughput"] = 100_000,
            ["uploadThroughput"] = 200_000,
        });

        await card.Send.TapAsync();

        await Expect(card.Form.Locator("progress")).ToBeVisibleAsync();
        await Expect(card.Send).ToBeDisabledAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi nhận", new() { Timeout = 30_000 });
        (await school.House.RowsAsync(person)).Evidence.ShouldHaveSingleItem().Files.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Answer_WhenTheLineBreaks_KeepsTheFormAndCanBeSentAgain()
    {
        var person = ReplyHouse.Teacher(69);
        await using var phone = await school.PhoneAsync();
        var page = await SchoolInBrowser.OpenAsync(phone, ReplyHouse.Token(person));
        var card = new AnswerCard(page, ReplyHouse.Parents);
        await card.ChooseAsync("Done");
        await card.Note.FillAsync("Đã họp.");
        await card.AttachAsync(Photo);
        await card.SayPupilsAsync("None");

        await phone.SetOfflineAsync(true);
        await card.Send.TapAsync();
        await Expect(card.Form.GetByRole(AriaRole.Alert).Last).ToContainTextAsync("mất kết nối");
        await Expect(card.Note).ToHaveValueAsync("Đã họp.");
        await phone.SetOfflineAsync(false);
        await card.Send.TapAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi nhận");
        (await school.House.RowsAsync(person)).Evidence.ShouldHaveSingleItem().Files.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Answer_AfterADayTheBrowserRefuses_ShowsTheDayUntilItIsTakenBack()
    {
        var person = ReplyHouse.Teacher(79);
        await using var phone = await school.PhoneAsync();
        var page = await SchoolInBrowser.OpenAsync(phone, ReplyHouse.Token(person));
        var card = new AnswerCard(page, ReplyHouse.Tutoring);
        await card.ChooseAsync("InProgress");
        await card.AskUntilAsync("2023-01-01");
        await card.ChooseAsync("Done");
        await card.Note.FillAsync("Đã phụ đạo xong.");
        await card.Send.TapAsync();
        await Expect(card.NewDate).ToBeVisibleAsync();
        await Expect(card.NewDate).ToBeFocusedAsync();

        await card.NewDate.FillAsync("");
        await Expect(card.NewDate).ToBeHiddenAsync();
        await card.Send.TapAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi nhận");
        (await school.House.RowsAsync(person)).Evidence.ShouldHaveSingleItem().AskedUntil.ShouldBeNull();
    }

    [Theory]
    [InlineData(70, true)]
    [InlineData(71, false)]
    public async Task Answer_WithARefusedFile_NamesItAndKeepsTheRest(int teacher, bool script)
    {
        var person = ReplyHouse.Teacher(teacher);
        await using var phone = await school.PhoneAsync(script: script);
        var page = await SchoolInBrowser.OpenAsync(phone, ReplyHouse.Token(person));
        var card = new AnswerCard(page, ReplyHouse.Parents);
        await card.ChooseAsync("Done");
        await card.Note.FillAsync("Đã họp.");
        await card.AttachAsync(Photo, ("trang.jpg", "image/jpeg", SampleFiles.Text("<html>")));
        await card.SayPupilsAsync("None");
        await card.Send.TapAsync();

        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("trang.jpg");
        card = new AnswerCard(page, ReplyHouse.Parents);
        await Expect(card.Note).ToHaveValueAsync("Đã họp.");
        await Expect(card.Form.Locator(".kept")).ToContainTextAsync("anh-hop.jpg");
        await card.Send.TapAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi nhận");
        (await school.House.RowsAsync(person)).Evidence.ShouldHaveSingleItem().Files.ShouldHaveSingleItem().Name.ShouldBe("anh-hop.jpg");
    }
}
