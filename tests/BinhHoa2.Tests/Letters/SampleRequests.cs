using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using static BinhHoa2.Tests.Letters.SamplePeople;

namespace BinhHoa2.Tests.Letters;

/// <summary>The letters about a teacher's difficulty and request for an extension: the steps of the ladder and the directives.</summary>
internal static class SampleRequests
{
    private const string Link = "https://nhacviec.thbh2.example/d/1.k1.cmVxdWVzdA.w2Rt5yU8iO1pA4sD";
    private const string Activity = "Thực hiện tốt thời khóa biểu linh hoạt buổi chiều.";

    private const string Reason =
        "Phòng học bộ môn buổi chiều trùng lịch với lớp 1B nên chưa xếp được tiết phụ đạo.\n\n"
        + "Đề nghị Ban Chỉ đạo cho đổi phòng vào chiều thứ Ba và thứ Năm.";

    private static readonly DateOnly Due = new(2021, 11, 30);
    private static readonly DateTimeOffset Raised = At(16, 8, 5);

    private static readonly RequestStep[] Steps =
    [
        new(Lead.Id, At(16, 8, 6), At(17, 7)),
        new(ViceChair.Id, At(17, 7), At(18, 7)),
        new(Chair.Id, At(18, 7), At(19, 7)),
    ];

    private static readonly Request Difficulty =
        new(new RequestId("e1"), Teacher.Id, new ActivityId("t11-2"), new("e1"), RequestState.Open, Raised)
        {
            BoardInformed = true,
            Steps = [.. Steps],
        };

    private static readonly Request Later = Difficulty with { Kind = RequestKind.Extension, AskedUntil = new DateOnly(2021, 12, 10) };

    private static readonly Directive Grant =
        new(new("d2"), ViceChair.Id, DirectiveKind.NewDate, "", new DateOnly(2021, 12, 7), At(17, 10, 20), new("0-ab"));

    private static readonly Assignment Work = new(Teacher.Id, new ActivityId("t11-2"), Due, Due, AssignmentStatus.Difficulty);

    public static RequestStepModel Extension { get; } = Step(1) with { Request = Later, Reason = "" };

    public static RequestStepModel ForInformation { get; } = Step(1) with
    {
        Recipient = ViceChair,
        Reporter = Chair,
        Step = new RequestStep(ViceChair.Id, At(16, 8, 6), At(17, 7), ForInformationOnly: true),
        Next = null,
    };

    /// <summary>A difficulty that waits, raised twice.</summary>
    public static BoardNewsModel BoardDifficulty { get; } = BoardDifficultyOf(Reason);

    /// <summary>A wish, one that was granted, a difficulty whose work was done, and the Chair's own decision.</summary>
    public static BoardNewsModel BoardNewsOfADay { get; } = new(
        School,
        Secretary,
        November.SchoolYear,
        [
            Item(Later, "") with { Asked = Lead },
            Item(Later with { State = RequestState.Settled, Directive = Grant }, "Còn hai lớp.") with
            {
                Author = ViceChair,
                Assignment = Work with { Due = new DateOnly(2021, 12, 7) },
            },
            Item(Difficulty with { State = RequestState.Withdrawn }, "Chưa có phòng."),
            Item(
                Later with { Person = Chair.Id, State = RequestState.Settled, Directive = Grant with { Author = Chair.Id } },
                "Chờ Phòng Giáo dục và Đào tạo duyệt kế hoạch.") with
            {
                Reporter = Chair,
                Assignment = Work with { Due = new DateOnly(2021, 12, 10) },
            },
        ],
        SampleLetters.BoardLink);

    public static DirectiveModel Guidance { get; } = Answered(
        Difficulty,
        "d1",
        DirectiveKind.Guidance,
        "Đồng ý cho đổi sang phòng đa năng chiều thứ Ba và thứ Năm.\nThầy/cô liên hệ Thư ký để nhận chìa khóa.");

