using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Requests;

/// <summary>The Chair is the last step of the ladder: a later day for their own work is their own decision.</summary>
public sealed class OwnDecisionTests : IAsyncLifetime
{
    private const string Principal = "hieutruong@thbh2.example";
    private const string Deputy = "phohieutruong@thbh2.example";
    private static readonly StaffId Chair = new("hieu-truong");
    private static readonly ActivityId Parents = new("t10-4");
    private readonly RequestWeek week = new();

    public async ValueTask InitializeAsync()
    {
        await week.InitializeAsync();
        await week.AdvanceToAsync(At(12, 9));
    }

    public ValueTask DisposeAsync() => week.DisposeAsync();

    [Fact]
    public async Task Chairs_OwnLaterDay_TakesEffectAtOnceAndTheBoardIsInformed()
    {
        await week.ReplyAsync(Principal, "InProgress", "Chờ hội trường.", newDate: "2021-11-05", activity: "t10-4");

        var work = await WorkAsync();
        (work.Due, work.OriginalDue, work.Status)
            .ShouldBe((new DateOnly(2021, 11, 5), new DateOnly(2021, 10, 29), AssignmentStatus.InProgress));
        var request = await week.RequestOfAsync(Chair.Value);
        (request.State, request.IsOwnDecision, request.BoardInformed, request.Steps.Length)
            .ShouldBe((RequestState.Settled, true, false, 0));
        request.Directive!.Link.Value.ShouldNotBeEmpty();

        await week.AdvanceToAsync(At(13, 8));
        var letters = week.Letters("boardnews");
        letters.Count.ShouldBe(6, "the whole Board but the Chair");
        letters.Select(l => l.To).ShouldContain(Deputy);
        letters.Select(l => l.To).ShouldNotContain(Principal);
        letters[0].Subject.ShouldContain("Trưởng ban dời hạn đến 05/11/2021");
        week.TextOf(letters[0]).ShouldContain("hạn ban đầu 29/10/2021");
        week.Letters("requeststep").ShouldBeEmpty();
        week.Letters("directive").ShouldBeEmpty("an own decision needs no letter to its author");

        var page = await week.OpenAsync(week.Letters("digest").First(l => l.To == Principal).Links[0]);
        page.QuerySelector(".directive")!.TextContent.ShouldContain("Hạn mới: thứ Sáu, 05/11/2021");
        page.QuerySelector("#t10-4 .meta")!.TextContent.ShouldContain("gia hạn từ 29/10/2021");
        (await week.AuditAsync("t10-4")).QuerySelector(".request")!.TextContent.ShouldContain("Trưởng ban tự quyết định");

        await week.AdvanceToAsync(At(19, 9));
        week.Letters("boardnews").Count.ShouldBe(6);
    }

    [Fact]
    public async Task Chairs_LaterDayAfterADifficulty_SettlesItAndGoesToThoseInformedOfTheDifficulty()
    {
        await week.ReplyAsync(Principal, "Difficulty", "Chưa có hội trường.", activity: "t10-4");
        week.Letters("requeststep").ShouldHaveSingleItem().To.ShouldBe(Deputy);
        await week.AdvanceToAsync(At(13, 10));

        await week.ReplyAsync(Principal, "InProgress", "Có hội trường ngày 05.", newDate: "2021-11-05", activity: "t10-4");

        var request = await week.RequestOfAsync(Chair.Value);
        (request.State, request.IsOwnDecision).ShouldBe((RequestState.Settled, true));
        (await WorkAsync()).Due.ShouldBe(new DateOnly(2021, 11, 5));

        await week.ReplyAsync(Principal, "InProgress", "", newDate: "2021-11-08", activity: "t10-4");
        (await WorkAsync()).ShouldSatisfyAllConditions(
            w => w.Due.ShouldBe(new DateOnly(2021, 11, 8)),
            w => w.OriginalDue.ShouldBe(new DateOnly(2021, 10, 29)));
        (await week.AskedAsync()).Length.ShouldBe(2, "a second decision is a matter of its own");
        await week.AdvanceToAsync(At(14, 8));
        week.Letters("boardnews").Where(l => l.Date == At(14, 7, 15)).Select(l => l.To).ShouldContain(Deputy);
        week.Letters("boardnews").Count(l => l.Date == At(14, 7, 15)).ShouldBe(6);
    }

    [Fact]
    public async Task Chairs_LaterDayWhoseWakeUpWasLost_IsFoundByTheSweep()
    {
        var replies = week.Get<ReplyRecords>();
        var chair = (await replies.ReadAsync(October, Chair, TestContext.Current.CancellationToken))!;
        var decided = new Evidence(
            new(new string('c', 32)),
            Chair,
            Parents,
            ReplyKind.InProgress,
            "",
            new DateOnly(2021, 10, 12),
            At(12, 9),
            [],
            new DateOnly(2021, 11, 5),
            Link: new("1-ab"));
        await replies.RecordAsync(October, ReplyRules.Apply(chair, decided), TestContext.Current.CancellationToken);

        await week.AdvanceToAsync(At(13, 8));

        week.Letters("boardnews").Count.ShouldBe(6);
        week.Letters("boardnews").ShouldAllBe(l => l.Date == At(13, 7, 15));
        (await week.RequestOfAsync(Chair.Value)).State.ShouldBe(RequestState.Settled);
    }

    private async Task<Assignment> WorkAsync() =>
        (await week.MonthAsync()).Assignments.Single(a => a.Person == Chair && a.Activity == Parents);
}
