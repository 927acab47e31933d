using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Requests;

/// <summary>What a stranger would try: posts twice, odd dates, months that close, people who are away or gone.</summary>
public sealed class RequestEdgeTests : IAsyncLifetime
{
    private const string Teacher = "gv.1a@thbh2.example";
    private const string Lead = "totruong.1@thbh2.example";
    private const string OtherLead = "totruong.2@thbh2.example";
    private const string NewLead = "totruong.moi@thbh2.example";
    private const string Deputy = "phohieutruong@thbh2.example";
    private readonly RequestWeek week = new();

    public async ValueTask InitializeAsync()
    {
        await week.InitializeAsync();
        await week.AdvanceToAsync(At(12, 9));
    }

    public ValueTask DisposeAsync() => week.DisposeAsync();

    [Fact]
    public async Task NewDate_TheSamePostTwice_IsRecognised()
    {
        var link = await AskAsync(newDate: "2021-11-02");
        var nonce = (await week.OpenAsync(link)).QuerySelector("input[name=nonce]")!.GetAttribute("value");

        (await week.PostAsync(link, nonce, "NewDate", "", "2021-11-02")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await week.PostAsync(link, nonce, "NewDate", "", "2021-11-02")).Status
            .ShouldBe(HttpStatusCode.SeeOther, "a double tap is no second answer");
        (await week.PostAsync(link, nonce, "NewDate", "", "2021-11-03")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await DueAsync()).ShouldBe(new DateOnly(2021, 11, 2));
        await week.IdleAsync();
        week.Letters("directive").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Answer_FromTwoTabsOfOnePerson_TheSecondReadsThatTheyHaveAnswered()
    {
        var link = await AskAsync();
        var nonces = new List<string?>();
        for (var tab = 0; tab < 2; tab++)
        {
            await week.AdvanceToAsync(At(12, 9, 10 * (tab + 1)));
            nonces.Add((await week.OpenAsync(link)).QuerySelector("input[name=nonce]")!.GetAttribute("value"));
        }

        (await week.PostAsync(link, nonces[0], "Guidance", "Mượn phòng.")).Status.ShouldBe(HttpStatusCode.SeeOther);
        var (status, page) = await week.PostAsync(link, nonces[1], "Guidance", "Mượn phòng khác.");

        status.ShouldBe(HttpStatusCode.Conflict);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Thầy/cô đã cho ý kiến về việc này trước đó");
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Mượn phòng khác.");
    }

    [Theory]
    [InlineData("2021-10-12", "đã tới hoặc đã qua")]
    [InlineData("2021-09-30", "đã tới hoặc đã qua")]
    [InlineData("2022-08-01", "31/07/2022")]
    public async Task NewDate_PassedOrOutsideTheSchoolYear_IsRefusedAndChangesNothing(string date, string says)
    {
        var link = await AskAsync(newDate: "2021-11-02");

        var (status, page) = await week.DirectAsync(link, "NewDate", "", date);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.QuerySelector("#newDate-error")!.TextContent.ShouldContain(says);
        (await DueAsync()).ShouldBe(new DateOnly(2021, 10, 29));
    }

    [Fact]
    public async Task NewDate_PastTheMonthsClosing_IsCarriedWithItIntoTheNextMonth()
    {
        var link = await AskAsync(newDate: "2021-11-19");
        await week.DirectAsync(link, "NewDate", "", "2021-11-19");

        await week.AdvanceToAsync(VietnamTime.At(new DateOnly(2021, 11, 4), new TimeOnly(9, 0)));

        var opening = week.Letters("digest").First(l => l.To == Teacher && VietnamTime.DateOf(l.Date) == new DateOnly(2021, 11, 1));
        week.TextOf(opening).ShouldContain("19/11/2021");
        (await week.MonthAsync()).Head.State.ShouldBe(MonthState.Closed);
    }

    [Fact]
    public async Task Request_OpenWhenTheMonthCloses_IsInTheSummaryAndMayBeAnsweredAfterwards()
    {
        await week.AdvanceToAsync(VietnamTime.At(new DateOnly(2021, 11, 3), new TimeOnly(9, 0)));
        var link = await AskAsync();
        await week.AdvanceToAsync(VietnamTime.At(new DateOnly(2021, 11, 3), new TimeOnly(17, 30)));

        week.TextOf(week.Letters("summary")[0])
            .ShouldContain(
                "Giáo viên 1A (Giáo viên chủ nhiệm lớp 1A) xin ý kiến chỉ đạo, đã chờ 0 ngày làm việc, đang chờ Tổ trưởng Tổ 1");
        var frozen = (await week.MonthAsync()).Summary;
        (await week.DirectAsync(link, "NewDate", "Làm sau.", "2021-11-19")).Status.ShouldBe(HttpStatusCode.SeeOther);
        await week.IdleAsync();

        week.Letters("directive").ShouldHaveSingleItem().To.ShouldBe(Teacher);
        (await DueAsync()).ShouldBe(new DateOnly(2021, 11, 19));
        (await week.MonthAsync()).Summary.ShouldBeEquivalentTo(frozen);
    }

    [Fact]
    public async Task Difficulty_AfterAnAnswer_IsANewRequestWithLettersOfItsOwn()
    {
        var link = await AskAsync();
        await week.DirectAsync(link, "Guidance", "Mượn phòng đa năng.");
        await week.AdvanceToAsync(At(12, 10));

        await week.ReplyAsync(Teacher, "Difficulty", "Phòng đa năng cũng kín lịch.");

        var requests = (await week.AskedAsync()).OrderBy(r => r.Raised).ToList();
        requests.Select(r => r.State).ShouldBe([RequestState.Settled, RequestState.Open]);
        requests[0].Directive!.Text.ShouldBe("Mượn phòng đa năng.");
        requests[1].Directive.ShouldBeNull();
        week.Letters("requeststep").Select(l => l.To).ShouldBe([Lead], "one letter about the work a day");
        await week.AdvanceToAsync(At(13, 8));
        week.Letters("requeststep").Select(l => (l.To, l.Date)).ShouldBe([(Lead, At(12, 9)), (Lead, At(13, 7))]);
        (await week.OpenAsync(link)).QuerySelector("form").ShouldBeNull("the old link shows the old matter");
    }

    [Fact]
    public async Task SubstituteOfTheOneAsked_GetsTheRequestAndTheRecordKeepsBoth()
    {
        var old = await AskAsync();
        await week.AdvanceToAsync(At(12, 10));
        await week.ChangeRosterAsync(
            r => r["substitutes"] = new JsonArray(
                new JsonObject { ["for"] = "to-truong-1", ["by"] = "to-truong-2", ["from"] = "2021-10-12", ["to"] = "2021-10-22" }));

        week.Letters("requeststep").Select(l => l.To).ShouldBe([Lead, OtherLead]);
        (await week.OpenAsync(old)).Body!.TextContent.ShouldContain("Tổ trưởng Tổ 2");
        (await week.OpenAsync(old)).QuerySelector("form").ShouldBeNull();
        (await week.DirectAsync(week.Letters("requeststep")[1].Links[0], "Guidance", "Mượn phòng.")).Status
            .ShouldBe(HttpStatusCode.SeeOther);
        await week.IdleAsync();

        var given = (await week.RequestOfAsync("gv-1a")).Directive!;
        (given.Author.Value, given.Substitute?.Value).ShouldBe(("to-truong-1", "to-truong-2"));
        week.TextOf(week.Letters("directive").Single(l => l.To == Teacher)).ShouldContain("Người trả lời thay: Tổ trưởng Tổ 2");
        var page = await week.OpenAsync(week.Letters("directive").Single(l => l.To == Teacher).Links[0]);
        page.QuerySelector(".directive")!.TextContent.ShouldContain("Tổ trưởng Tổ 1 (Tổ trưởng Tổ 2 trả lời thay)");
        (await week.AuditAsync()).QuerySelector(".request .steps")!.TextContent
            .ShouldContain("Tổ trưởng Tổ 1 (Tổ trưởng Tổ 2 trả lời thay)");
    }

    [Fact]
    public async Task OneAskedWhoLeavesBeforeTheLetter_GetsNoneAndTheNextOneUpIsAsked()
    {
        await week.AdvanceToAsync(At(13, 5));
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");
        await week.ChangeRosterAsync(r => LeadIsReplaced(r, "2021-10-12"));

        await week.AdvanceToAsync(At(14, 6));

        week.Letters("requeststep").Select(l => (l.To, l.Date)).ShouldBe([(Deputy, At(13, 7))]);
    }

    [Fact]
    public async Task OneAskedWhoLeavesWithinTheDay_HandsTheDutyOnAtOnce()
    {
        await AskAsync();
        await week.AdvanceToAsync(At(12, 10));

        await week.ChangeRosterAsync(r => LeadIsReplaced(r, "2021-10-11"));

        week.Letters("requeststep").Select(l => (l.To, l.Date)).ShouldBe([(Lead, At(12, 9)), (Deputy, At(12, 10))]);
    }

    [Fact]
    public async Task SubjectLeadWhoCameSince_IsTheOneAsked()
    {
        await week.ChangeRosterAsync(r => LeadIsReplaced(r, "2021-10-11"));

        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");

        var letter = week.Letters("requeststep").ShouldHaveSingleItem();
        letter.To.ShouldBe(NewLead);
        (await week.DirectAsync(letter.Links[0], "Guidance", "Mượn phòng.")).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task ActingPrincipal_AnswersForThePrincipalButNotTheirOwn()
    {
        await week.ChangeRosterAsync(
            r => r["substitutes"] = new JsonArray(
                new JsonObject { ["for"] = "hieu-truong", ["by"] = "pho-hieu-truong", ["from"] = "2021-10-12", ["to"] = "2021-10-29" }));

        await week.ReplyAsync(Deputy, "Difficulty", "Chưa có đề khảo sát.");

        week.Letters("requeststep").ShouldBeEmpty("the one above is the deputy as well");
        (await week.RequestOfAsync("pho-hieu-truong")).State.ShouldBe(RequestState.Unanswered);
        await week.AdvanceToAsync(At(13, 8));
        week.Letters("boardnews").Select(l => l.To).ShouldNotContain(Deputy);
        week.Letters("boardnews").Count.ShouldBe(5);
    }

    [Fact]
    public async Task Audit_OfTheBoard_TellsWhoAskedWhomWhenAndWhoAnsweredThroughWhichLink()
    {
        await AskAsync();
        await week.AdvanceToAsync(At(13, 10));
        var link = week.Letters("requeststep").Single(l => l.To == Deputy).Links[0];
        await week.DirectAsync(link, "NewDate", "Làm sau hội nghị.", "2021-11-02");
        await week.IdleAsync();
        await week.ReplyAsync(Teacher, "InProgress", "", newDate: "2021-11-10");

        var audit = await week.AuditAsync();

        var asked = audit.QuerySelectorAll("#person-gv-1a").Single().Closest("article")!.QuerySelectorAll(".request");
        asked.Select(r => r.QuerySelector("h3")!.TextContent)
            .ShouldBe(["Xin ý kiến chỉ đạo", "Xin gia hạn đến thứ Tư, 10/11/2021"], "as they came");
        var steps = asked[0].QuerySelectorAll("li")
            .Select(l => string.Join(' ', l.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .ToList();
        steps.Count.ShouldBe(3);
        steps[0].ShouldBe("Tổ trưởng Tổ 1 được hỏi ý kiến lúc 09:00, thứ Ba, 12/10/2021, chưa trả lời trong hạn.");
        steps[1].ShouldBe("Phó Hiệu trưởng được hỏi ý kiến lúc 09:00, thứ Tư, 13/10/2021.");
        steps[2].ShouldStartWith(
            "Phó Hiệu trưởng trả lời lúc 10:00, thứ Tư, 13/10/2021: Hạn mới: thứ Ba, 02/11/2021; qua liên kết cá nhân số ");
        (await week.RequestOfFirstAsync("gv-1a")).Directive!.Link.Value.ShouldBe(asked[0].QuerySelector(".steps .link-id")!.TextContent);
        asked[0].QuerySelector(".said")!.TextContent.ShouldBe("Làm sau hội nghị.");
        audit.QuerySelectorAll(".request").Length.ShouldBe(2, "there were no other requests");
    }

    private async Task<string> AskAsync(string? newDate = null)
    {
        await week.ReplyAsync(Teacher, newDate is null ? "Difficulty" : "InProgress", "Chưa có phòng.", newDate);
        return week.Letters("requeststep").ShouldHaveSingleItem().Links[0];
    }

    private async Task<DateOnly> DueAsync() =>
        (await week.MonthAsync()).Assignments.Single(a => a.Person.Value == "gv-1a" && a.Activity == Survey).Due;

    /// <summary>The lead of the first group has left and another teacher leads it now.</summary>
    private static void LeadIsReplaced(JsonObject roster, string left)
    {
        var lead = Person(roster, "to-truong-1");
        var successor = lead.DeepClone().AsObject();
        (successor["id"], successor["name"], successor["email"]) = ("to-truong-moi", "Tổ trưởng mới", NewLead);
        lead["left"] = left;
        roster["people"]!.AsArray().Add(successor);
    }

    private static JsonNode Person(JsonObject roster, string id) =>
        roster["people"]!.AsArray().Single(p => p!["id"]!.GetValue<string>() == id)!;
}
