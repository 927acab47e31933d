using System.Net;
using BinhHoa2.Functions.Month;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Tests.Histories;
using BinhHoa2.Tests.Requests;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Months;

/// <summary>
/// The survey of October 2021, due on the 29th, is moved to a day on which October no longer reminds: the month that runs by then
/// does, and where none runs, the sweep.
/// </summary>
public sealed class MovedWorkTests : IAsyncLifetime
{
    private const string Teacher = "gv.1a@thbh2.example";
    private const string Lead = "totruong.1@thbh2.example";
    private const string Principal = "hieutruong@thbh2.example";
    private readonly RequestWeek week = new();

    public async ValueTask InitializeAsync()
    {
        await week.InitializeAsync();
        await week.AdvanceToAsync(At(12, 9));
    }

    public ValueTask DisposeAsync() => week.DisposeAsync();

    [Fact]
    public async Task Extension_PastTheClosing_KeepsItsLadder()
    {
        await MoveAsync("2021-11-19");

        await AdvanceToAsync(new(2021, 11, 30));

        DaysOf(Teacher, "19/11/2021").ShouldBe([new(2021, 11, 1), new(2021, 11, 12), new(2021, 11, 18), new(2021, 11, 22)]);
        DaysOf(Lead, "19/11/2021").ShouldBe([new(2021, 11, 22)]);
        ShouldBeOneADay();
    }

    [Fact]
    public async Task Extension_ByTwoWorkingDays_IsOverdueOnTheClosingDay()
    {
        await MoveAsync("2021-11-02");

        await AdvanceToAsync(new(2021, 11, 5));

        DaysOf(Teacher, "02/11/2021").ShouldBe([new(2021, 10, 26), new(2021, 11, 1), new(2021, 11, 3)]);
        DaysOf(Lead, "02/11/2021").ShouldBe([new(2021, 11, 3)]);
        ShouldBeOneADay();
    }

    [Fact]
    public async Task Extension_IntoTheNextSemester_IsRemindedOfAndAnsweredThere()
    {
        await MoveAsync("2022-03-10");

        await AdvanceToAsync(new(2022, 3, 11));

        DaysOf(Teacher, "10/03/2022").SkipWhile(d => d < new DateOnly(2022, 3, 2))
            .ShouldBe([new(2022, 3, 3), new(2022, 3, 9), new(2022, 3, 11)]);
        DaysOf(Lead, "10/03/2022").ShouldBe([new(2022, 3, 11)]);
        ShouldBeOneADay();

        var letter = DigestsTo(Teacher)[^1];
        letter.Subject.ShouldBe("[THBH2] Tháng 03/2022: 1 việc của các tháng trước đã quá hạn mới 10/03");
        var link = letter.Links.Single(l => l.EndsWith("?a=t10-2", StringComparison.Ordinal));
        (await week.StatusOfAsync(link, HttpMethod.Get)).ShouldBe(HttpStatusCode.OK);
        await AnswerAsync(link);
        var october = await week.MonthAsync();
        october.Assignments.Single(a => a.Person.Value == "gv-1a" && a.Activity == Survey).Status.ShouldBe(AssignmentStatus.Done);
        october.Evidence.Count(e => e is { Person.Value: "gv-1a", Kind: ReplyKind.Done }).ShouldBe(1);
    }

    [Fact]
    public async Task Extension_AfterTheLastMonth_IsRemindedOfBySweeps()
    {
        await MoveAsync("2022-06-20");

        await AdvanceToAsync(new(2022, 6, 30));

        DaysOf(Teacher, "20/06/2022").SkipWhile(d => d < new DateOnly(2022, 6, 1))
            .ShouldBe([new(2022, 6, 13), new(2022, 6, 17), new(2022, 6, 21)]);
        DaysOf(Lead, "20/06/2022").ShouldBe([new(2022, 6, 21)]);
        ShouldBeOneADay();
    }

    [Fact]
    public async Task Extension_WhoseStepsFallIntoAPauseOfTheSummer_IsRemindedOfOnceAfterwards()
    {
        await MoveAsync("2022-06-20");
        await AdvanceToAsync(new(2022, 6, 9));
        await ChangePauseAsync(stored => LetterPause.Begin(stored, new("thu-ky"), Now));
        await AdvanceToAsync(new(2022, 6, 30));
        DaysOf(Teacher, "20/06/2022").Where(d => d >= new DateOnly(2022, 6, 9)).ShouldBeEmpty();

        await ChangePauseAsync(stored => LetterPause.End(stored, new("thu-ky"), Now));
        await week.SweepAsync();
        await AdvanceToAsync(new(2022, 7, 4));

        DaysOf(Teacher, "20/06/2022").Where(d => d >= new DateOnly(2022, 6, 9)).ShouldBe([new(2022, 6, 30)]);
        ShouldBeOneADay();
    }

