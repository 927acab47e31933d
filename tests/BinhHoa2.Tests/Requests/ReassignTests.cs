using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Requests;

/// <summary>A person says that work is not theirs, and the Board gives it to another or does not.</summary>
public sealed class ReassignTests : IAsyncLifetime
{
    private const string Teacher = "gv.1a@thbh2.example";
    private const string Deputy = "phohieutruong@thbh2.example";
    private const string Other = "tongphutrach@thbh2.example";
    private const string Reason = "Tôi đang đi học, lớp 1A do cô khác chủ nhiệm.";

    private readonly RequestWeek week = new();

    public async ValueTask InitializeAsync()
    {
        await week.InitializeAsync();
        await week.AdvanceToAsync(At(12, 9));
    }

    public ValueTask DisposeAsync() => week.DisposeAsync();

    [Fact]
    public async Task NotMine_AsksWhoOrganisesThePlanAndTheLadderGoesOnMeanwhile()
    {
        await week.ReplyAsync(Teacher, "NotMine", Reason);

        var asked = week.Letters("requeststep").ShouldHaveSingleItem();
        (asked.To, asked.Subject.Contains("Đề nghị giao cho người khác: Kiểm tra khảo sát", StringComparison.Ordinal))
            .ShouldBe((Deputy, true), "a subject lead gives no work to people");
        week.TextOf(asked).ShouldContain(
            "cho rằng một việc trong kế hoạch tháng 10/2021 không phải phần việc của mình và đề nghị giao cho người khác. "
            + "Kính mong thầy/cô cho ý kiến.");
        var saved = await week.OpenAsync(week.Letters("digest").First(l => l.To == Teacher).Links[0] + "?saved=t10-2");
        saved.QuerySelector(".notice.done")!.TextContent.ShouldContain("Đã ghi nhận: Không phải việc của tôi");
        saved.QuerySelector(".notice.done")!.TextContent.ShouldContain("Trong khi chờ, việc vẫn là của thầy/cô.");
        var month = await week.MonthAsync();
        month.Assignments.Single(a => a.Person.Value == "gv-1a" && a.Activity == Survey).Status.ShouldBe(AssignmentStatus.Unanswered);

        await week.AdvanceToAsync(At(13, 9));
        week.Letters("requeststep").Select(l => l.To).ShouldBe([Deputy, "hieutruong@thbh2.example"], "it climbs like any request");
        week.Letters("boardnews")[0].Subject.ShouldContain("có đề nghị giao cho người khác");
        await week.AdvanceToAsync(At(22, 9));
        week.TextOf(week.Letters("digest").Last(l => l.To == Teacher)).ShouldContain("Kiểm tra khảo sát");
    }

