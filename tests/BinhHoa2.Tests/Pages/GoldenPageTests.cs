using System.Text;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.OwnYears;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Tests.OwnYears;

namespace BinhHoa2.Tests.Pages;

public sealed class GoldenPageTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private static readonly KeptFile Kept =
        new(Samples.File("Ảnh họp.jpg", 2_411_724) with { ContentType = "image/jpeg" }, "seal.mac");

    internal static Dictionary<string, Func<PageRenderer, Task<RenderedPage>>> All { get; } = new()
    {
        ["staff"] = r => r.RenderAsync(Samples.FullStaffPage() with
        {
            Calendar = "https://truong.example/lich/1.key.payload.mac",
            YearPath = "/r/1.key.payload.mac/nam-hoc",
        }),
        ["staff-saved"] = r => r.RenderAsync(Samples.FullStaffPage() with { Saved = Samples.Parents }),
        ["staff-problem"] = r => r.RenderAsync(Samples.FullStaffPage() with
        {
            Problem = Samples.Problem(
                "note",
                "Xin ghi rõ khó khăn là gì và cần hỗ trợ điều gì, để Ban Chỉ đạo có thể cho ý kiến.",
                new ReplyInput(Samples.Lessons, "", nameof(ReplyKind.Difficulty), "", "2021-10-28", [])),
        }),
        ["staff-kinds"] = r => r.RenderAsync(Samples.StaffPage(
            Samples.Item(Samples.Parents).Of(ActivityKind.Event),
            Samples.Item(Samples.Pupils).Of(ActivityKind.Standing),
            Samples.Item(Samples.Staff, Samples.Reply(Samples.Staff, ReplyKind.Done, "", new DateOnly(2021, 10, 28)))
                .Of(ActivityKind.Standing))),
        ["staff-closed"] = r => r.RenderAsync(Samples.FullStaffPage() with { Closing = new DateOnly(2021, 10, 25) }),
        ["staff-refused-file"] = r => r.RenderAsync(Samples.FullStaffPage() with
        {
            Problem = Samples.Problem(
                "files",
                "Tệp “phim.mp4” thuộc loại không nhận được. Xin gửi ảnh (jpg, png, webp, heic), pdf, docx hoặc xlsx.",
                new ReplyInput(Samples.Parents, "", nameof(ReplyKind.InProgress), "Đã gửi giấy mời.", "2021-10-28", [Kept])
                {
                    Extend = true,
                    NewDate = "2021-11-12",
                    Pupils = PupilsShown.WithConsent,
                }),
        }),
        ["board-activity"] = r => r.RenderAsync(Samples.BoardActivity()),
        ["board-activity-scanned"] = r => r.RenderAsync(Samples.BoardActivity() with
        {
            ScansFiles = true,
            Malicious = [Samples.BoardActivity().Assignments[0].Replies[0].Files[0].Blob],
        }),
        ["board-activity-requests"] = r => r.RenderAsync(SampleDirectives.BoardActivity()),
        ["link-expired"] = r => r.RenderOldLinkAsync(ErrorKind.LinkExpired, "/fresh/1.key.payload.mac"),
        ["link-replaced"] = r => r.RenderOldLinkAsync(ErrorKind.LinkReplaced, "/fresh/1.key.payload.mac"),
        ["link-asked-for"] = r => r.RenderLinkAskedForAsync(),
        ["too-many"] = r => r.RenderAsync(ErrorKind.TooMany),
        ["staff-directive"] = r => r.RenderAsync(Samples.StaffPage(SampleDirectives.Item())),
        ["directive"] = r => r.RenderAsync(SampleDirectives.Page()),
        ["directive-problem"] = r => r.RenderAsync(SampleDirectives.WithProblem()),
        ["directive-confirm"] = r => r.RenderAsync(SampleDirectives.ToConfirm()),
        ["staff-confirm"] = r => r.RenderAsync(Samples.StaffPage(Samples.Item(Samples.Lessons)) with
        {
            Problem = Samples.Problem(
                "confirmed",
                "Một số chương trình kiểm tra thư tự điền và gửi trang này.",
                new ReplyInput(Samples.Lessons, "", nameof(ReplyKind.Done), "Đã dự giờ 4 tiết.", "2021-10-28", [])),
        }),
        ["directive-too-late"] = r => r.RenderAsync(SampleDirectives.TooLate()),
        ["directive-saved"] = r => r.RenderAsync(SampleDirectives.Answered() with { Viewer = SampleDirectives.Principal, Saved = true }),
        ["board"] = r => r.RenderAsync(
            Samples.BoardPage() with { Calendar = "https://truong.example/lich-ban/1.key.payload.mac" }),
        ["board-requests"] = r => r.RenderAsync(SampleDirectives.Board()),
        ["own-year"] = r => r.RenderAsync(SampleOwnYear.OwnPage()),
        ["own-year-problem"] = r => r.RenderAsync(SampleOwnYear.OwnPage(OwnYearProblem.PleaseConfirm)),
        ["own-year-given"] = r => r.RenderAsync(new OwnYearPageModel(SampleOwnYear.Year, "/nam-hoc/1.key.payload.mac/docx")),
        ["given-link-ended"] = r => r.RenderAsync(ErrorKind.GivenLinkEnded),
        ["link-refused"] = r => r.RenderAsync(ErrorKind.LinkRefused),
        ["too-large"] = r => r.RenderAsync(ErrorKind.TooLarge),
        ["unreadable"] = r => r.RenderAsync(ErrorKind.Unreadable, "0HN7-1"),
        ["key-needed"] = r => r.RenderAsync(ErrorKind.KeyNeeded),
        ["not-found"] = r => r.RenderAsync(ErrorKind.NotFound),
        ["file-pending"] = r => r.RenderAsync(ErrorKind.FilePending),
        ["file-malicious"] = r => r.RenderAsync(ErrorKind.FileMalicious),
        ["file-unchecked"] = r => r.RenderAsync(ErrorKind.FileUnchecked),
        ["broken"] = r => r.RenderAsync(ErrorKind.Broken, "0HN7-1"),
        ["broken-unsent"] = r => r.RenderAsync(
            ErrorKind.Broken,
            "0HN7-1",
            DirectiveForm.Unsent(
                SampleDirectives.Action,
                new DirectiveInput(Samples.Nonce, "Guidance", "Dùng <nhà đa năng>\nchiều thứ Bảy.", ""))),
        ["broken-unsent-files"] = r => r.RenderAsync(
            ErrorKind.Broken,
            "0HN7-1",
            new UnsentForm("/r/1.key.payload.mac", [new("nonce", Samples.Nonce), new("status", "Done")], "Đã hoàn thành")
            {
                EncodingType = "multipart/form-data",
                LosesFiles = true,
            }),
    };

    public static TheoryData<string> Names { get; } = [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_Samples_LookAsReviewed(string name)
    {
        var page = await All[name](pages.Renderer);

        await Golden.ShouldMatchAsync(page.Html, name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_Samples_StayUnder50KB(string name)
    {
        var page = await All[name](pages.Renderer);

        Encoding.UTF8.GetByteCount(page.Html).ShouldBeLessThan(50_000, name);
    }
}
