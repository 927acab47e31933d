using System.Text.Json.Nodes;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Requests;
using MimeKit;

namespace BinhHoa2.Tests.Months;

/// <summary>
/// The sample year with work that lasts longer than October: a fair of the subject leads from 25 October to Saturday, 13 November, and
/// a survey of the teachers from 18 October to 19 November. October closes on its own day; November reminds of what is left.
/// </summary>
public sealed class LastingWorkTests : IAsyncLifetime
{
    private const string Fair = "từ ngày 25/10 đến ngày 13/11/2021";
    private const string Survey = "từ ngày 18/10 đến ngày 19/11/2021";
    private const string Teacher = "gv.1a@thbh2.example";
    private const string Lead = "totruong.1@thbh2.example";
    private const string Secretary = "thuky@thbh2.example";
    private const string Deputy = "phohieutruong@thbh2.example";

    private readonly TempFolder folder = new();
    private readonly RequestWeek week;

    public LastingWorkTests()
    {
        var file = folder.File("ke-hoach.json");
        var plan = MonthEndPlan.Read();
        var october = plan["months"]!.AsArray().Single(m => m!["month"]!.GetValue<string>() == "2021-10")!["activities"]!.AsArray();
        october.Add(Activity("hoi-thi", "SubjectLead", "2021-10-25", "2021-11-13", "Event"));
        october.Add(Activity("khao-sat", "Teacher", "2021-10-18", "2021-11-19", "Deliverable"));
        var may = plan["months"]!.AsArray().Single(m => m!["month"]!.GetValue<string>() == "2022-05")!["activities"]!.AsArray();
        may.Add(Activity("trai-he", "Secretary", "2022-05-30", "2022-06-18", "Event"));
        File.WriteAllText(file, plan.ToJsonString());
        week = new RequestWeek { Settings = { ["Plan:File"] = file } };
    }

    public ValueTask InitializeAsync() => week.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await week.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Letters_OfWorkThatEndsInTheNextMonth_FollowItsOwnDays()
    {
        await AdvanceToAsync(new(2021, 11, 30));

        DaysOf(Lead, Fair).ShouldBe(
            [new(2021, 10, 11), new(2021, 10, 22), new(2021, 11, 1), new(2021, 11, 15), new(2021, 11, 16)],
            "before it begins, carried into November, asked once it is over, overdue");
        DaysOf(Teacher, Survey).ShouldBe(
            [new(2021, 10, 11), new(2021, 11, 1), new(2021, 11, 12), new(2021, 11, 18), new(2021, 11, 22)]);
        DigestsTo(Deputy).Where(l => week.TextOf(l).Contains("Hoạt động hoi-thi", StringComparison.Ordinal))
            .Select(l => VietnamTime.DateOf(l.Date)).ShouldBe([new(2021, 11, 16)], "the next role up hears of it once it is overdue");
        week.Letters("digest").CountBy(l => (l.To, VietnamTime.DateOf(l.Date))).Where(day => day.Value > 1).ShouldBeEmpty();

        TextOn(Lead, new(2021, 10, 22)).ShouldContain($"[Sắp diễn ra] Tổ chức: {Fair}.");
        TextOn(Teacher, new(2021, 11, 1)).ShouldContain($"Việc của tháng 10/2021, đang trong thời hạn. Thực hiện: {Survey}.");
        var asked = TextOn(Lead, new(2021, 11, 15));
        asked.ShouldContain("sự kiện của các tháng trước đã qua ngày (thứ Bảy, 13/11/2021)");
        asked.ShouldContain($"[Chờ kết quả] Việc của tháng 10/2021. Tổ chức: {Fair}.");
        asked.ShouldNotContain("hạn mới");
        TextOn(Teacher, new(2021, 11, 18)).ShouldContain("việc của các tháng trước đến hạn cuối vào thứ Sáu, 19/11/2021");
    }

