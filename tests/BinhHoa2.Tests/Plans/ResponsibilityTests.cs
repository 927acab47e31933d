using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Plans;

public sealed class ResponsibilityTests
{
    private static readonly DateOnly Day = new(2021, 10, 29);

    private static readonly PlanActivity Activity = new(new ActivityId("t10-6"), "Dự giờ.", [Role.SubjectLead, Role.ViceChair], Day);

    [Fact]
    public void For_AnActivity_IsEveryHolderOfItsRolesInRosterOrder() =>
        Ids(new Roster(
        [
            Person("ph", Role.ViceChair), Person("gv", Role.Teacher), Person("tt1", Role.SubjectLead), Person("tt2", Role.SubjectLead),
        ]))
            .ShouldBe(["ph", "tt1", "tt2"]);

    [Fact]
    public void For_SomebodyWhoHasLeft_IsWithoutThem() =>
        Ids(new Roster(
        [
            Person("tt1", Role.SubjectLead) with { Left = Day.AddDays(-1) }, Person("tt2", Role.SubjectLead) with { Left = Day },
        ])).ShouldBe(["tt2"]);

    private static IEnumerable<string> Ids(Roster roster) => Responsibility.For(Activity, roster, Day).Select(p => p.Id.Value);

    private static StaffMember Person(string id, Role role) => new(new StaffId(id), id, id, $"{id}@t.example", role);
}
