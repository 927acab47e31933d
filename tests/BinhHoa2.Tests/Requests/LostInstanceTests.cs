using BinhHoa2.Functions.Requests;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Requests;

/// <summary>
/// A request's instance ends before seven in the morning, when no letter may have left: whatever state the request is in,
/// the sweep finds from the rows who is still owed one.
/// </summary>
public sealed class LostInstanceTests : IAsyncLifetime
{
    private const string Teacher = "gv.1a@thbh2.example";
    private const string Lead = "totruong.1@thbh2.example";
    private const string Deputy = "phohieutruong@thbh2.example";
    private const string Principal = "hieutruong@thbh2.example";
    private readonly RequestWeek week = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await week.InitializeAsync();
        await week.AdvanceToAsync(At(12, 9));
    }

    public ValueTask DisposeAsync() => week.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Open_FirstStepNotAsked_IsAsked(bool vanish)
    {
        await week.AdvanceToAsync(At(13, 5));
        await week.ReplyAsync(Teacher, "InProgress", "", newDate: "2021-11-02");
        await KillAsync("gv-1a", vanish);

        await week.AdvanceToAsync(At(13, 8));

        week.Letters("requeststep").ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(l => l.To.ShouldBe(Lead), l => l.Date.ShouldBe(At(13, 7, 15)));
    }

    [Fact]
    public async Task Open_KilledWithinItsDay_GoesOnWithoutASecondLetter()
    {
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");
        await KillAsync("gv-1a", vanish: true);

        await week.AdvanceToAsync(At(19, 9));

        week.Letters("requeststep").Select(l => l.To).ShouldBe([Lead, Deputy, Principal]);
        (await week.RequestOfAsync("gv-1a")).State.ShouldBe(RequestState.Unanswered);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Unanswered_ADifficultyReportedSince_IsAskedAgain(bool vanish)
    {
        await week.ReplyAsync(Teacher, "InProgress", "", newDate: "2021-11-02");
        await week.AdvanceToAsync(At(19, 5));
        (await week.RequestOfAsync("gv-1a")).State.ShouldBe(RequestState.Unanswered);
        await week.ReplyAsync(Teacher, "Difficulty", "Nay lại mất phòng.");
        await KillAsync("gv-1a", vanish);

        await week.AdvanceToAsync(At(19, 8));

        week.Letters("requeststep")[^1].ShouldSatisfyAllConditions(l => l.To.ShouldBe(Principal), l => l.Date.ShouldBe(At(19, 7, 15)));
        (await week.RequestOfAsync("gv-1a")).State.ShouldBe(RequestState.Open);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Informed_DeputyWithoutLetter_GetsItAndTheOthersTheBoards(bool vanish)
    {
        await week.AdvanceToAsync(At(13, 5));
        await week.ReplyAsync(Principal, "Difficulty", "Chưa có hội trường.", activity: "t10-4");
        await KillAsync("hieu-truong", vanish);

        await week.AdvanceToAsync(At(13, 8));

        week.Letters("requeststep").ShouldHaveSingleItem().To.ShouldBe(Deputy);
        week.Letters("boardnews").Count.ShouldBe(5);
        (await week.RequestOfAsync("hieu-truong")).State.ShouldBe(RequestState.Informed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Answered_NotSent_IsSent(bool vanish)
    {
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");
        await week.AdvanceToAsync(At(13, 5));
        await week.DirectAsync(week.Letters("requeststep").Single().Links[0], "Guidance", "Mượn phòng.");
        await week.IdleAsync();
        await KillAsync("gv-1a", vanish);

        await week.AdvanceToAsync(At(13, 8));

        week.Letters("directive").ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(l => l.To.ShouldBe(Teacher), l => l.Date.ShouldBe(At(13, 7, 15)));
        (await week.RequestOfAsync("gv-1a")).State.ShouldBe(RequestState.Settled);
    }

    [Fact]
    public async Task OwnDecision_NotSent_IsSent()
    {
        await week.AdvanceToAsync(At(13, 5));
        await week.ReplyAsync(Principal, "InProgress", "", newDate: "2021-11-05", activity: "t10-4");
        await KillAsync("hieu-truong", vanish: true);

        await week.AdvanceToAsync(At(13, 8));

        week.Letters("boardnews").Count.ShouldBe(6);
        (await week.RequestOfAsync("hieu-truong")).State.ShouldBe(RequestState.Settled);
    }

    [Fact]
    public async Task Settled_AnswerAfterItsLetters_StaysToBeSent()
    {
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");
        var key = await KillAsync("gv-1a", vanish: false);
        var given = new Directive(
            new("d1"), new StaffId("to-truong-1"), DirectiveKind.Guidance, "Mượn phòng.", null, At(12, 9), new("0-ab"));
        await week.Get<RequestRecords>().AnswerAsync(week.Get<ReplyRecords>(), key, given);

        await week.Create<MarkSettled>().RunAsync(key, Cancellation);

        (await week.RequestOfAsync("gv-1a")).State.ShouldBe(RequestState.Answered);
        await week.SweepAsync();
        week.Letters("directive").ShouldHaveSingleItem().To.ShouldBe(Teacher);
        (await week.RequestOfAsync("gv-1a")).State.ShouldBe(RequestState.Settled);
    }

    private async Task<RequestKey> KillAsync(string person, bool vanish)
    {
        var key = new RequestKey(October, (await week.RequestOfAsync(person)).Id);
        await week.KillAsync(key, vanish);
        return key;
    }
}
