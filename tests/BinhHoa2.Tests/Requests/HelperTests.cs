using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Requests;

/// <summary>A person is named to take part in work that is stuck.</summary>
public sealed class HelperTests : IAsyncLifetime
{
    private const string Lead = "totruong.1@thbh2.example";
    private const string Helper = "tongphutrach@thbh2.example";

    private static readonly FormDays Days = new(new DateOnly(2021, 8, 1), new DateOnly(2021, 10, 13), new DateOnly(2021, 10, 29));
    private static readonly FormSender Sender =
        new(new StaffId("to-truong-1"), null, new("0-abcd"), new(2021, 10, 13, 2, 0, 0, TimeSpan.Zero));

    private readonly RequestWeek week = new();

    public async ValueTask InitializeAsync()
    {
        await week.InitializeAsync();
        await week.AdvanceToAsync(At(12, 9));
    }

    public ValueTask DisposeAsync() => week.DisposeAsync();

    [Fact]
    public async Task Difficulty_AnsweredWithAHelper_BringsThemALetterAndTheirEvidenceToTheWork()
    {
        await week.ReplyAsync("gv.1a@thbh2.example", "Difficulty", "Cần thêm người coi lớp.");
        var link = week.Letters("requeststep").ShouldHaveSingleItem().Links[0];

        var (status, shown) = await AnswerAsync(link, "Guidance", "", "tong-phu-trach");
        shown.QuerySelector("section[role=status]")!.TextContent.ShouldContain("Cử phối hợp: Tổng phụ trách Đội, được báo qua thư.");
        status.ShouldBe(HttpStatusCode.OK, "it is shown before it is sent");
        (await ConfirmAsync(link, shown)).ShouldBe(HttpStatusCode.SeeOther);
        await week.IdleAsync();

        var letters = week.Letters("directive");
        letters.Select(l => l.To).ShouldBe(["gv.1a@thbh2.example", Helper], ignoreOrder: true);
        var toReporter = letters.Single(l => l.To != Helper);
        toReporter.Subject.ShouldContain("Cử người phối hợp: Kiểm tra khảo sát");
        week.TextOf(toReporter).ShouldContain("Tổng phụ trách Đội (Thành viên Ban Chỉ đạo) được cử phối hợp trong việc này.");
        var toHelper = letters.Single(l => l.To == Helper);
        toHelper.Subject.ShouldContain("Cử phối hợp: Kiểm tra khảo sát");
        week.TextOf(toHelper).ShouldContain("Thầy/cô không phải trả lời và không bị nhắc");
        (await week.RequestOfAsync("gv-1a")).State.ShouldBe(RequestState.Settled);

        var page = await week.OpenAsync(toHelper.Links[0]);
        var nonce = page.QuerySelector<IHtmlInputElement>("input[name=nonce]")!.Value;
        page.QuerySelectorAll("article h3").Select(h => h.TextContent).ShouldContain("Kiểm tra khảo sát chất lượng học sinh đầu năm.");
        (await week.PostReplyAsync(toHelper.Links[0], nonce, "", "Đã coi lớp 1A hai buổi.")).Status.ShouldBe(HttpStatusCode.SeeOther);
        var month = await week.MonthAsync();
        month.Evidence.Single(e => e.Person.Value == "tong-phu-trach").Kind.ShouldBe(ReplyKind.Contribution);
        month.Assignments.Single(a => a.Person.Value == "gv-1a" && a.Activity == Survey).Status.ShouldBe(AssignmentStatus.Difficulty);
        var audit = await week.AuditAsync();
        audit.QuerySelector("#supports")!.Parent!.TextContent.ShouldContain("Đã coi lớp 1A hai buổi.");
        audit.Body!.TextContent.ShouldContain("cử Tổng phụ trách Đội phối hợp");
    }

    [Fact]
    public async Task InProgress_AskingForSomebodyToHelp_AsksTheNextRoleUpAndTheLadderGoesOn()
    {
        await week.ReplyAsync("gv.1a@thbh2.example", "InProgress", "Cần một người coi lớp khi tôi khảo sát.", asksHelper: true);

        var asked = week.Letters("requeststep").ShouldHaveSingleItem();
        (asked.To, asked.Subject.Contains("Xin cử thêm người: Kiểm tra khảo sát", StringComparison.Ordinal)).ShouldBe((Lead, true));
        week.TextOf(asked).ShouldContain(
            "Giáo viên 1A (Giáo viên chủ nhiệm lớp 1A) xin cử thêm người phối hợp trong một việc trong kế hoạch tháng 10/2021. "
            + "Kính mong thầy/cô cho ý kiến.");
        var page = await week.OpenAsync(week.Letters("digest").First(l => l.To == "gv.1a@thbh2.example").Links[0] + "?saved=t10-2");
        page.QuerySelector(".notice.done")!.TextContent.ShouldContain("Đề nghị cử thêm người đang chờ ý kiến.");

        await week.AdvanceToAsync(At(13, 9));
        week.Letters("requeststep").Count.ShouldBe(2, "it climbs like any request");
        var news = week.Letters("boardnews");
        news.ShouldNotBeEmpty();
        news[0].Subject.ShouldContain("có đề nghị cử thêm người");
        await week.DirectAsync(asked.Links[0], "Refusal", "Tổ chưa sắp xếp được người.");
        await week.IdleAsync();
        var answer = week.Letters("directive").Single(l => l.To == "gv.1a@thbh2.example");
        answer.Subject.ShouldContain("Không cử thêm người: Kiểm tra khảo sát");
        week.TextOf(answer).ShouldContain("đã cho ý kiến về việc thầy/cô xin cử thêm người trong kế hoạch tháng 10/2021.");

        await week.AdvanceToAsync(At(28, 9));
        week.TextOf(week.Letters("digest").Last(l => l.To == "gv.1a@thbh2.example")).ShouldContain("1. Kiểm tra khảo sát");
    }

