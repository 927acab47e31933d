using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Letters;

namespace BinhHoa2.Tests.Months;

/// <summary>
/// A school of 1,000 people: the Board, 30 groups with a lead each, the teachers. Each of them has two to four things to do
/// in October and in November, of which a third is done where two are left.
/// </summary>
internal static class Thousand
{
    public static readonly SchoolMonth October = SamplePeople.October;
    public static readonly SchoolMonth November = SamplePeople.November;
    public static readonly DateOnly Due = new(2021, 10, 29);
    public static readonly DateOnly Opened = new(2021, 10, 11);

    private static readonly Role[] AllRoles = Enum.GetValues<Role>();

    public static readonly Roster Roster = new(
    [
        Person("hieu-truong", Role.Chair),
        Person("pho-hieu-truong", Role.ViceChair),
        Person("thu-ky", Role.Secretary),
        .. Enumerable.Range(1, 7).Select(i => Person($"thanh-vien-{i}", Role.Member)),
        .. Enumerable.Range(0, 30).Select(i => Person($"to-truong-{i:D2}", Role.SubjectLead, $"to-{i:D2}")),
        .. Enumerable.Range(0, 960).Select(i => Person($"gv-{i:D3}", Role.Teacher, $"to-{i % 30:D2}")),
    ]);

    public static readonly Plan Plan = new(
        new SchoolYear(2021), "/KH-THBH2", "cuộc vận động", Opened, [],
        [Planned(10, Due), Planned(11, new DateOnly(2021, 11, 30))],
        []);

    public static readonly SchoolSetup Setup = new(Plan, Roster, SamplePeople.School);

    /// <summary>A month with all work as it stands towards its end.</summary>
    /// <param name="isDone">Whether a person's work of that number (from 0) is done.</param>
    public static MonthSnapshot File(PlanMonth planned, DateOnly opened, IWorkingCalendar calendar, Func<int, int, bool> isDone)
    {
        var frozen = MonthOpening.Freeze(October.School, Plan, planned, Roster, calendar, opened);
        return frozen with
        {
            Assignments =
            [
                .. Roster.People.SelectMany((person, i) => planned.Activities.Take(2 + (i % 3)).Select((activity, number) =>
                    new Assignment(person.Id, activity.Id, activity.Due, activity.Due)
                    {
                        Status = isDone(i, number) ? AssignmentStatus.Done : AssignmentStatus.Unanswered,
                    })),
            ],
        };
    }

    private static PlanMonth Planned(int month, DateOnly due) =>
        new(2021, month,
        [
            .. Enumerable.Range(1, 4).Select(i =>
                new PlanActivity(new ActivityId($"t{month}-{i}"), $"Việc thứ {i} của tháng {month}.", [.. AllRoles], due)),
        ]);

    private static StaffMember Person(string id, Role role, string? group = null) =>
        new(new StaffId(id), $"Họ tên {id}", $"Chức danh {id}", $"{id}@thbh2.example", role, group);
}
