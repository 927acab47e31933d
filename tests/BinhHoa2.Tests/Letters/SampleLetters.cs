using System.Collections.Immutable;
using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Reports.Xlsx;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Retention;
using BinhHoa2.Shared.Schools;
using static BinhHoa2.Tests.Letters.SamplePeople;

namespace BinhHoa2.Tests.Letters;

/// <summary>The letters of the golden files, with activities of the plan.</summary>
internal static class SampleLetters
{
    public const string Link = "https://nhacviec.thbh2.example/r/1.k1.dGhiaDJfMjAyMS0xMA.q3Zb1v0Xc5mJ7wT9";
    public const string BoardLink = "https://nhacviec.thbh2.example/b/1.k1.Ym9hcmQ.u8Yh2kL4nD6sR0eA";

    private const string Weak =
        "Nắm chắc danh sách học sinh yếu các lớp. Xây dựng kế hoạch phụ đạo học sinh yếu, bồi dưỡng học sinh năng khiếu.";

    private const string Lessons =
        "Tổ chức thao giảng, dự giờ; thao giảng chuyên đề trường; Tổ chức thi giáo viên dạy giỏi cấp trường.";

    private const string Checks = "Kiểm tra thực tế các lớp: Thao giảng, dự giờ, phụ đạo học sinh yếu.";
    private const string Timetable = "Thực hiện tốt thời khóa biểu linh hoạt buổi chiều.";

    private static readonly DateOnly EndOfOctober = new(2021, 10, 29);
    private static readonly DateOnly EndOfNovember = new(2021, 11, 30);

    public static DigestModel Opening { get; } = new(
        School,
        Teacher,
        October,
        new DateOnly(2021, 10, 11),
        Link,
        [
            Item("t10-2", "Kiểm tra khảo sát chất lượng học sinh đầu năm.", EndOfOctober, LadderStep.Opening),
            Item("t10-3", Weak, EndOfOctober, LadderStep.Opening),
            Item("t10-4", "Tổ chức Hội nghị Cha mẹ học sinh.", EndOfOctober, LadderStep.Opening),
        ],
        [],
        []);

    /// <summary>Every kind of work: an event that is over, a standing duty to attest, a deliverable on its last day.</summary>
    public static DigestModel EveryKind { get; } = Opening with
    {
        Today = new DateOnly(2021, 10, 28),
        Own =
        [
            Item("t10-4", "Tổ chức Hội nghị Cha mẹ học sinh.", new DateOnly(2021, 10, 27), LadderStep.Outcome) with
            {
                Kind = ActivityKind.Event,
            },
            Item("t10-3", Weak, EndOfOctober, LadderStep.LastCall, AssignmentStatus.InProgress),
            Item("t10-5", "Tổ chức thực hiện kế hoạch.", EndOfOctober, LadderStep.Attest) with { Kind = ActivityKind.Standing },
        ],
    };

    /// <summary>The opening of a month that has nothing but standing duties.</summary>
    public static DigestModel StandingOpening { get; } = Opening with
    {
        Month = November,
        Today = new DateOnly(2021, 11, 1),
        Own = [Item("t11-2", Timetable, EndOfNovember, LadderStep.Opening) with { Kind = ActivityKind.Standing }],
    };

    /// <summary>A subject lead with own work on every step, work of an earlier month, and overdue work of a teacher.</summary>
    public static DigestModel Mixed { get; } = new(
        School,
        Lead,
        November,
        new DateOnly(2021, 11, 29),
        Link,
        [
            Item("t11-1", Checks, new DateOnly(2021, 11, 26), LadderStep.Overdue, AssignmentStatus.InProgress),
            Item(
                "t11-3",
                "Tổ chức thao giảng xoay vòng giáo viên trong tổ và thao giảng chuyên đề trường.",
                EndOfNovember,
                LadderStep.LastCall),
            Item("t11-2", Timetable, new DateOnly(2021, 12, 6), LadderStep.Reminder, AssignmentStatus.Difficulty),
        ],
        [new CarriedItem(October, Lessons, EndOfOctober, Link.Replace("MTA", "MDk", StringComparison.Ordinal))],
        [new EscalatedItem("Giáo viên 1B (Giáo viên chủ nhiệm lớp 1B)", Checks, new DateOnly(2021, 11, 26), 1)]);