    [Fact]
    public async Task NotMine_Granted_PassesTheWorkOnAndAsksTheReporterNoMore()
    {
        await week.ReplyAsync(Teacher, "NotMine", Reason);
        var link = week.Letters("requeststep").ShouldHaveSingleItem().Links[0];

        var (status, shown) = await AnswerAsync(link, "Reassigned", "", "tong-phu-trach");
        status.ShouldBe(HttpStatusCode.OK, "it is shown before it is sent");
        shown.QuerySelector("section[role=status]")!.TextContent.ShouldContain("Người nhận việc: Tổng phụ trách Đội, được báo qua thư.");
        (await ConfirmAsync(link, shown)).ShouldBe(HttpStatusCode.SeeOther);
        (await ConfirmAsync(link, shown)).ShouldBe(HttpStatusCode.SeeOther, "the same answer twice is one");
        await week.IdleAsync();

        var month = await week.MonthAsync();
        var given = month.Assignments.Single(a => a.Person.Value == "tong-phu-trach" && a.Activity == Survey);
        (given.GivenBy, given.Status, given.Due).ShouldBe((new StaffId("pho-hieu-truong"), AssignmentStatus.Unanswered, new(2021, 10, 29)));
        month.Assignments.ShouldNotContain(a => a.Person.Value == "gv-1a" && a.Activity == Survey);
        month.Cancelled.Single().Notice!.Kind.ShouldBe(PlanNoticeKind.Reassigned);
        (await week.RequestOfAsync("gv-1a")).State.ShouldBe(RequestState.Settled);

        var letters = week.Letters("directive");
        letters.Select(l => l.To).ShouldBe([Teacher, Other], ignoreOrder: true);
        var toReporter = letters.Single(l => l.To == Teacher);
        toReporter.Subject.ShouldContain("Đã giao việc cho người khác: Kiểm tra khảo sát");
        week.TextOf(toReporter).ShouldContain(
            "Từ nay Tổng phụ trách Đội (Thành viên Ban Chỉ đạo) phụ trách việc này; thầy/cô không cần trả lời nữa.");
        var toOther = letters.Single(l => l.To == Other);
        toOther.Subject.ShouldContain("Giao việc: Kiểm tra khảo sát");
        week.TextOf(toOther).ShouldContain("trước đây do Giáo viên 1A (Giáo viên chủ nhiệm lớp 1A) phụ trách. Hạn của thầy/cô là");
        week.TextOf(toOther).ShouldNotContain("đi học");

        var page = await week.OpenAsync(toOther.Links[0]);
        page.QuerySelector("article#t10-2 input[name=status]").ShouldNotBeNull();
        var own = await week.OpenAsync(week.Letters("digest").First(l => l.To == Teacher).Links[0]);
        own.QuerySelector("article#t10-2").ShouldBeNull();
        own.Body!.TextContent.ShouldContain("Ban Chỉ đạo đã giao việc này cho người khác; thầy/cô không cần trả lời nữa");

        var audit = await week.AuditAsync();
        audit.QuerySelector("#cancelled")!.ParentElement!.TextContent.ShouldContain("Tổng phụ trách Đội nhận việc");
        FigureCount.Of(month, new(2021, 10, 29), At(29, 9), closed: false).Activities.Single(a => a.Activity == Survey)
            .EvidenceIds.ShouldBeEmpty("that it is another's is no evidence of the work");

        await week.AdvanceToAsync(At(28, 9));
        week.TextOf(week.Letters("digest").Last(l => l.To == Other)).ShouldContain("Kiểm tra khảo sát");
        week.Letters("digest").Where(l => l.To == Teacher).Skip(1).ShouldAllBe(
            l => !week.TextOf(l).Contains("Kiểm tra khảo sát", StringComparison.Ordinal));
        await week.ReplyAsync(Other, "Done", "Đã khảo sát lớp 1A.");
        (await week.MonthAsync()).Assignments.Single(a => a.Person.Value == "tong-phu-trach" && a.Activity == Survey)
            .Status.ShouldBe(AssignmentStatus.Done);
    }

    [Fact]
    public async Task NotMine_ThatClimbedToTheChair_IsAnsweredThereAndNobodyElseIsAskedAfter()
    {
        await week.ReplyAsync(Teacher, "NotMine", Reason);
        await week.AdvanceToAsync(At(13, 9));
        var (deputy, chair) = (week.Letters("requeststep")[0], week.Letters("requeststep")[1]);
        (deputy.To, chair.To).ShouldBe((Deputy, "hieutruong@thbh2.example"));

        (await ConfirmAsync(chair.Links[0], (await AnswerAsync(chair.Links[0], "Reassigned", "", "tong-phu-trach")).Page))
            .ShouldBe(HttpStatusCode.SeeOther);
        await week.IdleAsync();

        (await week.MonthAsync()).Cancelled.Single().Ended.ShouldBe(At(13, 9));
        week.Letters("directive").Select(l => l.To).ShouldBe([Teacher, Other, Deputy], ignoreOrder: true);
        var late = await week.OpenAsync(deputy.Links[0]);
        late.QuerySelector("form").ShouldBeNull("it is answered");
        late.Body!.TextContent.ShouldContain("Tổng phụ trách Đội");
        await week.AdvanceToAsync(At(18, 9));
        week.Letters("requeststep").Count.ShouldBe(2);
    }

