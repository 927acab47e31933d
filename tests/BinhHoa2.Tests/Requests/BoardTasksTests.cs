using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Schools;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Requests;

/// <summary>What the Board's page says waits for its reader, and that it can be done from there.</summary>
public sealed class BoardTasksTests : IAsyncLifetime
{
    private const string Teacher = "gv.1a@thbh2.example";
    private const string Deputy = "pho-hieu-truong";
    private const string Secretary = "thu-ky";
    private readonly RequestWeek week = new();

    public async ValueTask InitializeAsync()
    {
        await week.InitializeAsync();
        await week.AdvanceToAsync(At(12, 9));
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");
    }

    public ValueTask DisposeAsync() => week.DisposeAsync();

    [Fact]
    public async Task Page_OfTheMemberWhoIsAsked_LeadsToTheFormOfTheAnswer()
    {
        await week.AdvanceToAsync(At(13, 10));

        var task = (await TasksAsync(Deputy))[0];

        task.TextContent.ShouldContain("Cho ý kiến: ");
        task.TextContent.ShouldContain(
            "Giáo viên 1A (Giáo viên chủ nhiệm lớp 1A); xin ý kiến chỉ đạo, mong có ý kiến trước 09:00 ngày 14/10/2021.");
        task.QuerySelector(".badge").ShouldBeNull();
        var page = await week.OpenAsync(PathOf(task));
        page.QuerySelector("form input[name=choice]").ShouldNotBeNull();
        page.Body!.TextContent.ShouldContain("Chưa có phòng.");
    }

    [Fact]
    public async Task Page_OfAMemberWhoIsNotAsked_HasNoRequest()
    {
        await week.AdvanceToAsync(At(13, 10));

        (await TasksAsync(Secretary)).ShouldNotContain(t => t.TextContent.Contains("Cho ý kiến", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_OfAMemberWithOpenWork_LeadsToTheirOwnPageAndSaysWhatIsOverdue()
    {
        await week.AdvanceToAsync(At(13, 10));
        var task = (await TasksAsync(Deputy))[^1];

        task.TextContent.ShouldContain("Báo cáo việc tháng 10/2021");
        task.TextContent.ShouldContain("việc chưa hoàn thành, hạn gần nhất ");
        (await week.OpenAsync(PathOf(task))).QuerySelector("form input[name=status]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Page_OnceTheRequestIsAnswered_NoLongerHasIt()
    {
        await week.AdvanceToAsync(At(13, 10));
        var link = week.Letters("requeststep").Single(l => l.To == "phohieutruong@thbh2.example").Links[0];
        await week.DirectAsync(link, "Guidance", "Mượn phòng đa năng chiều thứ Năm.");
        await week.IdleAsync();

        (await TasksAsync(Deputy)).ShouldNotContain(t => t.TextContent.Contains("Cho ý kiến", StringComparison.Ordinal));
    }

    private static string PathOf(IElement task) => task.QuerySelector<IHtmlAnchorElement>("a")!.GetAttribute("href")!;

    /// <summary>The items on a member's own page.</summary>
    private async Task<IReadOnlyList<IElement>> TasksAsync(string member)
    {
        var seat = (await week.MonthAsync()).Person(new StaffId(member));
        var page = await week.OpenAsync(await week.Get<SchoolLinks>().BoardAsync(October, seat, TestContext.Current.CancellationToken));
        return [.. page.QuerySelectorAll(".tasks li")];
    }
}
