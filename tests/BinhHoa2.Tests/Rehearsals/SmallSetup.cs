using BinhHoa2.Functions.Rehearsal;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Rehearsals;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Rehearsals;

/// <summary>A school of five people with the given work in October and November 2021.</summary>
internal static class SmallSetup
{
    public static readonly SchoolCalendar Calendar = new(AnnouncedDays.BuiltIn());
    public static readonly RehearsalOptions Options = new("Trường Tiểu học Bình Hòa 2", "truong@thbh2.example");

    public static SchoolSetup With(params PlanActivity[] work) => new(
        new Plan(
            new SchoolYear(2021),
            "…/KH-THBH2",
            "Thực hiện cuộc vận động",
            new DateOnly(2021, 10, 1),
            [],
            [.. new[] { 10, 11 }.Select(month => new PlanMonth(2021, month, [.. work.Where(w => w.Id.Value.StartsWith($"t{month}-"))]))],
            []),
        new Roster(
        [
            Person("hieu-truong", "Trần Văn Hiệu", Role.Chair, null),
            Person("pho-hieu-truong", "Lê Thị Phó", Role.ViceChair, null),
            Person("thu-ky", "Phạm Thị Ký", Role.Secretary, null),
            Person("to-truong-1", "Võ Thị Tổ", Role.SubjectLead, "Tổ 1"),
            Person("gv-1a", "Nguyễn Thị Lan", Role.Teacher, "Tổ 1"),
        ]),
        new SchoolProfile(
            new SchoolId("thbh2"),
            "Trường Tiểu học Bình Hòa 2",
            "THBH2",
            "Bình Hòa",
            [new SuperiorBody(new DateOnly(2020, 1, 1), "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO")],
            "HIỆU TRƯỞNG",
            "Trần Văn Hiệu"));

    /// <summary>Work of a role.</summary>
    /// <param name="id">With its month in front: <c>t10-1</c>.</param>
    public static PlanActivity Work(string id, Role role, DateOnly due) => new(new ActivityId(id), $"Việc {id}.", [role], due);

    public static Task<RehearsedYear> RehearseAsync(SchoolSetup setup, StaffBehaviour staff = StaffBehaviour.Silent) =>
        new Rehearser(Calendar, Options).RunAsync(setup, staff, progress: null, TestContext.Current.CancellationToken);

    private static StaffMember Person(string id, string name, Role role, string? group) =>
        new(new StaffId(id), name, $"Chức danh {id}", $"{id}@thbh2.example", role, group);
}