    [Fact]
    public async Task NotMine_AnsweredAfterTheMonthClosed_StaysOutOfItsFrozenFiguresAndIsReportedAsTheyChange()
    {
        await week.AdvanceToAsync(At(28, 9));
        await week.ReplyAsync(Teacher, "InProgress", "Đang làm.");
        await week.AdvanceToAsync(VietnamTime.At(new(2021, 11, 5), new(9, 0)));
        var frozen = (await week.MonthAsync()).Summary.ShouldNotBeNull().Activities.Single(a => a.Activity == Survey);
        await week.ReplyAsync(Teacher, "NotMine", Reason);

        var link = week.Letters("requeststep").ShouldHaveSingleItem().Links[0];
        (await ConfirmAsync(link, (await AnswerAsync(link, "Reassigned", "", "tong-phu-trach")).Page)).ShouldBe(HttpStatusCode.SeeOther);
        await week.IdleAsync();

        var month = await week.MonthAsync();
        var now = MonthFigures.Of(month, new(2021, 11, 5), VietnamTime.At(new(2021, 11, 5), new(18, 0)));
        var correction = now.Corrections.Single(c => c.Now.Activity == Survey);
        (correction.Frozen.InProgress, correction.Now.InProgress).ShouldBe((frozen.InProgress, frozen.InProgress - 1));
        correction.Now.Open.ShouldContain(new StaffId("tong-phu-trach"));
        var dayBefore = FigureCount.Of(month, new(2021, 11, 4), VietnamTime.At(new(2021, 11, 4), new(23, 59)), closed: false);
        dayBefore.Activities.Single(a => a.Activity == Survey).Open
            .ShouldBe(frozen.Open, "as of the day before it was still with who had it then");
        var given = month.Assignments.Single(a => a.Person.Value == "tong-phu-trach" && a.Activity == Survey);
        given.Due.ShouldBe(new DateOnly(2021, 11, 10), "three working days");
    }

    [Fact]
    public async Task Page_OffersOnlyWhoCanGetTheWork()
    {
        await week.ReplyAsync(Teacher, "NotMine", Reason);
        var page = await week.OpenAsync(week.Letters("requeststep").ShouldHaveSingleItem().Links[0]);

        var offered = page.QuerySelectorAll<IHtmlOptionElement>("select[name=helper] option").Select(o => o.Value).ToList();

        offered.ShouldContain("tong-phu-trach");
        offered.ShouldNotContain("gv-1b", "every teacher answers for it already");
        offered.ShouldNotContain("gv-1a");
    }

    [Fact]
    public async Task NotMine_Refused_IsNotOfferedAgain()
    {
        await week.ReplyAsync(Teacher, "NotMine", Reason);
        await week.DirectAsync(week.Letters("requeststep").Single().Links[0], "Refusal", "Cô vẫn chủ nhiệm lớp 1A.");
        await week.IdleAsync();

        var letter = week.Letters("directive").Single(l => l.To == Teacher);
        letter.Subject.ShouldContain("Việc vẫn do người phụ trách thực hiện: Kiểm tra khảo sát");
        var page = await week.OpenAsync(letter.Links[0]);
        page.QuerySelectorAll("article#t10-2 input[name=status]").Select(i => i.GetAttribute("value")).ShouldNotContain("NotMine");
        page.QuerySelectorAll("input[name=status]").Select(i => i.GetAttribute("value")).ShouldContain("NotMine", "of other work it is");
        var nonce = page.QuerySelector<IHtmlInputElement>("input[name=nonce]")!.Value;
        var (status, shown) = await week.PostReplyAsync(letter.Links[0], nonce, "NotMine", "Vẫn không phải của tôi.");
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        shown.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Việc này vẫn do thầy/cô thực hiện.");
        (await week.MonthAsync()).Assignments.ShouldContain(a => a.Person.Value == "gv-1a" && a.Activity == Survey);
    }

    [Theory]
    [InlineData("Reassigned", "", "helper", "Xin chọn người nhận việc này.")]
    [InlineData("Reassigned", "gv-1b", "helper", "Không giao được cho người này.")]
    [InlineData("Reassigned", "gv-1a", "helper", "Không giao được cho người này.")]
    [InlineData("Refusal", "tong-phu-trach", "helper", "Xin bỏ chọn người nhận việc.")]
    [InlineData("Guidance", "", "choice", "giao cho người khác, hoặc không đồng ý.")]
    public async Task Answer_ThatCannotBe_IsRefusedAtTheField(string choice, string person, string field, string problem)
    {
        await week.ReplyAsync(Teacher, "NotMine", Reason);
        var link = week.Letters("requeststep").ShouldHaveSingleItem().Links[0];

        var (status, shown) = await AnswerAsync(link, choice, "Lời.", person);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        shown.QuerySelector("[role=alert] a")!.GetAttribute("href").ShouldBe($"#{field}");
        shown.QuerySelector("[role=alert]")!.TextContent.ShouldContain(problem);
        (await week.MonthAsync()).Cancelled.ShouldBeEmpty();
    }

