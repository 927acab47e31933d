using AngleSharp.Dom;
using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Health;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Pages;

namespace BinhHoa2.Tests.Board;

/// <summary>The Board's page with people who were not reached by letters.</summary>
public sealed class CallPeopleTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private const string Section = "section[aria-label='Gọi điện cho những người này']";
    private const string NoSuchMailbox = "Thư bị trả lại, địa chỉ có thể sai hoặc hộp thư đã đầy: 5.1.1 550 … không có hộp thư này.";
    private const string NoAnswer = "SendGrid không trả lời trong thời gian chờ.";
    private const string BadAddress =
        "Địa chỉ thư của người nhận không hợp lệ (thiếu phần sau @, có dấu hoặc ký tự lạ). Xin sửa trong danh sách nhân sự.";

    private static readonly DateTimeOffset Sent = VietnamTime.At(new(2021, 10, 28), new TimeOnly(7, 30));

    /// <summary>A letter for each way in which one can be lost, the last one to a person whose name was erased.</summary>
    private static BoardPageModel Page { get; } = Samples.BoardPage() with
    {
        Months =
        [
            Samples.BoardPage().Months[0] with
            {
                Calls =
                [
                    new(new StaffId("gv-1c"), LetterKind.Digest, LedgerState.Bounced, Sent, NoSuchMailbox),
                    new(new StaffId("gv-2a"), LetterKind.Directive, LedgerState.Rejected, Sent.AddHours(1), BadAddress),
                    new(new StaffId("gv-3b"), LetterKind.FreshLink, LedgerState.Unknown, Sent.AddHours(2), NoAnswer),
                    new(new StaffId("tt-1"), LetterKind.RequestStep, LedgerState.Claimed, Sent.AddHours(3), null),
                    new(new StaffId("gv-5a"), LetterKind.Digest, LedgerState.Bounced, Sent, "Người nhận đánh dấu thư là thư rác."),
                ],
            },
        ],
    };

    [Fact]
    public async Task RenderAsync_PeopleToCall_LooksAsReviewed() =>
        await Golden.ShouldMatchAsync((await pages.Renderer.RenderAsync(Page)).Html, "board-calls");

    [Fact]
    public async Task RenderAsync_PeopleToCall_SaysWhichLetterAndWhatBecameOfIt()
    {
        var list = await SectionAsync(Page);

        const string Unclear = "Đã gửi hai lần, không rõ thư có đến hay không.";
        list.QuerySelectorAll("li").Select(WordsOf).ShouldBe(
        [
            $"Giáo viên lớp 1C: Thư nhắc việc, 07:30, thứ Năm, 28/10/2021. {NoSuchMailbox}",
            $"Giáo viên lớp 2A: Thư báo ý kiến chỉ đạo, 08:30, thứ Năm, 28/10/2021. {BadAddress}",
            $"Giáo viên lớp 3B: Thư gửi liên kết mới, 09:30, thứ Năm, 28/10/2021. {Unclear} {NoAnswer}",
            $"Tổ trưởng chuyên môn tổ 1: Thư xin ý kiến chỉ đạo, 10:30, thứ Năm, 28/10/2021. {Unclear}",
            "gv-5a: Thư nhắc việc, 07:30, thứ Năm, 28/10/2021. Người nhận đánh dấu thư là thư rác.",
        ]);
    }

    [Fact]
    public async Task RenderAsync_APersonWithANumber_IsCalledFromTheDeskAlone()
    {
        var staff = new Roster(
        [
            new(new("gv-1c"), "Nguyễn Thị Lan", "Giáo viên lớp 1C", "lan@truong.example", Role.Teacher, "Tổ 1") { Phone = "0901 234 567" },
            new(new("gv-2a"), "Hoàng Văn Nam", "Giáo viên lớp 2A", "nam@truong.example", Role.Teacher, "Tổ 2"),
        ]);
        var page = Page with { Staff = staff };
        var seat = new DeskSeat(page.School, staff.People[0], Sent, "nonce");
        var health = new HealthReport(Sent, [new("storage", HealthState.Ok, "Tốt.")]);

        var desk = PagesFixture.Parse(await pages.Renderer.RenderAsync(new HomePageModel(seat, page, [], [], health, [])));
        var link = desk.QuerySelector(Section).ShouldNotBeNull().QuerySelectorAll("a").ShouldHaveSingleItem();

        (link.TextContent, link.GetAttribute("href")).ShouldBe(("0901 234 567", "tel:0901234567"));
        WordsOf(link.ParentElement!.ParentElement!).ShouldStartWith("Giáo viên lớp 1C:");
        (await SectionAsync(page)).TextContent.ShouldNotContain("0901", Case.Sensitive, "a page behind a link shows no number");
    }

    [Fact]
    public async Task RenderAsync_NoOneToCall_HasNoSuchSection()
    {
        var document = PagesFixture.Parse(await pages.Renderer.RenderAsync(Samples.BoardPage()));

        document.QuerySelector(Section).ShouldBeNull();
    }

    private async Task<IElement> SectionAsync(BoardPageModel page) =>
        PagesFixture.Parse(await pages.Renderer.RenderAsync(page)).QuerySelector(Section).ShouldNotBeNull();

    private static string WordsOf(IElement element) =>
        string.Join(' ', element.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
