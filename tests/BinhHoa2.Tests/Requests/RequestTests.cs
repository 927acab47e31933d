using System.Net;
using AngleSharp.Dom;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Requests;

/// <summary>What becomes of requests, through real letters, links, pages and rows.</summary>
public sealed class RequestTests : IAsyncLifetime
{
    private const string Lead = "totruong.1@thbh2.example";
    private const string Deputy = "phohieutruong@thbh2.example";
    private const string Principal = "hieutruong@thbh2.example";
    private readonly RequestWeek week = new();

    public async ValueTask InitializeAsync()
    {
        await week.InitializeAsync();
        await week.AdvanceToAsync(At(12, 9));
    }

    public ValueTask DisposeAsync() => week.DisposeAsync();

    [Fact]
    public async Task Difficulty_WithoutAnswer_GoesUpToThePrincipalAndStaysOpenInTheSummary()
    {
        await week.ReplyAsync("gv.1a@thbh2.example", "Difficulty", "Chưa có phòng.");
        week.Letters("requeststep").Select(l => l.To).ShouldBe([Lead]);
        await week.AdvanceToAsync(At(19, 9));

        week.Letters("requeststep").Select(l => (l.To, l.Date)).ShouldBe([(Lead, At(12, 9)), (Deputy, At(13, 9)), (Principal, At(14, 9))]);
        var request = await week.RequestOfAsync("gv-1a");
        request.State.ShouldBe(RequestState.Unanswered);
        request.Steps.Select(s => s.Until).ShouldBe([At(13, 9), At(14, 9), At(15, 9)]);

        await week.AdvanceToAsync(VietnamTime.At(new DateOnly(2021, 11, 3), new TimeOnly(17, 0)));
        var summary = week.Letters("summary")[0];
        week.TextOf(summary).ShouldContain(
            "Giáo viên 1A (Giáo viên chủ nhiệm lớp 1A) xin ý kiến chỉ đạo, đã chờ 16 ngày làm việc, "
            + "người được hỏi cuối cùng: Hiệu trưởng (Trưởng Ban Chỉ đạo).");
    }

    [Fact]
    public async Task Difficulty_AnsweredAtTheSecondStep_GoesToTheReporterAndThoseAsked()
    {
        await week.ReplyAsync("gv.1a@thbh2.example", "Difficulty", "Chưa có phòng.");
        await week.AdvanceToAsync(At(13, 10));
        var link = week.Letters("requeststep").Single(l => l.To == Deputy).Links[0];

        (await week.DirectAsync(link, "Guidance", "Mượn phòng đa năng chiều thứ Năm.")).Status.ShouldBe(HttpStatusCode.SeeOther);
        await week.IdleAsync();

        week.Letters("directive").Select(l => l.To).ShouldBe(["gv.1a@thbh2.example", Lead], ignoreOrder: true);
        (await week.RequestOfAsync("gv-1a")).State.ShouldBe(RequestState.Settled);
        await week.AdvanceToAsync(At(18, 9));
        week.Letters("requeststep").Count.ShouldBe(2, "the principal is not asked any more");

        var page = await week.OpenAsync(week.Letters("directive").Single(l => l.To != Lead).Links[0]);
        page.QuerySelector(".directive .said")!.TextContent.ShouldBe("Mượn phòng đa năng chiều thứ Năm.");
    }

    [Fact]
    public async Task Difficulty_DoneInTheMeantime_IsWithdrawnAndGoesNoFurther()
    {
        await week.ReplyAsync("gv.1a@thbh2.example", "Difficulty", "Chưa có phòng.");
        var link = week.Letters("requeststep").ShouldHaveSingleItem().Links[0];
        await week.ReplyAsync("gv.1a@thbh2.example", "Done", "Đã khảo sát xong.");

        await week.AdvanceToAsync(At(18, 9));

        week.Letters("requeststep").Count.ShouldBe(1);
        (await week.RequestOfAsync("gv-1a")).State.ShouldBe(RequestState.Withdrawn);
        var (status, page) = await week.DirectAsync(link, "Guidance", "Mượn phòng.");
        (status, page.QuerySelector("form")).ShouldBe((HttpStatusCode.UnprocessableEntity, null));
        week.Letters("directive").ShouldBeEmpty();
    }

