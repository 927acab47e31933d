using System.Net;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Requests;

/// <summary>What becomes of requests while duty letters are paused, and afterwards.</summary>
public sealed class PausedRequestTests : IAsyncLifetime
{
    private const string Teacher = "gv.1a@thbh2.example";
    private const string Lead = "totruong.1@thbh2.example";
    private const string Deputy = "phohieutruong@thbh2.example";
    private static readonly StaffId Secretary = new("thu-ky");
    private readonly RequestWeek week = new();

    public async ValueTask InitializeAsync()
    {
        await week.InitializeAsync();
        await week.AdvanceToAsync(At(12, 9));
    }

    public ValueTask DisposeAsync() => week.DisposeAsync();

    [Fact]
    public async Task Difficulty_InAPause_IsOnRecordWithWhoIsToAnswerAndIsMailedAfterwards()
    {
        await PauseAsync(At(12, 9));
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");
        await week.AdvanceToAsync(At(15, 8));

        week.Letters("requeststep").ShouldBeEmpty();
        week.Letters("boardnews").ShouldBeEmpty();
        (await week.RequestOfAsync("gv-1a")).Steps.Select(s => s.Person.Value).ShouldBe(["to-truong-1"], "it does not climb by time");

        await ResumeAsync(At(15, 8));
        week.Letters("requeststep").Select(l => (l.To, l.Date)).ShouldBe([(Lead, At(15, 8))]);
        (await week.RequestOfAsync("gv-1a")).Steps.ShouldHaveSingleItem().Until
            .ShouldBe(At(18, 8), "a whole working day from the letter on");

        await week.AdvanceToAsync(At(18, 9));
        week.Letters("requeststep").Select(l => l.To).ShouldBe([Lead, Deputy]);
    }

    [Fact]
    public async Task Difficulty_InAPauseThatEndsBeforeItsStep_GivesTheStepItsWholeDay()
    {
        await PauseAsync(At(12, 9));
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");
        await week.AdvanceToAsync(At(13, 8));
        (await week.RequestOfAsync("gv-1a")).Steps.ShouldHaveSingleItem().Until.ShouldBe(At(13, 9), "an hour from now");

        await ResumeAsync(At(13, 8));

        (await week.RequestOfAsync("gv-1a")).Steps.ShouldHaveSingleItem().Until.ShouldBe(At(14, 8));
        await week.AdvanceToAsync(At(13, 17));
        week.Letters("requeststep").Select(l => (l.To, l.Date)).ShouldBe([(Lead, At(13, 8))]);
    }

    [Fact]
    public async Task Step_ThatWasMailedBeforeAPause_ClimbsOneStepAfterwards()
    {
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");
        await PauseAsync(At(12, 9));
        await week.AdvanceToAsync(At(15, 8));
        week.Letters("requeststep").Select(l => l.To).ShouldBe([Lead], "the deputy's letter would have left on the 13th");

        await ResumeAsync(At(15, 8));

        week.Letters("requeststep").Select(l => l.To).ShouldBe([Lead, Deputy], "one step, whose day begins now");
        (await week.RequestOfAsync("gv-1a")).Steps[^1].Until.ShouldBe(At(18, 8));
    }

    [Fact]
    public async Task Directive_InAPause_IsOnRecordAndItsLettersLeaveAfterwards()
    {
        await week.ReplyAsync(Teacher, "InProgress", "Cần thêm thời gian.", "2021-11-12");
        var link = week.Letters("requeststep").ShouldHaveSingleItem().Links[0];
        await PauseAsync(At(12, 9));

        (await week.DirectAsync(link, "NewDate", "Đồng ý.", "2021-11-12")).Status.ShouldBe(HttpStatusCode.SeeOther);
        await week.AdvanceToAsync(At(14, 8));
        week.Letters("directive").ShouldBeEmpty();
        (await week.MonthAsync()).Assignments.Single(a => a.Person.Value == "gv-1a" && a.Activity == Survey).Due
            .ShouldBe(new DateOnly(2021, 11, 12), "the row is moved at once");

        await ResumeAsync(At(14, 8));
        week.Letters("directive").Select(l => l.To).ShouldBe([Teacher]);
        (await week.RequestOfAsync("gv-1a")).State.ShouldBe(RequestState.Settled);
    }

    [Fact]
    public async Task BoardsLetter_OfAPause_ComesOnceAfterwards()
    {
        await PauseAsync(At(12, 9));
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");
        await week.AdvanceToAsync(At(14, 8));

        await ResumeAsync(At(14, 8));
        await week.AdvanceToAsync(At(15, 9));

        var news = week.Letters("boardnews");
        news.ShouldNotBeEmpty();
        news.Select(l => l.To).ShouldBeUnique();
    }

    private Task<bool> PauseAsync(DateTimeOffset now) => ChangeAsync(stored => LetterPause.Begin(stored, Secretary, now));

    private async Task ResumeAsync(DateTimeOffset now)
    {
        await ChangeAsync(stored => LetterPause.End(stored, Secretary, now));
        await week.SweepAsync();
    }

    private Task<bool> ChangeAsync(Func<LetterPause?, LetterPause?> change) =>
        week.Get<PauseRecords>().ChangeAsync(October.School, change, TestContext.Current.CancellationToken);
}
