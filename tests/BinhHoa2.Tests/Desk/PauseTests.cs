using System.Net;
using AngleSharp.Dom;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Simulation.Mail;
using MimeKit;

namespace BinhHoa2.Tests.Desk;

/// <summary>All duty letters of the running school paused from the desk, and let go again.</summary>
public sealed class PauseTests : IAsyncLifetime
{
    private static readonly string[] AskedFor = [LetterNames.SignIn, LetterNames.FreshLink];
    private List<ReceivedLetter> before = [];
    private DeskOffice office = null!;
    private DeskVisitor secretary = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        office = await DeskOffice.OpenAsync();
        secretary = await office.SignedInAsync();
        await AdvanceAsync(Day(10, 20), 9);
        before = Letters();
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Pause_OverAReminder_SendsOneLetterAfterwardsAndNothingBefore()
    {
        await PauseAsync();
        await AdvanceAsync(Day(10, 27), 10);
        Letters().ShouldBeEmpty("the reminder of 22 October fell into the pause");

        await ResumeAsync();

        var digests = Letters();
        digests.ShouldNotBeEmpty();
        digests.ShouldAllBe(l => l.Kind == LetterNames.Digest && VietnamTime.DateOf(l.Date) == Day(10, 27));
        digests.Select(l => l.To).ShouldBeUnique();
        digests.Select(l => l.To).ShouldContain("gv.1a@thbh2.example");

        await AdvanceAsync(Day(10, 28), 12);
        Letters().ShouldContain(l => l.To == "gv.1a@thbh2.example", "the last call comes on its own day");
    }

    [Fact]
    public async Task Pause_WhileItLasts_TakesAnswersAndSendsWhatIsAskedFor()
    {
        var opening = before.First(l => l.To == "gv.2a@thbh2.example");
        await PauseAsync();
        await AdvanceAsync(Day(10, 22), 9);

        (await secretary.GetAsync(new Uri(opening.Links[0]).AbsolutePath)).Status.ShouldBe(HttpStatusCode.OK);
        await office.SignedInAsync(DeskOffice.Chair);
        await secretary.SubmitAsync("/desk", "form[action='/desk/new-links']", ("person", "gv-1a"));
        await office.School.IdleAsync();

        var left = office.School.Mail.ReadArrived();
        left.Select(l => l.Kind).ShouldBe([LetterNames.SignIn, LetterNames.FreshLink], ignoreOrder: true);
    }

    [Fact]
    public async Task Pause_PastTheClosing_ClosesWithTheFiguresOfItsDayAndOpensTheNextMonthAfterwards()
    {
        await PauseAsync();
        await AdvanceAsync(Day(11, 3), 17);
        var frozen = (await MonthAsync("2021-10"))!;
        frozen.Summary.ShouldNotBeNull("the figures are frozen on the closing day, whatever is paused");
        frozen.Head.State.ShouldBe(MonthState.Running, "the Board has yet to get them");
        await AdvanceAsync(Day(11, 10), 10);
        Letters().ShouldBeEmpty();
        (await MonthAsync("2021-11")).ShouldBeNull();

        await ResumeAsync();
        var opened = (await MonthAsync("2021-11"))!;
        opened.Head.Opened.ShouldBe(Day(11, 10));
        var digests = Letters();
        digests.ShouldAllBe(l => l.Kind == LetterNames.Digest && l.About == "11/2021");
        digests.Select(l => l.To).ShouldBeUnique();
        TextOf(digests.First(l => l.To == "gv.1a@thbh2.example")).ShouldContain("Việc còn lại từ các tháng trước");

        await AdvanceAsync(Day(11, 11), 9);
        var summaries = Letters();
        summaries.ShouldNotBeEmpty();
        summaries.ShouldAllBe(l => l.Kind == LetterNames.Summary && l.About == "10/2021");
        var closed = (await MonthAsync("2021-10"))!;
        closed.Head.State.ShouldBe(MonthState.Closed);
        closed.Summary!.Activities.Select(a => a.Assigned).ShouldBe(frozen.Summary.Activities.Select(a => a.Assigned));
    }

    [Fact]
    public async Task Pause_PastAWholeMonth_RecordsItAsMissed()
    {
        await PauseAsync();
        await AdvanceAsync(Day(12, 9), 10);

        await ResumeAsync();

        (await MonthAsync("2021-11"))!.Head.State.ShouldBe(MonthState.Missed);
        (await MonthAsync("2021-12"))!.Head.Opened.ShouldBe(Day(12, 9));
        Letters().ShouldAllBe(l => l.Kind == LetterNames.Digest && l.About == "12/2021");
    }

