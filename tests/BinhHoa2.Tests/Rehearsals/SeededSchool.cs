using System.Collections.Frozen;
using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Rehearsals;

/// <summary>
/// A school of six people with plans of some months, drawn from a seed: who is there and until when, who stands in for whom, what is
/// planned for when and by whom, one plan or two, and which days were announced.
/// </summary>
internal sealed class SeededSchool
{
    private static readonly string[] Teachers = ["gv-1a", "gv-1b"];
    private readonly Random random;
    private readonly DateOnly first;
    private readonly int months;

    /// <param name="months">How many months the plans have; they are of one school year.</param>
    public SeededSchool(int seed, int months = 3)
    {
        this.months = months;
        random = new Random(seed);
        first = new DateOnly(2021 + random.Next(6), 8, 1).AddMonths(random.Next(12 - months));
        Calendar = new SchoolCalendar(new AnnouncedDays($"seed-{seed}", Days(random.Next(3)), Days(random.Next(2))));
        var plan = PlanOf(id: null, first.AddDays(random.Next(15)));
        ImmutableArray<Plan> others = random.Next(3) == 0 ? [PlanOf(new PlanId("tap-the"), first.AddDays(random.Next(50)))] : [];
        var roster = new Roster(People()) { Substitutes = Substitutes() };
        Setup = new SchoolSetup(plan, roster, Profile with { RunsSeveralPlans = !others.IsEmpty })
        {
            OtherPlans = others,
            OwnDays = OwnDaysOf(),
        };
    }

    public SchoolSetup Setup { get; }

    public SchoolCalendar Calendar { get; }

    private static SchoolProfile Profile => new(
        new SchoolId("thbh2"),
        "Trường Tiểu học Bình Hòa 2",
        "THBH2",
        "Bình Hòa",
        [new SuperiorBody(new DateOnly(2020, 1, 1), "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO")],
        "HIỆU TRƯỞNG",
        "Nguyễn Văn A");

    private DateOnly Day() => first.AddDays(random.Next((31 * months) - 1));

    private FrozenSet<DateOnly> Days(int count) => Enumerable.Range(0, count).Select(_ => Day()).ToFrozenSet();

    private ImmutableArray<StaffMember> People()
    {
        var fifth = random.Next(3) == 0 ? Role.Member : Role.Teacher;
        return
        [
            Person("hieu-truong", Role.Chair, null),
            Person("pho-hieu-truong", Role.ViceChair, null),
            Person("thu-ky", Role.Secretary, null),
            Person("to-truong-1", Role.SubjectLead, "Tổ 1"),
            Person("gv-1a", Role.Teacher, "Tổ 1"),
            Person("gv-1b", fifth, fifth == Role.Teacher ? "Tổ 1" : null) with { Left = random.Next(4) == 0 ? Day() : null },
        ];
    }

    /// <summary>Of every second school; drawn last, so that the rest of a school does not hang on it.</summary>
    private OwnDays OwnDaysOf()
    {
        if (random.Next(2) == 0)
        {
            return OwnDays.None;
        }

        var (off, worked) = (Day(), Day());
        var days = OwnDays.None.With(Own(OwnDayKind.Off, off, off.AddDays(random.Next(4))));
        return days.Of(worked) is null ? days.With(Own(OwnDayKind.Worked, worked, worked)) : days;
    }

    private static OwnDay Own(OwnDayKind kind, DateOnly from, DateOnly to) =>
        new(kind, from, to, "Ghi ở bàn làm việc", new StaffId("thu-ky"), DateTimeOffset.UnixEpoch);

    private static StaffMember Person(string id, Role role, string? group) =>
        new(new StaffId(id), $"Người {id}", $"Chức danh {id}", $"{id}@thbh2.example", role, group);

    private ImmutableArray<Substitution> Substitutes() => random.Next(3) > 0 ? [] :
    [
        Day() is var from
            ? new Substitution(new StaffId(Teachers[0]), new StaffId("to-truong-1"), from, from.AddDays(random.Next(40)))
            : throw new InvalidOperationException(),
    ];

    private Plan PlanOf(PlanId? id, DateOnly adopted)
    {
        ImmutableArray<PlanMonth> planned =
            [.. Enumerable.Range(0, months).Select(n => MonthOf(id, first.AddMonths(n), n == months - 1))];
        return new Plan(
            new SchoolYear(first.Month >= 8 ? first.Year : first.Year - 1),
            "…/KH-THBH2",
            "Thực hiện cuộc vận động",
            adopted,
            [],
            planned,
            [])
        {
            Id = id,
        };
    }

    private PlanMonth MonthOf(PlanId? plan, DateOnly month, bool isLast)
    {
        var work = Enumerable.Range(1, 1 + random.Next(3)).Select(n => WorkOf(Id(plan, month, n), month)).ToList();
        if (isLast && random.Next(2) == 0)
        {
            work.Add(new PlanActivity(Id(plan, month, 9), "Sơ kết.", [Role.Chair], Due(month), Review.MidYear));
        }

        return new PlanMonth(month.Year, month.Month, [.. work]);
    }

    private PlanActivity WorkOf(ActivityId id, DateOnly month)
    {
        var due = Due(month);
        var kind = (ActivityKind)random.Next(3);
        Role[] roles = [Role.ViceChair, Role.Secretary, Role.SubjectLead, Role.Teacher];
        var activity = new PlanActivity(id, $"Việc {id}.", [roles[random.Next(4)]], due) { Kind = kind };
        return random.Next(6) switch
        {
            0 => activity with { Responsible = [], Lead = [new Party { Person = new StaffId(Teachers[0]) }] },
            1 => activity with { Support = [new Party { Role = Role.Secretary }] },
            2 when kind != ActivityKind.Standing => activity with
            {
                Due = due.AddDays(random.Next(20)),
                Time = new ActivityTime { From = due.AddDays(-random.Next(due.Day)) },
            },
            _ => activity,
        };
    }

    private DateOnly Due(DateOnly month) => random.Next(3) == 0
        ? Calendar.OnOrBefore(month.AddMonths(1).AddDays(-1))
        : month.AddDays(random.Next(28));

    private static ActivityId Id(PlanId? plan, DateOnly month, int number) =>
        ActivityId.In(plan, new ActivityId($"t{month.Month}-{number}"));
}
