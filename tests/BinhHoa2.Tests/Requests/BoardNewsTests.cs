using BinhHoa2.Shared.Requests;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Requests;

/// <summary>What the whole Board learns of a request, and that no recipient gets the same news from two letters.</summary>
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
    public async Task Extension_OfATeacher_GoesToTheWholeBoardAtOnceAndOnce()
    {
        await week.ReplyAsync(Teacher, "InProgress", "Còn hai lớp chưa khảo sát.", newDate: "2021-11-02");

        var letters = week.Letters("extension");
        letters.Select(l => l.To).ShouldBe([Principal, Deputy, .. Others], ignoreOrder: true);
        letters.ShouldAllBe(l => l.Date == At(12, 9));
        letters[0].Subject.ShouldContain("xin gia hạn đến 02/11/2021");
        week.TextOf(letters[0]).ShouldContain("Giáo viên 1A (Giáo viên chủ nhiệm lớp 1A) xin gia hạn đến thứ Ba, 02/11/2021");
        week.TextOf(letters[0]).ShouldContain("Còn hai lớp chưa khảo sát.");
        week.TextOf(letters[0]).ShouldContain("Đang chờ ý kiến của: Tổ trưởng Tổ 1");
        (await week.RequestOfAsync("gv-1a")).BoardInformed.ShouldBeTrue();

        await week.AdvanceToAsync(At(19, 9));
        week.Letters("extension").Count.ShouldBe(7);
        week.Letters("difficulty").ShouldBeEmpty();
    }

    [Fact]
    public async Task Extension_OfASubjectLead_ReachesTheDeputyWhoIsAskedInOneLetterOnly()
    {
        await week.ReplyAsync(Lead, "InProgress", "Chờ lịch dự giờ.", newDate: "2021-11-02", activity: "t10-6");

        week.Letters("requeststep").Select(l => l.To).ShouldBe([Deputy]);
        week.Letters("extension").Select(l => l.To).ShouldBe([Principal, .. Others], ignoreOrder: true);
    }

    [Fact]
    public async Task ExtensionThatBecomesADifficulty_GoesOutAsOneToo_AlsoToThePersonAskedForTheDay()
    {
        await week.ReplyAsync(Lead, "InProgress", "Chờ lịch dự giờ.", newDate: "2021-11-02", activity: "t10-6");
        await week.AdvanceToAsync(At(12, 10));

        await week.ReplyAsync(Lead, "Difficulty", "Không xếp được lịch.", activity: "t10-6");
        await week.ReplyAsync(Lead, "Difficulty", "Vẫn không xếp được lịch.", activity: "t10-6");

        var letters = week.Letters("difficulty");
        letters.Select(l => l.To).ShouldBe([Principal, Deputy, .. Others], ignoreOrder: true);
        week.TextOf(letters[0]).ShouldContain("Xin gia hạn đến: thứ Ba, 02/11/2021");
        week.Letters("extension").Count.ShouldBe(6);
        week.Letters("requeststep").Count.ShouldBe(1);
        (await week.RequestOfAsync("to-truong-1")).BoardInformed.ShouldBeTrue();
    }

    [Fact]
    public async Task DifficultyThatAsksForALaterDayAsWell_GoesOutAsThatToo()
    {
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");
        await week.AdvanceToAsync(At(12, 10));
        await week.ReplyAsync(Teacher, "InProgress", "Đã có phòng, cần thêm ngày.", newDate: "2021-11-02");

        week.Letters("difficulty").Count.ShouldBe(7);
        week.Letters("extension").Select(l => l.To).ShouldBe([Principal, Deputy, .. Others], ignoreOrder: true);
        (await week.RequestOfAsync("gv-1a")).Kind.ShouldBe(RequestKind.Difficulty);
    }

    [Fact]
    public async Task DifficultyAndLaterDayBeforeLettersMayLeave_GoOutInOneLetter()
    {
        await week.AdvanceToAsync(At(13, 5));
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");
        await week.ReplyAsync(Teacher, "InProgress", "Cần thêm ngày.", newDate: "2021-11-02");

        await week.AdvanceToAsync(At(13, 9));

        week.Letters("extension").ShouldBeEmpty();
        var letters = week.Letters("difficulty");
        letters.Count.ShouldBe(7);
        week.TextOf(letters[0]).ShouldContain("Xin gia hạn đến: thứ Ba, 02/11/2021");
    }
}
