using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Shared.Schools;
using CsCheck;
using static BinhHoa2.Tests.Plans.Rosters.RosterFiles;

namespace BinhHoa2.Tests.Plans.Rosters;

/// <summary>The difference of two rosters, and what it means for the work of the year.</summary>
public sealed class RosterDifferenceTests
{
    private static readonly int[] Numbers = [0, 1, 2, 3, 4, 5];

    private static readonly Gen<string?> Optional = Gen.Select(Gen.Bool, OneOf("một", "hai"), (has, text) => has ? text : null);

    private static readonly Gen<StaffMember> Person = Gen.Select(
        OneOf("Lan", "Nam", "Mai"),
        OneOf("dạy", "quản lý"),
        OneOf("a@a.vn", "b@a.vn"),
        Gen.Enum<Role>(),
        Optional,
        Gen.Select(Optional, Optional, Optional),
        Gen.Select(Gen.Bool, Gen.Int[0, 3], (left, days) => left ? Today.AddDays(days) : (DateOnly?)null),
        (name, title, email, role, group, rest, left) =>
            new StaffMember(new("x"), name, title, email, role, group, left)
            {
                Post = rest.Item1,
                Address = rest.Item2,
                Phone = rest.Item3,
                Class = rest.Item2,
            });

    private static readonly Gen<Substitution> OneSubstitution = Gen.Select(
        Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[0, 3], (of, by, days) => new Substitution(Id(of), Id(by), Today, Today.AddDays(days)));

    private static readonly Gen<Roster> AnyRoster = Gen.Select(
        Gen.Shuffle(Numbers, 0, 6), Person.Array[6], OneSubstitution.Array[0, 4],
        (order, people, substitutes) => new Roster([.. order.Select(i => people[i] with { Id = Id(i) })])
        {
            Substitutes = [.. substitutes.Distinct()],
        });

    [Fact]
    public void ApplyTo_TheFirst_GivesTheSecond() => Gen.Select(AnyRoster, AnyRoster).Sample((before, after) =>
    {
        var applied = RosterDifference.Of(before, after).ApplyTo(before);

        return applied.People.SequenceEqual(after.People) && applied.Substitutes.ToHashSet().SetEquals(after.Substitutes);
    });

    [Fact]
    public void Of_ARosterAndItself_IsEmpty() => AnyRoster.Sample(one => RosterDifference.Of(one, one).IsEmpty);

    [Fact]
    public void Of_TwoRosters_IsEmptyOnlyIfTheyHaveTheSamePeopleAndSubstitutes() => Gen.Select(AnyRoster, AnyRoster).Sample(
        (before, after) => RosterDifference.Of(before, after).IsEmpty
            == (before.People.ToHashSet().SetEquals(after.People) && before.Substitutes.ToHashSet().SetEquals(after.Substitutes)));

    [Fact]
    public void Texts_OfAChange_SayItFieldByField()
    {
        var lan = School.People[3];
        var after = School with { People = School.People.Replace(lan, lan with { Group = null, Role = Role.Member, Email = "l@a.vn" }) };

        RosterDifference.Of(School, after).Changed.ShouldHaveSingleItem().Fields.Select(DifferenceTexts.Field).ShouldBe(
        [
            "Email: lan@truong.example → l@a.vn",
            "Vai trò: tổ trưởng chuyên môn → thành viên Ban Chỉ đạo",
            "Tổ: Tổ 1 → không có",
        ]);
    }

    [Fact]
    public void Consequences_OfTheOnlyHoldersLeaving_NameTheWorkOfEachMonthThatNoneLeads()
    {
        var calendar = new WorkingCalendar(AnnouncedDays.BuiltIn());
        var sample = SchoolFiles.Load([SampleSchool.PlanPath], SampleSchool.RosterPath, SampleSchool.ProfilePath, new(calendar));
        var day = new DateOnly(2021, 10, 20);
        ImmutableArray<StaffMember> people =
            [.. sample.Roster.People.Select(p => p.Id.Value == "cong-doan" ? p with { Left = day.AddDays(-1) } : p)];

        var said = RosterConsequences.Of(sample, sample.Roster with { People = people }, day);

        said[0].ShouldStartWith("1 việc của tháng 10/2021 không còn ai chủ trì: “");
        said.ShouldContain(s => s.StartsWith("1 người thôi công tác sẽ không nhận thư nữa", StringComparison.Ordinal));
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static StaffId Id(int number) => new($"gv-{number}");
}
