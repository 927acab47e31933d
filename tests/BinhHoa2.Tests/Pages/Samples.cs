using System.Collections.Immutable;
using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Pages;

/// <summary>Pages of the plan's October, as a subject lead and the Board see them on 1 November 2021.</summary>
internal static class Samples
{
    public const string Nonce = "637713900000000000.0.NONCE";
    public const string Action = "/viec/1.key.payload.mac";
    public static readonly DateOnly Today = new(2021, 11, 1);
    public static readonly SchoolMonth October = SchoolMonth.From("thbh2_2021-10");
    public static readonly DateOnly Due = new(2021, 10, 29);
    public static readonly ActivityId Pupils = new("t10-3");
    public static readonly ActivityId Parents = new("t10-4");
    public static readonly ActivityId Lessons = new("t10-6");
    public static readonly ActivityId Staff = new("t10-7");

    public static readonly SchoolProfile School = new(
        new SchoolId("thbh2"),
        "Trường Tiểu học Bình Hòa 2",
        "THBH2",
        "Bình Hòa",
        [new SuperiorBody(new DateOnly(2020, 1, 1), "Phòng Giáo dục và Đào tạo thành phố Thuận An")],
        "HIỆU TRƯỞNG",
        "Hiệu trưởng");

    public static readonly StaffMember Lead = new(
        new StaffId("tt-1"),
        "Tổ trưởng tổ 1",
        "Tổ trưởng chuyên môn tổ 1",
        "tt-1@thbh2.example",
        Role.SubjectLead,
        "to-1");

    private static readonly ImmutableDictionary<ActivityId, string> Texts = new Dictionary<ActivityId, string>
    {
        [Pupils] = "Nắm chắc danh sách học sinh yếu các lớp. Xây dựng kế hoạch phụ đạo học sinh yếu, bồi dưỡng học sinh năng khiếu.",
        [Parents] = "Tổ chức Hội nghị Cha mẹ học sinh.",
        [Lessons] = "Tổ chức thao giảng, dự giờ; thao giảng chuyên đề trường; Tổ chức thi giáo viên dạy giỏi cấp trường.",
        [Staff] = "Tổ chức Hội nghị Cán bộ, công chức, viên chức.",
    }.ToImmutableDictionary();

    public const string NoRoom =
        "Phòng họp đang sửa, chưa có chỗ cho phụ huynh khối 1.\nXin được dùng nhà đa năng chiều thứ Bảy.";

    /// <summary>A refused form, with what was typed.</summary>
    public static FormProblem<ReplyInput> Problem(string field, string message, ReplyInput input) => new(field, message, input);

    public static StaffPageModel StaffPage(params ImmutableArray<StaffPageItem> items) => new(
        School,
        Lead,
        October,
        Action,
        Nonce,
        Today,
        new DateOnly(2021, 8, 1),
        items,
        Saved: null,
        Problem: null,
        Closing: new DateOnly(2021, 11, 3));

    /// <summary>One activity in each state, the one asked for first.</summary>
    public static StaffPageModel FullStaffPage() => StaffPage(
        Item(Lessons),
        Item(Pupils, Reply(Pupils, ReplyKind.InProgress, "Đã lập danh sách 12 học sinh của hai lớp; lớp 1C sẽ nộp trong tuần này.", Due)),
        Item(Parents, Reply(Parents, ReplyKind.Difficulty, NoRoom, Due)),
        Item(
            Staff,
            Reply(
                Staff,
                ReplyKind.Done,
                "Hội nghị có mặt 41/42 người, thông qua quy chế dân chủ và chỉ tiêu thi đua.",
                new DateOnly(2021, 10, 22),
                File("bien-ban-hoi-nghi.pdf", 184_320),
                File("Ảnh hội nghị.jpg", 2_411_724)),
            Reply(Staff, ReplyKind.InProgress, "Đã gửi giấy mời.", new DateOnly(2021, 10, 18))));

    public static StaffPageItem Of(this StaffPageItem item, ActivityKind kind) =>
        item with { Assignment = item.Assignment with { Kind = kind } };

    public static StaffPageItem Item(ActivityId activity, params ImmutableArray<Evidence> replies) => new(
        Texts[activity],
        replies.IsEmpty
            ? new Assignment(Lead.Id, activity, Due, Due)
            : new Assignment(
                Lead.Id,
                activity,
                Due,
                Due,
                Enum.Parse<AssignmentStatus>(replies[0].Kind.ToString()),
                replies[0].Received,
                replies[0].Effective),
        replies);

