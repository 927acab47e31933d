using BinhHoa2.Shared.Requests;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Requests;

/// <summary>What the Board learns of requests: in one letter the next working morning, and nothing twice.</summary>
public sealed class BoardNewsTests : IAsyncLifetime
{
    private const string Teacher = "gv.1a@thbh2.example";
    private const string Lead = "totruong.1@thbh2.example";
    private const string Deputy = "phohieutruong@thbh2.example";
    private const string Principal = "hieutruong@thbh2.example";
    private static readonly string[] Others =
    [
        "thuky@thbh2.example",
        "congdoan@thbh2.example",
        "tongphutrach@thbh2.example",
        "chidoan@thbh2.example",
        "thanhtra@thbh2.example",
    ];
    private readonly RequestWeek week = new();

    public async ValueTask InitializeAsync()
    {
        await week.InitializeAsync();
        await week.AdvanceToAsync(At(12, 9));
    }

    public ValueTask DisposeAsync() => week.DisposeAsync();

    [Fact]
    public async Task Extension_OfATeacher_GoesToTheBoardTheNextWorkingMorningAndOnce()
    {
        await week.ReplyAsync(Teacher, "InProgress", "Còn hai lớp chưa khảo sát.", newDate: "2021-11-02");
        week.Letters("boardnews").ShouldBeEmpty("only the one asked is written to at once");
        week.Letters("requeststep").ShouldHaveSingleItem().To.ShouldBe(Lead);

        await week.AdvanceToAsync(At(13, 8));

        var letters = week.Letters("boardnews");
        letters.Select(l => l.To).ShouldBe([Principal, .. Others], ignoreOrder: true);
        letters.ShouldAllBe(l => l.Date == At(13, 7, 15));
        letters[0].Subject.ShouldContain("Để biết: có đề nghị gia hạn đến 02/11/2021");
        var text = week.TextOf(letters[0]);
        text.ShouldContain("Người phụ trách: Giáo viên 1A (Giáo viên chủ nhiệm lớp 1A)");
        text.ShouldContain("> Còn hai lớp chưa khảo sát.");
        text.ShouldContain("Tình hình: Đang chờ ý kiến của Tổ trưởng Tổ 1");
        (await week.RequestOfAsync("gv-1a")).BoardInformed.ShouldBeTrue();

        await week.AdvanceToAsync(At(19, 9));
        week.Letters("boardnews").Count.ShouldBe(6);
    }

