using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using CsCheck;

namespace BinhHoa2.Tests.Months;

/// <summary>Any month of any plan and staff: parties of every sort, kinds, days, ranges, weeks, moved days, answers.</summary>
/// <param name="Moves">For each assignment, by its place, the days its due date is moved and what was answered; cut or repeated.</param>
internal sealed record AnyPlan(Roster Roster, PlanMonth Month, ImmutableArray<(int Days, AssignmentStatus Status)> Moves)
{
    public static readonly WorkingCalendar Calendar = new(AnnouncedDays.BuiltIn());

    private static readonly string[] Groups = ["Tổ 1", "Tổ 2"];
    private static readonly string[] Posts = ["Thư viện", "Y tế", "Chủ tịch Công đoàn", ClassTeachers.Post];

    private static readonly Gen<StaffMember> People =
        from role in Gen.Enum<Role>()
        from @group in OneOf<string?>(null, Groups[0], Groups[1])
        from post in OneOf<string?>(null, null, Posts[0], Posts[1], Posts[2])
        from left in OneOf(false, false, false, true)
        from hasClass in OneOf(false, false, true)
        select new StaffMember(default, string.Empty, "Chức danh", "x@t.example", role, @group)
        {
            Post = post,
            Left = left ? new DateOnly(2021, 9, 30) : null,
            Class = hasClass ? "1" : null,
        };

    private static readonly Gen<Party> Parties =
        from sort in Gen.Int[0, 3]
        from role in Gen.Enum<Role>()
        from @group in OneOf(Groups)
        from post in OneOf(Posts)
        from person in Gen.Int[0, 11]
        from answers in OneOf(PartyAnswers.Each, PartyAnswers.One)
        select sort switch
        {
            0 => new Party { Role = role },
            1 => new Party { Group = @group, Answers = answers },
            2 => new Party { Post = post },
            _ => new Party { Person = IdOf(person) },
        };

    private static readonly Gen<PlanActivity> Activities =
        from kind in OneOf(ActivityKind.Deliverable, ActivityKind.Event, ActivityKind.Standing)
        from day in Gen.Int[1, 31]
        from lead in Parties.Array[1, 3]
        from support in Parties.Array[0, 3]
        from sort in Gen.Int[0, 3]
        from length in Gen.Int[0, 60]
        from week in Gen.Int[1, 5]
        let first = new DateOnly(2021, 10, day)
        let isRange = sort == 0 && kind != ActivityKind.Standing
        let last = isRange ? first.AddDays(length) : first
        let due = kind == ActivityKind.Event ? last : isRange ? Calendar.OnOrAfter(last) : Calendar.OnOrBefore(last)
        let isWeek = sort == 1
        select new PlanActivity(
            default, "Việc.", [], isWeek ? MonthWeeks.LastWorkingDayOf(new(2021, 10, 1), week, Calendar) : due)
        {
            Kind = kind,
            Time = isRange ? new ActivityTime { From = first } : isWeek ? new ActivityTime { Week = week, Words = $"Tuần {week}" } : null,
            Lead = [.. lead],
            Support = [.. support.Select(party => party with { Answers = PartyAnswers.Each })],
        };

    public static readonly Gen<AnyPlan> Any =
        from people in People.Array[3, 12]
        from activities in Activities.Array[1, 6]
        from moves in Gen.Select(
            Gen.Int[0, 20], Gen.Enum<AssignmentStatus>()).Array[1, 20]
        select new AnyPlan(
            new Roster(
            [
                .. people.Select(
                    (p, i) => p with { Id = IdOf(i), Name = $"Người {i}", Class = p.Class is null ? null : $"1.{i}" }),
            ]),
            new PlanMonth(2021, 10, [.. activities.Select((a, i) => a with { Id = new ActivityId($"t10-{i}") })]),
            [.. moves]);

    /// <summary>The month as it was frozen.</summary>
    public MonthSnapshot Frozen { get; } = MonthOpening.Freeze(
        October.Month.School,
        October.Plan with { Months = [Month, October.November] },
        Month,
        Roster,
        Calendar,
        October.Opened);

    /// <summary>The month with days moved and answers given.</summary>
    public MonthSnapshot Moved => Frozen with
    {
        Assignments =
        [
            .. Frozen.Assignments.Select((a, i) => Moves[i % Moves.Length] is var (days, status)
                ? a with { Due = Calendar.AddWorkingDays(a.Due, days), Status = status }
                : a),
        ],
    };

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static StaffId IdOf(int number) => new($"nguoi-{number}");
}