    public static Evidence Reply(
        ActivityId activity,
        ReplyKind kind,
        string note,
        DateOnly day,
        params ImmutableArray<EvidenceFile> files) => new(
        new($"{activity}-{kind}".ToLowerInvariant()), Lead.Id, activity, kind, note, day, VietnamTime.At(day, new TimeOnly(16, 5)), files);

    public static EvidenceFile File(string name, long bytes) => new(
        name, FileKinds.Claimed(name)?.ContentType ?? "application/octet-stream", bytes, new string('0', 64), "blob");

    public static BoardPageModel BoardPage() => new(
        School,
        new SchoolYear(2021),
        Today,
        [
            new BoardMonth(
                "Tháng 10/2021",
                MonthState.Running,
                new MonthFigures(new MonthSummary(
                    October,
                    new DateOnly(2021, 10, 11),
                    Today,
                    Closed: false,
                    [
                        Figures(Pupils, assigned: 30, done: 26, late: 2, doing: 1, stuck: 1, "gv-1c", "gv-2a", "gv-3b", "gv-5a"),
                        Figures(Parents, assigned: 1, done: 0, late: 0, doing: 0, stuck: 1, "tt-1"),
                        Figures(Lessons, assigned: 5, done: 4, late: 0, doing: 0, stuck: 0, "tt-1"),
                        Figures(Staff, assigned: 1, done: 1, late: 0, doing: 0, stuck: 0),
                    ]), Frozen: null),
                [
                    Reply(Parents, ReplyKind.Difficulty, NoRoom, Due),
                ],
                new Dictionary<LedgerState, int>
                {
                    [LedgerState.Accepted] = 71,
                    [LedgerState.Delivered] = 12,
                    [LedgerState.Bounced] = 1,
                }.ToImmutableSortedDictionary()),
            new BoardMonth("Tháng 11/2021", null, null, [], ImmutableSortedDictionary<LedgerState, int>.Empty),
            new BoardMonth("Tháng 12/2021", null, null, [], ImmutableSortedDictionary<LedgerState, int>.Empty),
        ],
        new Dictionary<StaffId, string>
        {
            [new("tt-1")] = "Tổ trưởng chuyên môn tổ 1",
            [new("gv-1c")] = "Giáo viên lớp 1C",
            [new("gv-2a")] = "Giáo viên lớp 2A",
            [new("gv-3b")] = "Giáo viên lớp 3B",
        }.ToImmutableDictionary())
    {
        People = new BoardPeople(
            ["09/21", "10/21"],
            [
                new PersonYear("Nguyễn Thị Ánh Tuyết", "Giáo viên lớp 1A", [new PersonMonth(3, 0, 0), new PersonMonth(4, 1, 1)]),
                new PersonYear("Trần Văn Bình", "Giáo viên lớp 1B", [null, new PersonMonth(4, 0, 0)]),
                new PersonYear("Lê Thị Cúc", "Tổ trưởng chuyên môn tổ 1", [new PersonMonth(5, 0, 0), new PersonMonth(7, 2, 0)]),
            ]),
    };

    public static BoardActivityModel BoardActivity()
    {
        var item = FullStaffPage().Items[^1];
        return new BoardActivityModel(
            School,
            new MonthRecord(October, MonthState.Closed, new DateOnly(2021, 10, 11), new DateOnly(2021, 10, 20), "sample", []),
            new PlanActivity(Staff, Texts[Staff], [Role.SubjectLead], Due),
            "/board/1.key.payload.mac",
            [
                new BoardAssignment("Tổ trưởng tổ 1", item.Assignment, [.. item.Replies.Select(Pictured)]),
                new BoardAssignment("Tổ trưởng tổ 2", new Assignment(new StaffId("tt-2"), Staff, new DateOnly(2021, 11, 5), Due), []),
            ])
        {
            Counted = [],
        };
    }

    private static Evidence Pictured(Evidence reply) => reply with
    {
        Link = new("1-0a1b2c3d"),
        Files =
        [
            .. reply.Files,
            File("anh-hop.jpg", 2_400_000) with { Preview = new FilePreview(21_000, 320, 240) },
            File("bang-tong-hop.xlsx", 64_000),
        ],
    };

    private static ActivityFigures Figures(
        ActivityId activity,
        int assigned,
        int done,
        int late,
        int doing,
        int stuck,
        params string[] open) => new(
            activity,
            Texts[activity],
            Due,
            assigned,
            done,
            late,
            doing,
            stuck,
            assigned - done - doing - stuck,
            [.. open.Select(p => new StaffId(p))],
            [])
        {
            Overdue = Today > Due ? assigned - done : 0,
        };
}
