using AngleSharp.Dom;
using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Pages;

namespace BinhHoa2.Tests.Board;

/// <summary>The page of an activity that a whole staff answers.</summary>
public sealed class BoardActivityTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private static readonly BoardActivityModel Sample = Samples.BoardActivity();

    [Fact]
    public async Task RenderAsync_ManyPeople_HasDifficultiesFirstSilentOnesInOneListAndFinishedOnesFolded()
    {
        var document = PagesFixture.Parse(await pages.Renderer.RenderAsync(Of(difficulties: 1, working: 2, silent: 20, done: 12)));

        var open = document.QuerySelectorAll("main > .people > article");
        open.Select(a => a.QuerySelector(".badge")!.TextContent).ShouldBe(["Gặp khó khăn", "Đang thực hiện", "Đang thực hiện"]);
        document.QuerySelector(".silent h2")!.TextContent.ShouldBe("Chưa báo cáo (20)");
        document.QuerySelectorAll(".silent li").Length.ShouldBe(20);
        var finished = document.QuerySelector("details.finished")!;
        finished.QuerySelector("summary")!.TextContent.ShouldBe("Đã hoàn thành (12)");
        finished.HasAttribute("open").ShouldBeFalse();
        finished.QuerySelectorAll("article").Length.ShouldBe(12);
    }

    [Theory]
    [InlineData(ActivityKind.Deliverable, "hạn", "Đã hoàn thành 1 trong 2 phân công.")]
    [InlineData(ActivityKind.Event, "tổ chức chậm nhất", "Đã tổ chức 1 trong 2 phân công.")]
    [InlineData(ActivityKind.Standing, "xác nhận chậm nhất", "Đã duy trì 1 trong 2 phân công.")]
    public async Task RenderAsync_Head_SaysByTheKindOfWorkWhatItsDayAndItsFigureMean(ActivityKind kind, string day, string figure)
    {
        var page = Sample with { Activity = Sample.Activity with { Kind = kind } };
        var document = PagesFixture.Parse(await pages.Renderer.RenderAsync(page));

        document.QuerySelector(".who")!.TextContent.ShouldBe($"Hoạt động của tháng 10/2021, {day} thứ Sáu, 29/10/2021");
        document.QuerySelector("#tally")!.TextContent.ShouldBe(figure);
        document.Title.ShouldStartWith("Tháng 10/2021 - ", Case.Sensitive);
    }

    [Fact]
    public async Task RenderAsync_FewFinished_AreShown() =>
        PagesFixture.Parse(await pages.Renderer.RenderAsync(Of(difficulties: 0, working: 0, silent: 0, done: 5)))
            .QuerySelector("details.finished")!.HasAttribute("open").ShouldBeTrue();

    [Fact]
    public async Task RenderAsync_OneGroup_ShowsItsPeopleAndTheWayToTheOthers()
    {
        BoardAssignment[] people =
        [
            .. Many(2, AssignmentStatus.Unanswered, null).Select(a => a with { Group = "Tổ 1" }),
            .. Many(1, AssignmentStatus.Done, ReplyKind.Done).Select(a => a with { Group = "Tổ 2 & 3" }),
            .. Many(1, AssignmentStatus.Difficulty, ReplyKind.Difficulty),
        ];
        var all = new BoardActivityModel(Sample.School, Sample.Month, Sample.Activity, "/board/token", [.. people]);

        var document = PagesFixture.Parse(await pages.Renderer.RenderAsync(all.Of("Tổ 1")));

        document.QuerySelector("#tally")!.TextContent.ShouldBe("Tổ 1: đã hoàn thành 0 trong 2 phân công.");
        document.QuerySelectorAll(".groups a").Select(a => a.TextContent).ShouldBe(["Tất cả", "Tổ 1", "Tổ 2 & 3"]);
        document.QuerySelector(".groups [aria-current]")!.TextContent.ShouldBe("Tổ 1");
        document.QuerySelectorAll(".groups a")[2].GetAttribute("href").ShouldNotBeNull().ShouldEndWith("?to=T%E1%BB%95%202%20%26%203");
        all.Of("Tổ 9").Assignments.Length.ShouldBe(4);
        all.Of(null).Assignments.Length.ShouldBe(4);
    }

    [Fact]
    public async Task RenderAsync_WhoTakesPart_ComesAfterWhoAnswersWithWhatTheyAdded()
    {
        var added = Sample.Assignments[0].Replies[0] with { Kind = ReplyKind.Contribution, Note = "Đã cho mượn 40 cuốn." };
        var model = Of(difficulties: 0, working: 0, silent: 1, done: 1) with
        {
            Supports = [new("Y tế", []), new("Thư viện", [added]), new("Văn thư", [])],
        };

        var part = PagesFixture.Parse(await pages.Renderer.RenderAsync(model)).QuerySelector("main > section:last-of-type")!;

        part.QuerySelectorAll("h2, h3").Select(h => h.TextContent).ShouldBe(["Phối hợp (3)", "Thư viện", "Minh chứng bổ sung"]);
        part.QuerySelector(".said")!.TextContent.ShouldBe("Đã cho mượn 40 cuốn.");
        part.QuerySelector(":scope > p:last-child")!.TextContent.ShouldBe("Chưa gửi minh chứng: Y tế và Văn thư.");
    }

    [Fact]
    public async Task RenderAsync_AStandingDuty_IsSaidToBeKeptUp() =>
        PagesFixture.Parse(await pages.Renderer.RenderAsync(Of(difficulties: 0, working: 0, silent: 1, done: 2) with
        {
            Activity = Sample.Activity with { Kind = ActivityKind.Standing },
        })).QuerySelector("#tally")!.TextContent.ShouldBe("Đã duy trì 2 trong 3 phân công.");

    [Fact]
    public async Task RenderAsync_WorkOfClasses_NamesEachClassAndThoseThatHaveNotAnswered()
    {
        BoardAssignment[] people =
        [
            .. Many(3, AssignmentStatus.Unanswered, null).Zip(["2A", "10A", "1B"], Of),
            .. Many(1, AssignmentStatus.Done, ReplyKind.Done).Select(a => Of(a, "1A")),
        ];

        var document = PagesFixture.Parse(await pages.Renderer.RenderAsync(Sample with { Assignments = [.. people] }));

        document.QuerySelector("main")!.TextContent.ShouldContain("Lớp chưa có câu trả lời (3): 1B, 2A và 10A.");
        document.QuerySelector(".silent li")!.TextContent.ShouldContain("Giáo viên Unanswered 1, lớp 2A");
        document.QuerySelector("details.finished h2")!.TextContent.ShouldBe("Giáo viên Done 1, lớp 1A");
        PagesFixture.Parse(await pages.Renderer.RenderAsync(Sample)).QuerySelector("main")!.TextContent.ShouldNotContain("Lớp chưa có");

        static BoardAssignment Of(BoardAssignment item, string name) => item with { Assignment = item.Assignment with { Class = name } };
    }

    private static BoardActivityModel Of(int difficulties, int working, int silent, int done) => Sample with
    {
        Assignments =
        [
            .. Many(done, AssignmentStatus.Done, ReplyKind.Done),
            .. Many(working, AssignmentStatus.InProgress, ReplyKind.InProgress),
            .. Many(silent, AssignmentStatus.Unanswered, null),
            .. Many(difficulties, AssignmentStatus.Difficulty, ReplyKind.Difficulty),
        ],
    };

    private static IEnumerable<BoardAssignment> Many(int count, AssignmentStatus status, ReplyKind? reply) =>
        Enumerable.Range(1, count).Select(i => new BoardAssignment(
            $"Giáo viên {status} {i}",
            Sample.Assignments[0].Assignment with { Person = new StaffId($"{status}-{i}".ToLowerInvariant()), Status = status },
            reply is { } kind ? [Sample.Assignments[0].Replies[0] with { Kind = kind }] : []));
}
