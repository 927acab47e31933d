using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Simulation.Mail;
using Ical.Net.CalendarComponents;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Requests;

/// <summary>Work that passed to another and comes back: rows, letters and calendars.</summary>
public sealed class ReturnedWorkTests : IAsyncLifetime
{
    private const string Teacher = "gv.1a@thbh2.example";
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
    public async Task NotMine_OfWhoGotTheWork_CanBringItBackToWhoGaveItAway()
    {
        await week.ReplyAsync(Teacher, "InProgress", "Đã chuẩn bị đề.");
        await week.ReplyAsync(Teacher, "NotMine", Reason);
        var first = week.Letters("requeststep").ShouldHaveSingleItem().Links[0];
        await ConfirmAsync(first, (await AnswerAsync(first, "Reassigned", "", "tong-phu-trach")).Page);
        await week.IdleAsync();
        var (_, opened) = EventIn(week.Letters("digest").First(l => l.To == Teacher), Survey.Value);
        var (ended, cancelled) = EventIn(week.Letters("directive").Single(l => l.To == Teacher), Survey.Value);
        var (given, ofOther) = EventIn(week.Letters("directive").Single(l => l.To == Other), Survey.Value);
        (ended, cancelled.Uid).ShouldBe(("CANCEL", opened.Uid));
        cancelled.Sequence.ShouldBeGreaterThan(opened.Sequence);
        (given, ofOther.Uid, ofOther.DtStart!.Date).ShouldBe(("PUBLISH", "t10-2.tong-phu-trach.thbh2_2021-10", new DateOnly(2021, 10, 29)));
        week.TextOf(week.Letters("directive").Single(l => l.To == Other)).ShouldContain("Tệp lịch kèm theo thư có hạn này");

        await week.AdvanceToAsync(At(13, 10));
        await week.ReplyAsync(Other, "NotMine", "Việc khảo sát là của lớp.");
        var second = week.Letters("requeststep")[^1].Links[0];
        var page = await week.OpenAsync(second);
        page.QuerySelector("select[name=helper] option[value=gv-1a]")!.TextContent.ShouldEndWith(" – trước đây phụ trách việc này");
        var (_, shown) = await AnswerAsync(second, "Reassigned", "", "gv-1a");
        shown.QuerySelector("section[role=status]")!.TextContent.ShouldContain("việc trở lại với người này");
        (await ConfirmAsync(second, shown)).ShouldBe(HttpStatusCode.SeeOther);
        (await ConfirmAsync(second, shown)).ShouldBe(HttpStatusCode.SeeOther, "the same answer twice is one");
        await week.IdleAsync();

        var month = await week.MonthAsync();
        var back = month.Assignments.Single(a => a.Activity == Survey && (a.Person.Value is "gv-1a" or "tong-phu-trach"));
        (back.Person.Value, back.Status, back.GivenBy, back.Added, back.Returned)
            .ShouldBe(("gv-1a", AssignmentStatus.InProgress, new StaffId("pho-hieu-truong"), null, At(13, 10)));
        month.Cancelled.Single().Person.Value.ShouldBe("tong-phu-trach");
        var letters = week.Letters("directive").Skip(2).ToList();
        letters.Select(l => l.To).ShouldBe([Teacher, Other], ignoreOrder: true);
        var toHolder = letters.Single(l => l.To == Teacher);
        toHolder.Subject.ShouldContain("Giao lại việc: Kiểm tra khảo sát");
        var (method, again) = EventIn(toHolder, Survey.Value);
        (method, again.Uid).ShouldBe(("PUBLISH", opened.Uid));
        again.Sequence.ShouldBeGreaterThan(cancelled.Sequence);
        EventIn(letters.Single(l => l.To == Other), Survey.Value).Method.ShouldBe("CANCEL");
        var own = await week.OpenAsync(toHolder.Links[0]);
        own.QuerySelectorAll("article#t10-2 input[name=status]").Select(i => i.GetAttribute("value")).ShouldNotContain(
            "NotMine", "whose it is was decided twice");
        own.QuerySelector("article#t10-2")!.TextContent.ShouldContain("Đã chuẩn bị đề.");
        FigureCount.Of(month, new(2021, 10, 14), At(14, 9), closed: false).Activities.Single(a => a.Activity == Survey)
            .Open.Count(p => p.Value is "gv-1a" or "tong-phu-trach").ShouldBe(1);
        FigureCount.Of(month, new(2021, 10, 12), At(12, 23), closed: false).Activities.Single(a => a.Activity == Survey)
            .Open.ShouldNotContain(new StaffId("gv-1a"), "the other had it then");
        await week.ReplyAsync(Teacher, "Done", "Đã khảo sát xong.");
        (await week.MonthAsync()).Assignments.Single(a => a.Person.Value == "gv-1a" && a.Activity == Survey)
            .Status.ShouldBe(AssignmentStatus.Done);
    }

    private static (string? Method, CalendarEvent Event) EventIn(ReceivedLetter letter, string activity)
    {
        var file = letter.Attachments.Single(a => a.Name.Contains(activity, StringComparison.Ordinal));
        var calendar = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(file.Content))!;
        return (calendar.Method, calendar.Events.ShouldHaveSingleItem());
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