    private static readonly EscalatedItem OfTheChair =
        new("Hiệu trưởng (Trưởng Ban Chỉ đạo)", Lessons, EndOfOctober, 1) { ForInformationOnly = true };

    /// <summary>The deputy without own work; two subject leads are overdue.</summary>
    public static DigestModel Escalation { get; } = new(
        School,
        ViceChair,
        October,
        new DateOnly(2021, 11, 1),
        Link,
        [],
        [],
        [
            new EscalatedItem("Tổ trưởng Tổ 1 (Tổ trưởng chuyên môn Tổ 1)", Lessons, EndOfOctober, 1),
            new EscalatedItem("Tổ trưởng Tổ 4 (Tổ trưởng chuyên môn Tổ 4)", Lessons, EndOfOctober, 1),
        ]);

    /// <summary>The deputy is informed that work of the Chair is overdue.</summary>
    public static DigestModel Information { get; } = Escalation with { Escalated = [OfTheChair] };

    /// <summary>The deputy is asked to see to the work of a subject lead and informed of the Chair's.</summary>
    public static DigestModel EscalationAndInformation { get; } =
        Escalation with { Escalated = [Escalation.Escalated[0], OfTheChair] };

    public static FreshLinkModel FreshLink { get; } = new(School, Teacher, October, Link, ToBoard: false);

    public static FreshLinkModel EndedLink { get; } = FreshLink with { Ended = true };

    public static SignInModel SignIn { get; } = new(
        School,
        Secretary,
        new SchoolYear(2021),
        "https://nhacviec.thbh2.example/desk/link/0123456789abcdef0123456789abcdef.q3Zb1v0Xc5mJ7wT9",
        "AB12-CD34",
        new DateTimeOffset(2021, 10, 11, 8, 5, 0, TimeSpan.FromHours(7)));

    public static RetentionNoticeModel Retention { get; } = new(
        School,
        Secretary,
        new YearPart(
            new RetentionKey(School.Id, new SchoolYear(2021), RetentionKind.Answers), new DateOnly(2027, 8, 1)),
        new DateOnly(2027, 8, 1),
        "https://nhacviec.thbh2.example/desk/retention");

    public static FreshLinkModel FreshBoardLink { get; } = new(School, Chair, October, BoardLink, ToBoard: true);

    public static FreshLinkModel EndedBoardLink { get; } = FreshBoardLink with { Ended = true };

    public static MonthSummary OctoberFigures { get; } = new(
        October,
        new DateOnly(2021, 10, 11),
        new DateOnly(2021, 11, 3),
        Closed: true,
        [
            Figures("t10-2", "Kiểm tra khảo sát chất lượng học sinh đầu năm.", 30, 30, 2, 0, 0, 0),
            Figures("t10-3", Weak, 30, 28, 1, 1, 0, 1, "gv-1b", "gv-3c"),
            Figures("t10-4", "Tổ chức Hội nghị Cha mẹ học sinh.", 30, 29, 0, 0, 1, 0, "gv-5a"),
            Figures("t10-6", Lessons, 5, 4, 0, 1, 0, 0, "to-truong-4"),
        ]);