    [Fact]
    public async Task Extension_AskedOfTheDeputyThatDay_IsNotToldThemInASecondLetter()
    {
        await week.ReplyAsync(Teacher, "InProgress", "", newDate: "2021-11-02");

        await week.AdvanceToAsync(At(14, 8));

        week.Letters("requeststep").Select(l => (l.To, l.Date)).ShouldBe([(Lead, At(12, 9)), (Deputy, At(13, 9))]);
        week.Letters("boardnews").Select(l => l.To).ShouldNotContain(Deputy);
        (await week.RequestOfAsync("gv-1a")).BoardOwed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Extension_AnsweredBeforeTheDeputyIsAsked_IsToldTheDeputyTheDayAfter()
    {
        await week.ReplyAsync(Teacher, "InProgress", "", newDate: "2021-11-02");
        await week.AdvanceToAsync(At(13, 8));
        (await week.RequestOfAsync("gv-1a")).BoardOwed.Select(id => id.Value).ShouldBe(["pho-hieu-truong"]);
        await week.DirectAsync(week.Letters("requeststep").ShouldHaveSingleItem().Links[0], "NewDate", "", "2021-11-02");

        await week.AdvanceToAsync(At(15, 8));

        var late = week.Letters("boardnews").Where(l => l.To == Deputy).ShouldHaveSingleItem();
        late.Date.ShouldBe(At(14, 7, 15));
        week.TextOf(late).ShouldContain(
            "Tình hình: Đã có ý kiến của Tổ trưởng Tổ 1 (Tổ trưởng chuyên môn Tổ 1): Hạn mới: thứ Ba, 02/11/2021");
    }

    [Fact]
    public async Task DifficultyAndDone_SixTimesInADay_IsOneLetterToEachAndOneToTheOneAsked()
    {
        for (var i = 0; i < 6; i++)
        {
            await week.ReplyAsync(Teacher, "Difficulty", $"Chưa có phòng, lần {i}.");
            await week.ReplyAsync(Teacher, "Done", $"Đã xong, lần {i}.");
        }

        await week.AdvanceToAsync(At(13, 8));

        week.Letters("requeststep").ShouldHaveSingleItem().To.ShouldBe(Lead);
        var letters = week.Letters("boardnews");
        letters.Select(l => l.To).ShouldBe([Principal, Deputy, .. Others], ignoreOrder: true);
        var text = week.TextOf(letters[0]);
        text.ShouldContain("đã gửi 6 lần");
        text.ShouldContain("Tình hình: Người phụ trách đã báo hoàn thành");
    }

    [Fact]
    public async Task Difficulty_RaisedAgainTheSameDay_IsAskedOfTheSamePersonTheNextMorning()
    {
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");
        await week.ReplyAsync(Teacher, "Done", "Đã xong.");
        await week.ReplyAsync(Teacher, "Difficulty", "Lại mất phòng.");

        await week.AdvanceToAsync(At(13, 8));

        week.Letters("requeststep").Select(l => (l.To, l.Date)).ShouldBe([(Lead, At(12, 9)), (Lead, At(13, 7))]);
        week.TextOf(week.Letters("requeststep")[1]).ShouldContain("Lại mất phòng.");
    }

    [Fact]
    public async Task ExtensionThatBecomesADifficulty_IsToldAsItStandsThatMorning()
    {
        await week.ReplyAsync(Lead, "InProgress", "Chờ lịch dự giờ.", newDate: "2021-11-02", activity: "t10-6");
        await week.AdvanceToAsync(At(12, 10));
        await week.ReplyAsync(Lead, "Difficulty", "Không xếp được lịch.", activity: "t10-6");

        await week.AdvanceToAsync(At(13, 8));

        var letters = week.Letters("boardnews");
        letters.Select(l => l.To).ShouldContain(Deputy);
        week.TextOf(letters[0]).ShouldContain("Nội dung: Xin ý kiến chỉ đạo và xin gia hạn đến thứ Ba, 02/11/2021");
        week.TextOf(letters[0]).ShouldContain("Không xếp được lịch.");
    }

    [Fact]
    public async Task DifficultyOfAFriday_IsToldOnMonday()
    {
        await week.AdvanceToAsync(At(15, 15));
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");

        await week.AdvanceToAsync(At(18, 8));

        week.Letters("boardnews").ShouldAllBe(l => l.Date == At(18, 7, 15));
        week.Letters("boardnews").Count.ShouldBe(6);
    }

    [Fact]
    public async Task UnansweredRequest_ADifficultyStatedAnew_IsAskedOfTheHighestAgain()
    {
        await week.ReplyAsync(Teacher, "InProgress", "", newDate: "2021-11-02");
        await week.AdvanceToAsync(At(19, 9));
        (await week.RequestOfAsync("gv-1a")).State.ShouldBe(RequestState.Unanswered);

        await week.ReplyAsync(Teacher, "Difficulty", "Nay lại mất phòng.");

        var request = await week.RequestOfAsync("gv-1a");
        request.State.ShouldBe(RequestState.Open);
        request.Steps.Select(s => s.Person.Value).ShouldBe(["to-truong-1", "pho-hieu-truong", "hieu-truong", "hieu-truong"]);
        week.Letters("requeststep")[^1].ShouldSatisfyAllConditions(l => l.To.ShouldBe(Principal), l => l.Date.ShouldBe(At(19, 9)));
        await week.AdvanceToAsync(At(20, 10));
        (await week.RequestOfAsync("gv-1a")).State.ShouldBe(RequestState.Unanswered);
    }
}