    [Fact]
    public async Task October_WithWorkThatEndsInNovember_ClosesOnItsOwnDayAndCallsNothingOfItOverdue()
    {
        await AdvanceToAsync(new(2021, 11, 4));

        var october = await week.MonthAsync();
        (october.Head.State, october.Head.Closing).ShouldBe((MonthState.Closed, new DateOnly(2021, 11, 3)));
        october.Summary!.Activities.Where(a => a.Activity.Value is "hoi-thi" or "khao-sat")
            .ShouldAllBe(a => a.Overdue == 0 && a.Unanswered > 0);
        var summary = week.TextOf(week.Letters("summary").First(l => l.To == Deputy));
        summary.ShouldContain($"Tổ chức: {Fair}.");
        summary.ShouldContain("   Đang trong thời hạn: ");
        summary.ShouldContain("lượt đang trong thời hạn)");
        var secretary = october.People.Single(p => p.Staff.Id.Value == "thu-ky");
        var board = await week.Get<SchoolLinks>().BoardAsync(RequestWeek.October, secretary, TestContext.Current.CancellationToken);
        (await week.OpenAsync(board)).Body!.TextContent.ShouldContain($"Từ{Fair[2..]}");
        (await week.OpenAsync($"{board}/2021-10/hoi-thi")).QuerySelector(".who")!.TextContent
            .ShouldBe($"Hoạt động của tháng 10/2021, tổ chức {Fair}");
    }

    [Fact]
    public async Task Work_ThatLastsLonger_IsAnsweredFromItsOwnMonthsPage()
    {
        await AdvanceToAsync(new(2021, 11, 12));
        var letter = DigestsTo(Teacher)[^1];
        var link = letter.Links.Single(l => l.EndsWith("?a=khao-sat", StringComparison.Ordinal));
        var page = await week.OpenAsync(link);
        page.QuerySelector("#khao-sat .meta")!.TextContent.ShouldContain($"Thực hiện: {Survey}");
        page.QuerySelector("#khao-sat .badge.alarm").ShouldBeNull();

        await week.ReplyAsync(Teacher, "Done", "Đã khảo sát.", activity: "khao-sat");
        await AdvanceToAsync(new(2021, 11, 30));

        DaysOf(Teacher, Survey).ShouldBe([new(2021, 10, 11), new(2021, 11, 1), new(2021, 11, 12)], "what is done is not reminded of");
    }

    [Fact]
    public async Task OpeningLetter_OfAnEventInARange_CarriesItsDays()
    {
        await AdvanceToAsync(new(2021, 10, 12));

        var opening = DigestsTo(Lead)[0];
        var letter = await MimeMessage.LoadAsync(Path.Combine(week.Mailbox, opening.FileName), TestContext.Current.CancellationToken);
        var file = letter.Attachments.OfType<TextPart>().Select(f => f.Text).Single(f => f.Contains("hoi-thi", StringComparison.Ordinal));
        file.ShouldContain("DTSTART;VALUE=DATE:20211025");
        file.ShouldContain("DTEND;VALUE=DATE:20211114");
    }

    [Fact]
    public async Task Letters_OfAnEventThatEndsInSummer_AreSentBySweeps()
    {
        await AdvanceToAsync(new(2022, 6, 30));

        DaysOf(Secretary, "từ ngày 30/05 đến ngày 18/06/2022").ShouldBe(
            [new(2022, 5, 4), new(2022, 5, 27), new(2022, 6, 20), new(2022, 6, 21)],
            "May opens after the holidays and closes before the event ends");
    }

    private static JsonObject Activity(string id, string role, string from, string due, string kind) => new()
    {
        ["id"] = id,
        ["text"] = $"Hoạt động {id}.",
        ["responsible"] = new JsonArray(role),
        ["kind"] = kind,
        ["from"] = from,
        ["due"] = due,
    };

    private Task AdvanceToAsync(DateOnly day) => week.AdvanceToAsync(VietnamTime.At(day, new TimeOnly(9, 0)));

    private IReadOnlyList<ReceivedLetter> DigestsTo(string address) => [.. week.Letters("digest").Where(l => l.To == address)];

    /// <summary>The days of the digests that name a range, as a letter writes it.</summary>
    private IEnumerable<DateOnly> DaysOf(string address, string range) =>
        DigestsTo(address).Where(l => week.TextOf(l).Contains(range, StringComparison.Ordinal)).Select(l => VietnamTime.DateOf(l.Date));

    private string TextOn(string address, DateOnly day) => week.TextOf(DigestsTo(address).Single(l => VietnamTime.DateOf(l.Date) == day));
}