    [Theory]
    [InlineData("gv-1a", "who reported it answers for it")]
    [InlineData("nguoi-la", "not of the staff")]
    public async Task Helper_WhoCannotBeOne_IsRefusedAtTheField(string helper, string because)
    {
        await week.ReplyAsync("gv.1a@thbh2.example", "Difficulty", "Cần thêm người coi lớp.");
        var link = week.Letters("requeststep").ShouldHaveSingleItem().Links[0];

        var (status, shown) = await AnswerAsync(link, "Guidance", "Nhờ người.", helper);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity, because);
        shown.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Không cử được người này. Xin chọn một người trong danh sách.");
        (await week.MonthAsync()).Supports.ShouldNotContain(s => s.Activity == Survey);
    }

    [Fact]
    public async Task Helper_WhoAnswersForTheSameActivity_ReportsItInTheirOwnAnswer()
    {
        await week.ReplyAsync("gv.1a@thbh2.example", "Difficulty", "Cần thêm người coi lớp.");
        var link = week.Letters("requeststep").ShouldHaveSingleItem().Links[0];

        (await ConfirmAsync(link, (await AnswerAsync(link, "Guidance", "", "gv-1b")).Page)).ShouldBe(HttpStatusCode.SeeOther);
        await week.IdleAsync();

        var letter = week.Letters("directive").Single(l => l.To == "gv.1b@thbh2.example");
        week.TextOf(letter).ShouldContain("Kết quả phối hợp, xin thầy/cô ghi vào câu trả lời của mình về việc này.");
        var page = await week.OpenAsync(letter.Links[0]);
        page.QuerySelectorAll("article#t10-2").ShouldHaveSingleItem().QuerySelector("input[name=status]").ShouldNotBeNull();
        (await week.AuditAsync()).QuerySelector("#supports").ShouldBeNull("they stand among those who answer");
    }

    [Fact]
    public async Task Page_OfARequest_OffersEverybodyButWhoReportedIt()
    {
        await week.ReplyAsync("gv.1a@thbh2.example", "Difficulty", "Cần thêm người coi lớp.");

        var page = await week.OpenAsync(week.Letters("requeststep").Single(l => l.To == Lead).Links[0]);

        var offered = page.QuerySelectorAll<IHtmlOptionElement>("select[name=helper] option").ToList();
        offered[0].ShouldSatisfyAllConditions(o => o.Value.ShouldBeEmpty(), o => o.IsSelected.ShouldBeTrue());
        offered.Count.ShouldBe(42, "41 others, and none");
        offered.ShouldNotContain(o => o.Value == "gv-1a");
    }

    [Fact]
    public void Check_AHelper_SaysItAllInGuidanceAndIsNotForARefusal()
    {
        StaffId[] helpers = [new("thu-vien")];
        var input = new DirectiveInput("n", "Guidance", "", "") { Helper = "thu-vien" };

        DirectiveRules.Check(input, Days, Sender, helpers).Value!.Helper.ShouldBe(helpers[0]);
        DirectiveRules.Check(input with { Choice = "NewDate", NewDate = "2021-11-02" }, Days, Sender, helpers).Value!.Helper
            .ShouldBe(helpers[0]);
        DirectiveRules.Check(input with { Choice = "Refusal", Text = "Đã đủ người." }, Days, Sender, helpers).Problem!.Message
            .ShouldContain("Xin bỏ chọn người phối hợp");
        DirectiveRules.Check(input with { Helper = "" }, Days, Sender, helpers).Problem!.Field.ShouldBe("text");
    }

    [Fact]
    public void Check_WithAndWithoutAHelper_AreTwoAnswers()
    {
        var input = new DirectiveInput("n", "Guidance", "Nhờ người.", "");

        DirectiveRules.Check(input, Days, Sender).Value!.Id
            .ShouldNotBe(DirectiveRules.Check(input with { Helper = "thu-vien" }, Days, Sender, [new("thu-vien")]).Value!.Id);
    }

    private async Task<(HttpStatusCode Status, IHtmlDocument Page)> AnswerAsync(string link, string choice, string text, string helper)
    {
        var nonce = (await week.OpenAsync(link)).QuerySelector<IHtmlInputElement>("input[name=nonce]")!.Value;
        return await week.SubmitAsync(
            link, [new("nonce", nonce), new("choice", choice), new("text", text), new("newDate", ""), new("helper", helper)]);
    }

    private async Task<HttpStatusCode> ConfirmAsync(string link, IHtmlDocument shown) => (await week.SubmitAsync(
        link,
        shown.QuerySelectorAll<IHtmlInputElement>("form.confirm input").Select(i => KeyValuePair.Create(i.Name!, i.Value)))).Status;
}