    [Fact]
    public async Task NotMine_WhileADifficultyWaits_IsNotTaken()
    {
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có đề.");
        var link = week.Letters("digest").First(l => l.To == Teacher).Links[0];
        var page = await week.OpenAsync(link);
        page.QuerySelectorAll("article#t10-2 input[name=status]").Select(i => i.GetAttribute("value")).ShouldNotContain("NotMine");

        var nonce = page.QuerySelector<IHtmlInputElement>("input[name=nonce]")!.Value;
        var (status, shown) = await week.PostReplyAsync(link, nonce, "NotMine", Reason);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        shown.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Việc này đang có đề nghị chờ ý kiến.");
        (await week.RequestOfAsync("gv-1a")).Kind.ShouldBe(RequestKind.Difficulty);
    }

    [Fact]
    public async Task Reply_ToWorkThatWasGivenAway_IsKeptAndAsksNothing()
    {
        var link = week.Letters("digest").First(l => l.To == Teacher).Links[0];
        var nonce = (await week.OpenAsync(link)).QuerySelector<IHtmlInputElement>("input[name=nonce]")!.Value;
        await week.ReplyAsync(Teacher, "NotMine", Reason);
        var asked = week.Letters("requeststep").ShouldHaveSingleItem().Links[0];
        await ConfirmAsync(asked, (await AnswerAsync(asked, "Reassigned", "", "tong-phu-trach")).Page);
        await week.IdleAsync();

        (await week.PostReplyAsync(link, nonce, "Difficulty", "Gửi từ trang mở trước đó.")).Status.ShouldBe(HttpStatusCode.SeeOther);

        var month = await week.MonthAsync();
        month.Evidence.ShouldContain(e => e.Person.Value == "gv-1a" && e.Note == "Gửi từ trang mở trước đó.");
        month.Cancelled.Single().Status.ShouldBe(AssignmentStatus.Unanswered);
        RequestRecords.In(month).ShouldHaveSingleItem("nothing new is asked");
    }

    [Fact]
    public async Task NotMine_WithoutAReasonOrOfTheChair_IsRefused()
    {
        var link = week.Letters("digest").First(l => l.To == Teacher).Links[0];
        var nonce = (await week.OpenAsync(link)).QuerySelector<IHtmlInputElement>("input[name=nonce]")!.Value;
        var (status, shown) = await week.PostReplyAsync(link, nonce, "NotMine", "");
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        shown.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Xin ghi rõ vì sao việc này không phải của thầy/cô");

        var chair = await week.OpenAsync(week.Letters("digest").First(l => l.To == "hieutruong@thbh2.example").Links[0]);
        chair.QuerySelectorAll("input[name=status]").Select(i => i.GetAttribute("value")).ShouldNotContain("NotMine");
    }

    [Fact]
    public void Steps_OfWhatWasGivenAway_AreNone()
    {
        var month = Months.October.File();
        var given = month.Assignments[0] with { Notice = new PlanNotice(PlanNoticeKind.Reassigned, new DateOnly(2021, 10, 13)) };

        Ladder.StepsOf(given, month.Head, Months.October.Calendar).ShouldBeEmpty();
    }

    private async Task<(HttpStatusCode Status, IHtmlDocument Page)> AnswerAsync(string link, string choice, string text, string person)
    {
        var nonce = (await week.OpenAsync(link)).QuerySelector<IHtmlInputElement>("input[name=nonce]")!.Value;
        return await week.SubmitAsync(
            link, [new("nonce", nonce), new("choice", choice), new("text", text), new("newDate", ""), new("helper", person)]);
    }

    private async Task<HttpStatusCode> ConfirmAsync(string link, IHtmlDocument shown) => (await week.SubmitAsync(
        link,
        shown.QuerySelectorAll<IHtmlInputElement>("form.confirm input").Select(i => KeyValuePair.Create(i.Name!, i.Value)))).Status;
}
