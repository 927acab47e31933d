using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Schools;

public sealed class SuperiorTests
{
    private static readonly DateOnly Day = new(2021, 10, 15);

    private static readonly Roster Roster = new(
    [
        Person("ht", Role.Chair),
        Person("ph", Role.ViceChair),
        Person("ph2", Role.ViceChair),
        Person("tk", Role.Secretary),
        Person("tv", Role.Member),
        Person("tt1", Role.SubjectLead, "Tổ 1"),
        Person("tt2", Role.SubjectLead, "Tổ 2"),
        Person("gv2", Role.Teacher, "Tổ 2"),
    ]);

    [Theory]
    [InlineData("gv2", "tt2")]
    [InlineData("tt2", "ph")]
    [InlineData("tk", "ph")]
    [InlineData("tv", "ph")]
    [InlineData("ph", "ht")]
    [InlineData("ph2", "ht")]
    public void Of_EachRole_IsTheNextOneUp(string person, string superior) => Of(person, Roster).ShouldBe((superior, false));

    [Fact]
    public void Of_TheChair_IsTheViceChairForInformationOnly() => Of("ht", Roster).ShouldBe(("ph", true));

    [Theory]
    [InlineData("gv2", "tt2", "ph")]
    [InlineData("gv2", "tt2 ph", "ph2")]
    [InlineData("gv2", "tt2 ph ph2", "ht")]
    [InlineData("tk", "ph ph2", "ht")]
    [InlineData("ht", "ph", "ph2")]
    public void Of_NextOneHasLeft_IsTheOneAbove(string person, string gone, string superior) =>
        Of(person, WithLeft(gone, Day.AddDays(-1)))!.Value.Id.ShouldBe(superior);

    [Theory]
    [InlineData("ht", "ph ph2")]
    [InlineData("ph", "ht")]
    [InlineData("gv2", "tt2 ph ph2 ht")]
    public void Of_NoPersonAboveIsHere_IsNull(string person, string gone) => Of(person, WithLeft(gone, Day.AddDays(-1))).ShouldBeNull();

    [Fact]
    public void Of_OnTheLastDay_TheNextOneUpStillStands() => Of("gv2", WithLeft("tt2", Day)).ShouldBe(("tt2", false));

    private static (string Id, bool ForInformationOnly)? Of(string id, Roster roster) =>
        Superior.Of(roster.Find(new StaffId(id))!, roster, Day) is { } superior
            ? (superior.Person.Id.Value, superior.ForInformationOnly)
            : null;

    private static Roster WithLeft(string ids, DateOnly last) =>
        new([.. Roster.People.Select(p => ids.Split(' ').Contains(p.Id.Value) ? p with { Left = last } : p)]);

    private static StaffMember Person(string id, Role role, string? group = null) =>
        new(new StaffId(id), id, id, $"{id}@t.example", role, group);
}
