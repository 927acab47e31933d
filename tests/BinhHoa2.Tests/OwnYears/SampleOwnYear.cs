using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.OwnYears;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Months;

namespace BinhHoa2.Tests.OwnYears;

/// <summary>A class teacher's October and November 2021, with something of everything.</summary>
internal static class SampleOwnYear
{
    public const string Preview = "thbh2_2021-10/gv-1a/anh-preview";
    public static readonly DateOnly Today = new(2021, 11, 30);
    public static readonly SchoolMonth November = new(new SchoolId("thbh2"), 2021, 11);

    public static readonly StaffMember Teacher = October.Roster.Find(October.Teacher)! with
    {
        Name = "Nguyễn Thị Lan",
        Title = "Giáo viên lớp 1A",
        Class = "1A",
        Address = "cô",
    };

    private static readonly MonthPerson Person = new(Teacher, LinkEpoch: 0, new DateOnly(2021, 11, 3));

    public static OwnYearDetails Year => OwnYearDetails.Of(
        October.Setup, new SchoolYear(2021), Teacher, [new OwnYearRows(November, InNovember, []), OfOctober], Today);

    public static OwnYearPageModel OwnPage(OwnYearProblem? problem = null) => new(Year, "/r/1.key.payload.mac/nam-hoc/docx")
    {
        Sharing = new OwnYearSharing(
            "/r/1.key.payload.mac",
            "/r/1.key.payload.mac/nam-hoc",
            "https://truong.example/nam-hoc/1.key.given.mac",
            new DateOnly(2021, 12, 30),
            "637713900000000000.0.NONCE",
            Seen: 0)
        {
            Problem = problem,
        },
    };

    public static OwnYearRows OfOctober
    {
        get
        {
            var tutoring = Row("t10-3", ActivityKind.Deliverable, 29) with { Class = "1A" };
            var meeting = Row("t10-4", ActivityKind.Event, 22);
            var duty = Row("t10-5", ActivityKind.Standing, 29);
            var removed = Row("t10-8", ActivityKind.Deliverable, 29);
            var untouched = Row("t10-9", ActivityKind.Deliverable, 29);
            ImmutableArray<Evidence> evidence =
            [
                Reply("t10-3", ReplyKind.InProgress, "Đã lập danh sách.", 18) with { AskedUntil = new DateOnly(2021, 11, 12) },
                Reply(
                    "t10-3",
                    ReplyKind.Done,
                    "Đã phụ đạo 12 buổi.\nCó sổ theo dõi.",
                    28,
                    Photo("so-theo-doi.jpg", Preview),
                    Photo("lop.jpg")) with
                {
                    Pupils = PupilsShown.None,
                },
                Reply("t10-4", ReplyKind.Done, "Có mặt 30 phụ huynh.", 22, Photo("hop.jpg", "thbh2_2021-10/gv-1a/hop-preview")) with
                {
                    Pupils = PupilsShown.WithConsent,
                },
                Reply("t10-5", ReplyKind.Done, "", 29) with { Substitute = new StaffId("gv-1b") },
                Reply("t10-8", ReplyKind.InProgress, "Đang chấm.", 19),
                Reply("t10-7", ReplyKind.Contribution, "Đã trang trí hội trường.", 20, Document("ke-hoach.docx")),
            ];
            var details = new PersonDetails(
                Person,
                [
                    new(
                        tutoring with { Status = AssignmentStatus.Done, Effective = Day(28), Due = new(2021, 11, 12) },
                        "Phụ đạo học sinh yếu."),
                    new(meeting with { Status = AssignmentStatus.Done, Effective = Day(22) }, "Họp cha mẹ học sinh."),
                    new(duty with { Status = AssignmentStatus.Done }, "Giữ gìn vệ sinh lớp học."),
                    new(removed with { Notice = new PlanNotice(PlanNoticeKind.Removed, Day(20)) }, "Thi vở sạch chữ đẹp."),
                    new(untouched with { Notice = new PlanNotice(PlanNoticeKind.Removed, Day(20)) }, "Thi kể chuyện."),
                ],
                evidence)
            {
                Supports = [new Support(Teacher.Id, new ActivityId("t10-7"), "Tổ chức Hội nghị viên chức.", Day(22))],
            };
            return new OwnYearRows(October.Month, details, [Extension(evidence[0])]);
        }
    }

    private static PersonDetails InNovember => new(
        Person,
        [
            new(
                new Assignment(Teacher.Id, new ActivityId("t11-1"), new(2021, 11, 30), new(2021, 11, 30))
                {
                    GivenBy = October.Deputy,
                    Added = VietnamTime.At(new DateOnly(2021, 11, 5), new TimeOnly(9, 0)),
                },
                "Kiểm tra thực tế các lớp."),
        ],
        []);

    private static Request Extension(Evidence asked) => new(
        new RequestId(asked.Id.Value), asked.Person, asked.Activity, asked.Id, RequestState.Settled, asked.Received)
    {
        Kind = RequestKind.Extension,
        AskedUntil = asked.AskedUntil,
        Directive = new Directive(
            new("d1"),
            October.Deputy,
            DirectiveKind.NewDate,
            "Đồng ý, phụ đạo thêm hai tuần.",
            new DateOnly(2021, 11, 12),
            VietnamTime.At(Day(19), new TimeOnly(8, 30)),
            new("0-ab")),
    };

    private static Assignment Row(string activity, ActivityKind kind, int day) =>
        new(Teacher.Id, new ActivityId(activity), Day(day), Day(day)) { Kind = kind };

    private static Evidence Reply(string activity, ReplyKind kind, string note, int day, params ImmutableArray<EvidenceFile> files) => new(
        new($"{activity}-{kind}-{day}".ToLowerInvariant()),
        Teacher.Id,
        new ActivityId(activity),
        kind,
        note,
        Day(day),
        VietnamTime.At(Day(day), new TimeOnly(16, 5)),
        files);

    private static EvidenceFile Photo(string name, string? preview = null) =>
        new(name, "image/jpeg", 2_411_724, new string('0', 64), preview?.Replace("-preview", "", StringComparison.Ordinal) ?? name)
        {
            Preview = preview is null ? null : new FilePreview(400, 8, 8),
        };

    private static EvidenceFile Document(string name) =>
        new(name, FileKinds.Claimed(name)!.ContentType, 64_000, new string('0', 64), name);

    private static DateOnly Day(int day) => new(2021, 10, day);
}