    [Fact]
    public async Task Extension_Granted_MovesTheDueDateAndTheReminders()
    {
        await week.ReplyAsync("gv.1a@thbh2.example", "InProgress", "", newDate: "2021-11-02");
        var letter = week.Letters("requeststep").ShouldHaveSingleItem();
        letter.Subject.ShouldContain("Xin gia hạn đến 02/11/2021");

        (await week.DirectAsync(letter.Links[0], "NewDate", "", "2021-11-02")).Status.ShouldBe(HttpStatusCode.SeeOther);
        await week.IdleAsync();

        var month = await week.MonthAsync();
        var moved = month.Assignments.Single(a => a.Person.Value == "gv-1a" && a.Activity == Survey);
        (moved.Due, moved.OriginalDue, moved.Status)
            .ShouldBe((new DateOnly(2021, 11, 2), new DateOnly(2021, 10, 29), AssignmentStatus.InProgress));
        week.Letters("directive").ShouldHaveSingleItem().Subject.ShouldContain("Đồng ý gia hạn đến 02/11/2021");
    }

    [Fact]
    public async Task NewDate_EarlierThanTheNextWave_BringsTheWaveForward()
    {
        await week.ReplyAsync("gv.1a@thbh2.example", "InProgress", "", newDate: "2021-11-02");
        var before = week.Letters("digest").Count(l => l.To == "gv.1a@thbh2.example");
        var link = week.Letters("requeststep").ShouldHaveSingleItem().Links[0];

        // The next wave of the month would be on the 22nd; a last call for the 15th is on the 14th.
        await week.DirectAsync(link, "NewDate", "Cần sớm hơn.", "2021-10-15");
        await week.AdvanceToAsync(At(14, 8));

        week.Letters("digest").Count(l => l.To == "gv.1a@thbh2.example").ShouldBe(before + 1);
        week.Letters("digest")[^1].Date.ShouldBe(At(14, 7, 30));
    }

    [Fact]
    public async Task Answer_TwoPeopleAtOnce_TheFirstCountsAndTheSecondIsShownIt()
    {
        await week.ReplyAsync("gv.1a@thbh2.example", "Difficulty", "Chưa có phòng.");
        await week.AdvanceToAsync(At(13, 10));
        var links = week.Letters("requeststep").Select(l => l.Links[0]).ToList();
        links.Count.ShouldBe(2, "who was asked earlier may still answer");

        var answers = await Task.WhenAll(
            week.DirectAsync(links[0], "Guidance", "Ý kiến một."), week.DirectAsync(links[1], "NewDate", "Ý kiến hai.", "2021-11-02"));
        await week.IdleAsync();

        answers.Select(a => a.Status).ShouldBe([HttpStatusCode.SeeOther, HttpStatusCode.Conflict], ignoreOrder: true);
        var request = await week.RequestOfAsync("gv-1a");
        var shown = answers.Single(a => a.Status == HttpStatusCode.Conflict).Page;
        shown.QuerySelector(".directive .said")!.TextContent.ShouldBe(request.Directive!.Text);
        shown.QuerySelector("[role=alert]")!.TextContent
            .ShouldContain(request.Directive.Text == "Ý kiến một." ? "Ý kiến hai." : "Ý kiến một.");
        (await week.MonthAsync()).Assignments.Single(a => a.Person.Value == "gv-1a" && a.Activity == Survey).Due
            .ShouldBe(request.Directive.NewDue ?? new DateOnly(2021, 10, 29));
    }

    [Fact]
    public async Task Answer_TheSamePostTwice_IsOne()
    {
        await week.ReplyAsync("gv.1a@thbh2.example", "Difficulty", "Chưa có phòng.");
        var link = week.Letters("requeststep").ShouldHaveSingleItem().Links[0];
        var nonce = (await week.OpenAsync(link)).QuerySelector("input[name=nonce]")!.GetAttribute("value");

        (await week.PostAsync(link, nonce, "Guidance", "Mượn phòng.")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await week.PostAsync(link, nonce, "Guidance", "Mượn phòng.")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await week.PostAsync(link, nonce, "Guidance", "Thôi, dời lại.")).Status.ShouldBe(HttpStatusCode.Conflict);
        await week.IdleAsync();

        week.Letters("directive").Count.ShouldBe(1);
        (await week.RequestOfAsync("gv-1a")).Directive!.Text.ShouldBe("Mượn phòng.");
    }

    [Fact]
    public async Task Answer_AfterTheLadderEnded_StillGoesBack()
    {
        await week.ReplyAsync("gv.1a@thbh2.example", "Difficulty", "Chưa có phòng.");
        await week.AdvanceToAsync(At(19, 9));

        (await week.DirectAsync(week.Letters("requeststep")[0].Links[0], "Refusal", "Phòng đã đủ.")).Status
            .ShouldBe(HttpStatusCode.SeeOther);
        await week.IdleAsync();

        week.Letters("directive").Count.ShouldBe(3);
        (await week.RequestOfAsync("gv-1a")).State.ShouldBe(RequestState.Settled);
    }

