using AngleSharp.Dom;
using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Pages;

namespace BinhHoa2.Tests.Board;

/// <summary>The Board's page with people whom the letters did not reach.</summary>
public sealed class CallPeopleTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private static readonly DateTimeOffset Sent = VietnamTime.At(new(2021, 10, 28), new TimeOnly(7, 30));

    /// <summary>A letter for each way in which one can be lost, the last one to somebody whose name was erased.</summary>
    private static BoardPageModel Page { get; } = Samples.BoardPage() with
    {
        Months =
        [
            Samples.BoardPage().Months[0] with
            {
                Calls =
                [
                    new(new StaffId("gv-1c"), LetterKind.Digest, LedgerState.Bounced, Sent, "Thư bị trả lại, địa chỉ có thể sai hoặc hộp thư đã đầy: 5.1.1 550 … không có hộp thư này."),
                    new(new StaffId("gv-2a"), LetterKind.Directive, LedgerState.Rejected, Sent.AddHours(1), "Địa chỉ thư của người nhận không hợp lệ (thiếu phần sau @, có dấu hoặc ký tự lạ). Xin sửa trong danh sách nhân sự."),
                    new(new StaffId("gv-3b"), LetterKind.FreshLink, LedgerState.Unknown, Sent.AddHours(2), "SendGrid không trả lời trong thời gian chờ."),
                    new(new StaffId("tt-1"), LetterKind.RequestStep, LedgerState.Claimed, Sent.AddHours(3), null),
                    new(new StaffId("gv-5a"), LetterKind.Digest, LedgerState.Bounced, Sent, "Người nhận đánh dấu thư là thư rác."),
                ],
            },
        ],
    };

    [Fact]
    public async Task RenderAsync_PeopleToCall_LooksAsReviewed() => await Golden.ShouldMatchAsync((await pages.Renderer.RenderAsync(Page)).Html, "board-calls");

    [Fact]
    public async Task RenderAsync_PeopleToCall_SaysWhichLetterAndWhatBecameOfIt()
    {
        var list = await SectionAsync(Page);

        list.QuerySelectorAll("li").Select(li => string.Join(' ', li.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))).ShouldBe(
        [
            "Giáo viên lớp 1C: Thư nhắc việc, 07:30, thứ Năm, 28/10/2021. Thư bị trả lại, địa chỉ có thể sai hoặc hộp thư đã đầy: 5.1.1 550 … không có hộp thư này.",
            "Giáo viên lớp 2A: Thư báo ý kiến chỉ đạo, 08:30, thứ Năm, 28/10/2021. Địa chỉ thư của người nhận không hợp lệ (thiếu phần sau @, có dấu hoặc ký tự lạ). Xin sửa trong danh sách nhân sự.",
            "Giáo viên lớp 3B: Thư gửi liên kết mới, 09:30, thứ Năm, 28/10/2021. Đã gửi hai lần, không rõ thư có đến hay không. SendGrid không trả lời trong thời gian chờ.",
            "Tổ trưởng chuyên môn tổ 1: Thư xin ý kiến chỉ đạo, 10:30, thứ Năm, 28/10/2021. Đã gửi hai lần, không rõ thư có đến hay không.",
            "gv-5a: Thư nhắc việc, 07:30, thứ Năm, 28/10/2021. Người nhận đánh dấu thư là thư rác.",
        ]);
    }

    [Fact]
    public async Task RenderAsync_NobodyToCall_HasNoSuchSection()
    {
        var document = PagesFixture.Parse(await pages.Renderer.RenderAsync(Samples.BoardPage()));

        document.QuerySelector("section[aria-label='Gọi điện cho những người này']").ShouldBeNull();
    }

    private async Task<IElement> SectionAsync(BoardPageModel page) =>
        PagesFixture.Parse(await pages.Renderer.RenderAsync(page)).QuerySelector("section[aria-label='Gọi điện cho những người này']").ShouldNotBeNull();
}
