using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Letters;

namespace BinhHoa2.Tests.Months;

/// <summary>A small October 2021: one activity of the teachers, one of the subject lead, on the real calendar.</summary>
internal static class October
{
    public static readonly SchoolMonth Month = new(new SchoolId("thbh2"), 2021, 10);
    public static readonly DateOnly Opened = new(2021, 10, 11);
    public static readonly ActivityId Observing = new("t10-6");
    public static readonly ActivityId Tutoring = new("t10-3");
    public static readonly StaffId Teacher = new("gv-1a");
    public static readonly StaffId Lead = new("tt-1");
    public static readonly StaffId Principal = new("hieu-truong");
    public static readonly StaffId Deputy = new("pho-hieu-truong");

    public static readonly PlanMonth Planned = new(2021, 10,
    [
        new PlanActivity(Tutoring, "Phụ đạo học sinh yếu.", [Role.Teacher], new DateOnly(2021, 10, 29)),
        new PlanActivity(Observing, "Tổ chức thao giảng, dự giờ.", [Role.SubjectLead], new DateOnly(2021, 10, 22)),
    ]);

    public static readonly PlanMonth November = new(
        2021, 11, [new PlanActivity(new("t11-1"), "Kiểm tra thực tế các lớp.", [Role.ViceChair], new DateOnly(2021, 11, 30))]);

    public static readonly Plan Plan = new(new SchoolYear(2021), "/KH-THBH2", "cuộc vận động", Opened, [], [Planned, November], []);

    public static readonly Roster Roster = new(
    [
        new StaffMember(Principal, "Hiệu trưởng", "Hiệu trưởng", "ht@thbh2.example", Role.Chair),
        new StaffMember(Deputy, "Phó Hiệu trưởng", "Phó Hiệu trưởng", "pht@thbh2.example", Role.ViceChair),
        new StaffMember(Lead, "Tổ trưởng tổ 1", "Tổ trưởng tổ 1", "tt1@thbh2.example", Role.SubjectLead, "to-1"),
        new StaffMember(Teacher, "Giáo viên lớp 1A", "Giáo viên lớp 1A", "gv1a@thbh2.example", Role.Teacher, "to-1"),
        new StaffMember(new StaffId("gv-1b"), "Giáo viên lớp 1B", "Giáo viên lớp 1B", "gv1b@thbh2.example", Role.Teacher, "to-1")
        {
            Left = new DateOnly(2021, 9, 30),
        },
    ]);

    public static readonly SchoolSetup Setup = new(Plan, Roster, SamplePeople.School);

    public static IWorkingCalendar Calendar { get; } = new PlainWeek();

    public static MonthSnapshot File(params ImmutableArray<Evidence> evidence)
    {
        var frozen = MonthOpening.Freeze(Month.School, Plan, Planned, Roster, Calendar, Opened);
        return frozen with
        {
            Evidence = evidence,
            Assignments =
            [
                .. frozen.Assignments.Select(a => evidence
                    .Where(e => e.Person == a.Person && e.Activity == a.Activity && e.Kind.IsAnswer)
                    .OrderBy(e => e.Received)
                    .Aggregate(a, AssignmentTransitions.After)),
            ],
        };
    }

    /// <summary>The month's head once its rows are written.</summary>
    public static MonthRecord Running => File().Head with { State = MonthState.Running };

    /// <summary>The people a wave of the month may be about.</summary>
    public static ImmutableArray<StaffId> CandidatesOf(MonthSnapshot month, Wave wave) =>
        Waves.Candidates(month, wave, MonthLadder.Of(month, Calendar).StepsIn(wave));

    public static Evidence Reply(ReplyKind kind, DateOnly effective, DateTimeOffset received, string id = "e1") =>
        new(new(id), Teacher, Tutoring, kind, "ghi chú", effective, received, []);

    /// <summary>Monday to Friday; October 2021 has no holiday.</summary>
    private sealed class PlainWeek : IWorkingCalendar
    {
        public string Version => "plain";

        public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

        public DateOnly AddWorkingDays(DateOnly day, int days)
        {
            for (var left = Math.Abs(days); left > 0;)
            {
                day = day.AddDays(Math.Sign(days));
                left -= IsWorkingDay(day) ? 1 : 0;
            }

            return day;
        }

        public DateOnly OnOrAfter(DateOnly day) => IsWorkingDay(day) ? day : OnOrAfter(day.AddDays(1));

        public DateOnly OnOrBefore(DateOnly day) => IsWorkingDay(day) ? day : OnOrBefore(day.AddDays(-1));
    }
}