    [Fact]
    public async Task Page_OpenedByAnything_ChangesNothingAndNothingIsChosen()
    {
        await week.ReplyAsync("gv.1a@thbh2.example", "Difficulty", "Chưa có phòng.");
        var link = week.Letters("requeststep").ShouldHaveSingleItem().Links[0];
        var before = await week.RequestOfAsync("gv-1a");

        (await week.StatusOfAsync(link, HttpMethod.Get)).ShouldBe(HttpStatusCode.OK);
        (await week.StatusOfAsync(link, HttpMethod.Head)).ShouldBe(HttpStatusCode.OK);
        (await week.StatusOfAsync(link + "?saved=1", HttpMethod.Get)).ShouldBe(HttpStatusCode.OK);
        (await week.DirectAsync(link, "", "")).Status
            .ShouldBe(HttpStatusCode.UnprocessableEntity, "a scanner presses the button and chooses nothing");
        (await week.PostAsync(link, "forged", "Guidance", "x")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await week.RequestOfAsync("gv-1a")).ShouldBeEquivalentTo(before);
        (await week.OpenAsync(link)).QuerySelectorAll("input[type=radio]").ShouldAllBe(r => !r.HasAttribute("checked"));
    }

    [Fact]
    public async Task Chairs_OwnDifficulty_GoesToTheDeputyForInformation()
    {
        await week.ReplyAsync(Principal, "Difficulty", "Chưa có phòng.", activity: "t10-4");

        var letter = week.Letters("requeststep").ShouldHaveSingleItem();
        letter.To.ShouldBe(Deputy);
        letter.Subject.ShouldContain("Để biết");
        (await week.RequestOfAsync("hieu-truong")).State.ShouldBe(RequestState.Informed);
        (await week.OpenAsync(letter.Links[0])).QuerySelector("form").ShouldBeNull();
    }

    [Fact]
    public async Task Sweep_RequestAndAnswerWhoseWakeUpsWereLost_FindsBoth()
    {
        var (replies, requests) = (week.Get<ReplyRecords>(), week.Get<RequestRecords>());
        var person = (await replies.ReadAsync(October, new StaffId("gv-1a"), TestContext.Current.CancellationToken))!;
        var reported = new Evidence(
            new(new string('a', 32)),
            person.Person.Staff.Id,
            Survey,
            ReplyKind.Difficulty,
            "Chưa có phòng.",
            new DateOnly(2021, 10, 12),
            At(12, 9),
            []);
        await replies.RecordAsync(October, ReplyRules.Apply(person, reported), TestContext.Current.CancellationToken);
        await week.AdvanceToAsync(At(13, 6));
        week.Letters("requeststep").ShouldBeEmpty();

        await week.AdvanceToAsync(At(13, 8));
        week.Letters("requeststep").ShouldHaveSingleItem().Date.ShouldBe(At(13, 7, 15));

        await week.AdvanceToAsync(At(19, 9));
        var key = new RequestKey(October, new RequestId(reported.Id.Value));
        var directive = new Directive(
            new("d1"), new StaffId("hieu-truong"), DirectiveKind.Guidance, "Mượn phòng.", null, At(19, 9), new("0-ab"));
        await requests.AnswerAsync(replies, key, directive);
        await week.AdvanceToAsync(At(20, 8));
        week.Letters("directive").Select(l => l.Date).Distinct().ShouldHaveSingleItem().ShouldBe(At(20, 7, 15));
    }

    [Fact]
    public async Task Page_LinkOfAPersonNotAsked_IsRefusedLikeAForgedOne()
    {
        await week.ReplyAsync("gv.1a@thbh2.example", "Difficulty", "Chưa có phòng.");
        var month = await week.MonthAsync();
        var key = new RequestKey(October, (await week.AskedAsync()).ShouldHaveSingleItem().Id);
        var links = week.Get<SchoolLinks>();
        MonthPerson Person(string id) => month.People.Single(p => p.Staff.Id.Value == id);

        foreach (var (request, person, expected) in new[]
        {
            (key, "to-truong-1", HttpStatusCode.OK),
            (key, "hieu-truong", HttpStatusCode.Forbidden),
            (key, "gv-1a", HttpStatusCode.Forbidden),
            (key with { Id = new RequestId(new string('0', 32)) }, "to-truong-1", HttpStatusCode.Forbidden),
        })
        {
            var link = await links.DirectiveAsync(request, Person(person), TestContext.Current.CancellationToken);
            (await week.StatusOfAsync(link, HttpMethod.Get)).ShouldBe(expected, person);
        }

        var staffLink = week.Letters("digest").First(l => l.To == Lead).Links[0];
        (await week.StatusOfAsync(staffLink.Replace("/r/", "/d/", StringComparison.Ordinal), HttpMethod.Get))
            .ShouldBe(HttpStatusCode.Forbidden);
    }
}
