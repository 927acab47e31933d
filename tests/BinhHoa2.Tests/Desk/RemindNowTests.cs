using System.Net;
using AngleSharp.Dom;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Months;
using BinhHoa2.Simulation.Mail;
using MimeKit;

namespace BinhHoa2.Tests.Desk;

/// <summary>People of the running school who have not answered, reminded from the desk.</summary>
public sealed class RemindNowTests : IAsyncLifetime
{
    private const string Form = "form[action='/desk/remind']";
    private const string Teacher = "gv.1a@thbh2.example";
    private DeskOffice office = null!;
    private DeskVisitor secretary = null!;

    public async ValueTask InitializeAsync()
    {
        office = await DeskOffice.OpenAsync();
        secretary = await office.SignedInAsync();
        await office.School.AdvanceToAsync(new DateOnly(2021, 10, 13), new TimeOnly(10, 0));
        Digests();
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Remind_OnePerson_SendsTheirDigestOnceHoweverOftenTheFormComes()
    {
        var page = await secretary.GetAsync("/desk");
        page.Page.QuerySelector($"{Form} p")!.TextContent.ShouldStartWith("Bấm thì thư đi ngay.");

        (await SubmitAsync(page, "gv-1a")).Location.ShouldBe("/desk?xong=Reminded");
        (await SubmitAsync(page, "gv-1a")).Location.ShouldBe("/desk?xong=NotReminded", "the same form again");
        (await SubmitAsync(await secretary.GetAsync("/desk"), "gv-1a")).Location.ShouldBe("/desk?xong=NotReminded", "once a day");

        var letter = Digests().ShouldHaveSingleItem();
        letter.To.ShouldBe(Teacher);
        TextOf(letter).ShouldContain("Việc của thầy/cô trong tháng");
        var item = (await secretary.GetAsync("/desk")).Page.QuerySelectorAll($"{Form} li")
            .Single(li => li.TextContent.Contains("Giáo viên 1A", StringComparison.Ordinal));
        item.TextContent.ShouldContain("hôm nay đã có thư nhắc");
        item.QuerySelector("button").ShouldBeNull();
        (await secretary.GetAsync("/desk/sessions")).Page.QuerySelectorAll("#done ~ ul li")[0].TextContent
            .ShouldEndWith("Thư ký nhắc ngay Giáo viên 1A.");
        (await office.RowsAsync("done!")).Count(r => r.GetString("Action") == nameof(DeskAction.Reminded)).ShouldBe(1);

        await office.School.AdvanceToAsync(new DateOnly(2021, 10, 22), new TimeOnly(9, 0));
        Digests().Where(l => l.To == Teacher).ShouldHaveSingleItem().Date
            .ShouldBe(VietnamTime.At(new DateOnly(2021, 10, 22), new TimeOnly(7, 30)), "the ladder has lost no step");
    }

    [Fact]
    public async Task Remind_All_SendsEachTheirOwnLetter()
    {
        var page = await secretary.GetAsync("/desk");
        var unanswered = page.Page.QuerySelectorAll($"{Form} li").Length;
        page.Page.QuerySelector($"{Form} > button")!.TextContent.ShouldBe($"Nhắc ngay {unanswered} người");

        (await SubmitAsync(page, "*")).Location.ShouldBe("/desk?xong=Reminded");

        var digests = Digests();
        digests.Count.ShouldBe(unanswered);
        digests.Select(l => l.To).ShouldBeUnique();
        (await secretary.GetAsync("/desk")).Page.QuerySelector($"{Form} button").ShouldBeNull();
    }

    [Fact]
    public async Task Remind_OnADayOff_SaysWhenTheLetterLeavesAndItLeavesThen()
    {
        await office.School.AdvanceToAsync(new DateOnly(2021, 10, 16), new TimeOnly(10, 0));
        var page = await secretary.GetAsync("/desk");
        page.Page.QuerySelector($"{Form} p")!.TextContent.ShouldStartWith("Bấm bây giờ thì thư đi lúc 07:30, thứ Hai, 18/10/2021,");

        (await SubmitAsync(page, "gv-1a")).Location.ShouldBe("/desk?xong=RemindedLater");
        (await secretary.GetAsync("/desk")).Page.QuerySelector($"{Form} ul")!.TextContent
            .ShouldContain("đã ghi nhận thư nhắc, chưa đến giờ gửi");
        await office.School.AdvanceToAsync(new DateOnly(2021, 10, 18), new TimeOnly(7, 0));
        Digests().ShouldBeEmpty();

        await office.School.AdvanceToAsync(new DateOnly(2021, 10, 18), new TimeOnly(9, 0));
        var letter = Digests().ShouldHaveSingleItem();
        (letter.To, letter.Date).ShouldBe((Teacher, VietnamTime.At(new DateOnly(2021, 10, 18), new TimeOnly(7, 30))));
    }

    [Fact]
    public async Task Remind_OnTheEveOfAWave_GivesNoPersonTwoLetters()
    {
        await office.School.AdvanceToAsync(new DateOnly(2021, 10, 21), new TimeOnly(18, 0));
        (await SubmitAsync(await secretary.GetAsync("/desk"), "*")).Location.ShouldBe("/desk?xong=RemindedLater");

        await office.School.AdvanceToAsync(new DateOnly(2021, 10, 22), new TimeOnly(12, 0));

        var digests = Digests();
        digests.Select(l => l.To).ShouldContain(Teacher);
        digests.Select(l => l.To).ShouldBeUnique();
    }

    [Fact]
    public async Task Remind_WhileLettersArePaused_IsRefused()
    {
        var page = await secretary.GetAsync("/desk");
        await secretary.SubmitAsync("/desk/pause");

        var answer = await SubmitAsync(page, "gv-1a");

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Thư đang tạm dừng nên chưa nhắc được.");
        answer.Page.QuerySelector($"{Form} button").ShouldBeNull();
        Digests().ShouldBeEmpty();
    }

    [Fact]
    public async Task Remind_OfAMonthWhoseRemindersAreOver_IsNotOffered()
    {
        await office.School.AdvanceToAsync(new DateOnly(2021, 11, 2), new TimeOnly(10, 0));

        var forms = (await secretary.GetAsync("/desk")).Page.QuerySelectorAll(Form);

        forms.Length.ShouldBe(2, "October has not closed yet");
        forms[0].QuerySelector("button").ShouldBeNull();
        forms[0].TextContent.ShouldContain("tháng này không còn gửi thư nhắc");
        forms[1].QuerySelector("button").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("khong-co")]
    public async Task Remind_OfNoPerson_SendsNothing(string person)
    {
        (await SubmitAsync(await secretary.GetAsync("/desk"), person)).Location.ShouldBe("/desk?xong=NotReminded");

        Digests().ShouldBeEmpty();
        (await office.RowsAsync("done!")).ShouldNotContain(r => r.GetString("Action") == nameof(DeskAction.Reminded));
    }

    [Fact]
    public async Task Remind_WithoutTheNonce_DoesNothing()
    {
        (await secretary.PostAsync("/desk/remind", [new("person", "*")])).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await office.Visitor().PostAsync("/desk/remind", [new("person", "*")])).Location.ShouldBe("/desk/sign-in");

        await office.School.IdleAsync();
        Digests().ShouldBeEmpty();
        (await office.School.Get<MonthRecords>().FindRecordAsync(
            SchoolMonth.From("thbh2_2021-10"), TestContext.Current.CancellationToken))!.Asked.ShouldBeEmpty();
    }

    private async Task<DeskAnswer> SubmitAsync(DeskAnswer page, string person)
    {
        var answer = await secretary.SubmitAsync(page, Form, ("person", person));
        await office.School.IdleAsync();
        return answer;
    }

    private string TextOf(ReceivedLetter letter) =>
        MimeMessage.Load(Path.Combine(office.School.Mailbox, letter.FileName)).TextBody ?? string.Empty;

    /// <summary>The digests since the last look.</summary>
    private List<ReceivedLetter> Digests() => [.. office.School.Mail.ReadArrived().Where(l => l.Kind == LetterNames.Digest)];
}