    public static SummaryModel Summary { get; } = new(
        School,
        Secretary,
        OctoberFigures,
        ImmutableDictionary<ActivityId, ImmutableArray<string>>.Empty
            .Add(new ActivityId("t10-3"), ["Giáo viên 1B (Giáo viên chủ nhiệm lớp 1B)", "Giáo viên 3C (Giáo viên chủ nhiệm lớp 3C)"])
            .Add(new ActivityId("t10-4"), ["Giáo viên 5A (Giáo viên chủ nhiệm lớp 5A)"])
            .Add(new ActivityId("t10-6"), ["Tổ trưởng Tổ 4 (Tổ trưởng chuyên môn Tổ 4)"]),
        BoardLink)
    {
        Roots =
        [
            RootOf(RootKind.Month, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", 412, OctoberFigures.Month),
            RootOf(
                RootKind.Corrections,
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                17,
                new SchoolMonth(School.Id, 2021, 9)),
        ],
    };

    /// <summary>The same month with a standing duty, which three of its people have not attested.</summary>
    public static SummaryModel SummaryWithStanding { get; } = Summary with
    {
        Summary = OctoberFigures with
        {
            Activities =
            [
                .. OctoberFigures.Activities,
                Figures("t10-5", "Tổ chức thực hiện kế hoạch.", 8, 5, 0, 0, 1, 2, "pho-hieu-truong", "tv-1", "tv-2") with
                {
                    Kind = ActivityKind.Standing,
                },
            ],
        },
    };

    private static RootRecord RootOf(RootKind kind, string root, int size, SchoolMonth of) => new(
        OctoberFigures.Month, kind == RootKind.Month ? 1 : 2, kind, new Digest(root), size, OctoberFigures.CountedOn, [of]);

    public static ReportReadyModel ReportReady { get; } = new(
        Chair,
        new SemesterReport(
            School,
            new Plan(
                new SchoolYear(2021),
                "/KH-THBH2",
                "Thực hiện cuộc vận động “Nói không với tiêu cực trong thi cử và bệnh thành tích trong giáo dục”",
                new DateOnly(2021, 10, 11),
                [],
                [],
                ["Ban Giám hiệu", "Ban Chỉ đạo", "Các bộ phận, tổ trưởng", "Lưu: VT."]),
            Review.MidYear,
            new DateOnly(2022, 1, 14),
            [
                OctoberFigures,
                OctoberFigures with
                {
                    Month = new SchoolMonth(School.Id, 2022, 1),
                    CountedOn = new DateOnly(2022, 1, 14),
                    Closed = false,
                },
            ],
            [
                new ReportedDifficulty(
                    October,
                    new ActivityId("t10-4"),
                    "Giáo viên chủ nhiệm lớp 5A",
                    "Chưa mượn được phòng họp.",
                    new DateOnly(2021, 10, 20),
                    new("e1"),
                    SolvedSince: true),
                new ReportedDifficulty(
                    November,
                    new ActivityId("t11-2"),
                    "Giáo viên chủ nhiệm lớp 1A",
                    "Trùng phòng.",
                    new DateOnly(2021, 11, 17),
                    new("e2"),
                    SolvedSince: false),
            ]),
        [
            new LetterAttachment(
                "Báo cáo sơ kết 2021-2022.docx",
                ReportDocument.ContentType,
                "not a real document, only bytes\0\u0001"u8.ToArray()),
            new LetterAttachment("so-minh-chung-so-ket.xlsx", RegisterWorkbook.ContentType, "nor a workbook"u8.ToArray()),
        ],
        $"{BoardLink}/bao-cao/trang/so-ket")
    {
        MayIssue = true,
    };

    public static SignedCopy Copy { get; } = new(
        1,
        "12",
        new DateOnly(2022, 1, 18),
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        734_003,
        Secretary.Id,
        null,
        Secretary.Name,
        new DateTimeOffset(2022, 1, 18, 2, 0, 0, TimeSpan.Zero),
        new("1-a1c335de"));

    public static ReportStepModel ReportToNumber { get; } = new(
        Secretary,
        ReportReady.Report,
        new ReportIssue(Chair.Id, null, Chair.Name, new DateTimeOffset(2022, 1, 17, 2, 0, 0, TimeSpan.Zero), new("1-a1c335de")),
        Copy: null,
        [],
        $"{BoardLink}/bao-cao/trang/so-ket")
    {
        LeadsToReport = true,
    };

    private static DigestItem Item(
        string id, string text, DateOnly due, LadderStep step, AssignmentStatus status = AssignmentStatus.Unanswered) =>
        new(new ActivityId(id), text, due, step, status);

    private static ActivityFigures Figures(
        string id,
        string text,
        int assigned,
        int done,
        int late,
        int inProgress,
        int difficulty,
        int unanswered,
        params string[] open) => new(
            new ActivityId(id),
            text,
            EndOfOctober,
            assigned,
            done,
            late,
            inProgress,
            difficulty,
            unanswered,
            [.. open.Select(o => new StaffId(o))],
            []);
}