    [Fact]
    public async Task Pause_BetweenTheOpeningAndItsLetters_LeavesThemWholeToTheFirstWave()
    {
        await AdvanceAsync(Day(11, 1), 7, 20);
        (await MonthAsync("2021-11"))!.Head.State.ShouldBe(MonthState.Running);
        Letters();
        await PauseAsync();
        await AdvanceAsync(Day(11, 24), 10);
        Letters().Where(l => l.About == "11/2021").ShouldBeEmpty();

        await ResumeAsync();

        var letter = Letters().Where(l => l.To == "gv.1a@thbh2.example").ShouldHaveSingleItem();
        TextOf(letter).ShouldContain(
            "Việc còn lại từ các tháng trước", Case.Insensitive, "the first letter lists all");
    }

    [Fact]
    public async Task Pause_FromTheDesk_SaysWhatStopsAndNamesThePerson()
    {
        var page = await secretary.GetAsync("/desk/pause");
        page.Page.QuerySelectorAll("#stops ~ ul li").Length.ShouldBeGreaterThan(3);
        page.Page.QuerySelectorAll("#goes-on ~ ul li").Length.ShouldBeGreaterThan(3);

        (await secretary.SubmitAsync(page)).Location.ShouldBe("/desk?xong=Paused");
        await AdvanceAsync(Day(10, 20), 11);
        (await secretary.SubmitAsync(page)).Location.ShouldBe("/desk?xong=Paused", "the same form again");

        const string Since = "Toàn bộ thư nhắc việc và thư báo đang tạm dừng từ 09:00, thứ Tư, 20/10/2021; người bấm tạm dừng: Thư ký.";
        foreach (var shown in new[] { (await secretary.GetAsync("/desk")).Page, await office.School.BoardPageAsync() })
        {
            shown.QuerySelector("[aria-label='Thư đang tạm dừng'] strong")!.TextContent.ShouldBe(Since);
        }

        var chair = await office.SignedInAsync(DeskOffice.Chair);
        (await chair.SubmitAsync("/desk/pause")).Location.ShouldBe("/desk?xong=Resumed");
        (await chair.GetAsync("/desk")).Page.QuerySelector("[aria-label='Thư đang tạm dừng']").ShouldBeNull();
        (await office.RowsAsync("done!")).Select(r => (r.GetString("Person"), r.GetString("Action"))).Take(2)
            .ShouldBe([("hieu-truong", nameof(DeskAction.ResumedLetters)), ("hieu-truong", nameof(DeskAction.SignedIn))]);
        (await office.RowsAsync("done!")).Count(r => r.GetString("Action") == nameof(DeskAction.PausedLetters)).ShouldBe(1);
        (await chair.GetAsync("/desk/sessions")).Page.QuerySelectorAll("#done ~ ul li").Select(li => li.TextContent)
            .ShouldContain(line => line.EndsWith("Thư ký tạm dừng toàn bộ thư.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pause_WithoutASessionOrTheNonce_DoesNothing()
    {
        foreach (var path in new[] { "/desk/pause", "/desk/resume" })
        {
            (await secretary.PostAsync(path)).Status.ShouldBe(HttpStatusCode.BadRequest);
            (await office.Visitor().PostAsync(path)).Location.ShouldBe("/desk/sign-in");
        }

        (await office.Visitor().GetAsync("/desk/pause")).Location.ShouldBe("/desk/sign-in");
        (await StoredAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Pause_AndANewRosterTakenOver_StillLasts()
    {
        await PauseAsync();

        await office.ChangeAsync("gv-1a", p => p["name"] = "Giáo viên đổi tên");

        (await StoredAsync()).ShouldNotBeNull().IsOn.ShouldBeTrue();
    }

    private static DateOnly Day(int month, int day) => new(2021, month, day);

    private Task AdvanceAsync(DateOnly day, int hour, int minute = 0) => office.School.AdvanceToAsync(day, new TimeOnly(hour, minute));

    private async Task PauseAsync() => (await secretary.SubmitAsync("/desk/pause")).Location.ShouldBe("/desk?xong=Paused");

    private async Task ResumeAsync()
    {
        var page = await secretary.GetAsync("/desk/pause");
        (await secretary.SubmitAsync(page, "form[action='/desk/resume']")).Location.ShouldBe("/desk?xong=Resumed");
        await office.School.IdleAsync();
    }

    /// <summary>The duty letters since the last look.</summary>
    private List<ReceivedLetter> Letters() => [.. office.School.Mail.ReadArrived().Where(l => !AskedFor.Contains(l.Kind))];

    private string TextOf(ReceivedLetter letter) =>
        MimeMessage.Load(Path.Combine(office.School.Mailbox, letter.FileName)).TextBody ?? string.Empty;

    private Task<MonthSnapshot?> MonthAsync(string month) =>
        office.School.Get<MonthRecords>().ReadAsync(SchoolMonth.From($"thbh2_{month}"), Cancellation);

    private async Task<LetterPause?> StoredAsync() =>
        await office.School.Get<PauseRecords>().FindAsync(new("thbh2"), Cancellation);
}