    [Fact]
    public async Task Extension_DoneBeforeItsNewDay_IsNotRemindedOf()
    {
        await MoveAsync("2021-11-19");
        await AdvanceToAsync(new(2021, 11, 12));
        await AnswerAsync(DigestsTo(Teacher)[^1].Links.Single(l => l.EndsWith("?a=t10-2", StringComparison.Ordinal)));

        await AdvanceToAsync(new(2021, 11, 30));

        DaysOf(Teacher, "19/11/2021").ShouldBe([new(2021, 11, 1), new(2021, 11, 12)]);
        DaysOf(Lead, "19/11/2021").ShouldBeEmpty();
    }

    [Fact]
    public async Task Extension_MovedTwice_FollowsTheLastDay()
    {
        await MoveAsync("2021-11-19");
        await AdvanceToAsync(new(2021, 11, 8));
        await MoveAsync("2021-11-26");

        await AdvanceToAsync(new(2021, 11, 30));

        DaysOf(Teacher, "19/11/2021").ShouldBe([new(2021, 11, 1)]);
        DaysOf(Teacher, "26/11/2021").ShouldBe([new(2021, 11, 19), new(2021, 11, 25), new(2021, 11, 29)]);
    }

    [Fact]
    public async Task Chair_MovesTheirOwnDayPastTheClosing_KeepsItsLadder()
    {
        await week.ReplyAsync(Principal, "InProgress", "Chờ hội trường.", newDate: "2021-11-19", activity: "t10-4");

        await AdvanceToAsync(new(2021, 11, 30));

        DaysOf(Principal, "19/11/2021").Where(d => d > new DateOnly(2021, 11, 1))
            .ShouldBe([new(2021, 11, 18), new(2021, 11, 22)], "in progress: the first reminder is skipped");
    }

    [Fact]
    public async Task Step_WhileNoMonthRuns_IsSentOnceHoweverOftenItIsSwept()
    {
        await MoveAsync("2022-06-20");
        await AdvanceToAsync(new(2022, 6, 13));
        var waves = (await week.HistoriesAsync()).Where(h => h.Orchestration == nameof(MovedWorkOrchestration)).ToList();
        await week.SweepAsync();
        await week.SweepAsync();

        await AdvanceToAsync(new(2022, 6, 16));

        DaysOf(Teacher, "20/06/2022").SkipWhile(d => d < new DateOnly(2022, 6, 1)).ShouldBe([new(2022, 6, 13)]);
        ShouldBeOneADay();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            GoldenHistories.Add(waves);
        }

        waves.ShouldHaveSingleItem();
        GoldenHistories.Missing(waves).ShouldBeEmpty("run this with UPDATE_GOLDEN=1, which keeps its history");
    }

    private DateTimeOffset Now => week.Get<TimeProvider>().GetUtcNow();

    private Task<bool> ChangePauseAsync(Func<LetterPause?, LetterPause?> change) =>
        week.Get<PauseRecords>().ChangeAsync(RequestWeek.October.School, change, TestContext.Current.CancellationToken);

    private async Task MoveAsync(string day)
    {
        await week.ReplyAsync(Teacher, "Difficulty", "Chờ phòng máy.", newDate: day);
        var link = week.Letters("requeststep")[^1].Links[0];
        (await week.DirectAsync(link, "NewDate", "", day)).Status.ShouldBe(HttpStatusCode.SeeOther);
        await week.IdleAsync();
    }

    private async Task AnswerAsync(string link)
    {
        var page = await week.OpenAsync(link);
        var nonce = page.QuerySelector("input[name=nonce]")!.GetAttribute("value")!;
        (await week.PostReplyAsync(new Uri(link).AbsolutePath, nonce, "Done", "Đã khảo sát xong.")).Status
            .ShouldBe(HttpStatusCode.SeeOther);
        await week.IdleAsync();
    }

    private Task AdvanceToAsync(DateOnly day) => week.AdvanceToAsync(VietnamTime.At(day, new TimeOnly(9, 0)));

    private IReadOnlyList<ReceivedLetter> DigestsTo(string address) => [.. week.Letters("digest").Where(l => l.To == address)];

    /// <summary>The days of the digests that name a due date, as a letter writes it.</summary>
    private IEnumerable<DateOnly> DaysOf(string address, string due) =>
        DigestsTo(address).Where(l => week.TextOf(l).Contains(due, StringComparison.Ordinal)).Select(l => VietnamTime.DateOf(l.Date));

    private void ShouldBeOneADay() =>
        week.Letters("digest").CountBy(l => (l.To, VietnamTime.DateOf(l.Date))).Where(day => day.Value > 1).ShouldBeEmpty();
}