    public static DirectiveModel Granted { get; } =
        Answered(Later, "d2", DirectiveKind.NewDate, "", new DateOnly(2021, 12, 7)) with
        {
            Due = new DateOnly(2021, 12, 7),
            Event = new DueDateEvent(
                School, November, Teacher, new ActivityId("t11-2"), Activity, new DateOnly(2021, 12, 7), At(17, 10, 20))
            {
                IsUpdate = true,
            },
        };

    public static DirectiveModel Refused { get; } =
        Answered(Later, "d3", DirectiveKind.Refusal, "Việc đã gia hạn một lần, cần xong trước khi sơ kết.");

    public static SummaryModel Summary { get; } = SampleLetters.Summary with
    {
        Waiting =
        [
            new WaitingRequest(October, Difficulty with { State = RequestState.Unanswered }, Teacher, Activity, Chair, 12),
            new WaitingRequest(October, Later with { Steps = [Steps[0]] }, Teacher, Activity, Lead, 1),
        ],
    };

    /// <summary>With a difficulty about work of the month before, raised after that month closed.</summary>
    public static SummaryModel SummaryOfLater { get; } = SampleLetters.Summary with
    {
        Summary = SampleLetters.OctoberFigures with { Month = November },
        Waiting =
        [
            new WaitingRequest(October, Difficulty with { State = RequestState.Unanswered }, Teacher, Activity, Chair, 12),
            new WaitingRequest(November, Later with { Steps = [Steps[0]] }, Teacher, Activity, Lead, 1),
        ],
        Corrected = [new MonthFigures(OctoberLater, SampleLetters.OctoberFigures)],
    };

    /// <summary>October as of a month later: two who were missing have reported.</summary>
    private static MonthSummary OctoberLater => SampleLetters.OctoberFigures with
    {
        CountedOn = new DateOnly(2021, 12, 3),
        Activities = SampleLetters.OctoberFigures.Activities.SetItem(
            1,
            SampleLetters.OctoberFigures.Activities[1] with
            {
                Done = 30,
                InProgress = 0,
                Unanswered = 0,
                Open = [],
                EvidenceIds = [new("e1"), new("e2")],
            }),
    };

    /// <summary>The letter of a step; the first is 1.</summary>
    public static RequestStepModel Step(int number)
    {
        StaffMember[] asked = [Lead, ViceChair, Chair];
        return new RequestStepModel(
            School,
            asked[number - 1],
            Teacher,
            November,
            Activity,
            Due,
            Difficulty,
            Steps[number - 1],
            Raised,
            Reason,
            [.. asked[..(number - 1)]],
            number < asked.Length ? asked[number] : null,
            Link);
    }

    private static DirectiveModel Answered(Request request, string id, DirectiveKind kind, string text, DateOnly? newDue = null)
    {
        var directive = new Directive(new(id), ViceChair.Id, kind, text, newDue, At(17, 10, 20), new("0-ab"));
        var answered = request with { State = RequestState.Answered, Directive = directive };
        return new(School, Teacher, Teacher, ViceChair, November, Activity, Due, Due, answered, directive, SampleLetters.Link);
    }

    private static DateTimeOffset At(int day, int hour, int minute = 0) =>
        VietnamTime.At(new DateOnly(2021, 11, day), new TimeOnly(hour, minute));

    public static BoardNewsModel BoardDifficultyOf(string reason) =>
        new(School, Chair, November.SchoolYear, [Item(Difficulty, reason) with { Times = 2, Asked = ViceChair }], SampleLetters.BoardLink);

    private static BoardNewsItem Item(Request request, string note) => new(
        request,
        Times: 1,
        Teacher,
        Activity,
        Work,
        new Evidence(new("e1"), Teacher.Id, new ActivityId("t11-2"), ReplyKind.Difficulty, note, new DateOnly(2021, 11, 16), Raised, []),
        Asked: null,
        Author: null);
}
