using BinhHoa2.Shared.Desk.Staffing;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using static BinhHoa2.Tests.Plans.Rosters.RosterFiles;

namespace BinhHoa2.Tests.Plans.Rosters;

/// <summary>Who is the class teacher of which class, as the lists of schools say it, and what a secretary is asked about it.</summary>
public sealed class ClassColumnTests
{
    [Theory]
    [InlineData("Lớp chủ nhiệm", "1A", "1A")]
    [InlineData("Chủ nhiệm lớp", "Lớp 1A", "1A")]
    [InlineData("GVCN lớp", "GVCN lớp 1/2", "1/2")]
    [InlineData("GVCN", "lớp: 1.2", "1.2")]
    [InlineData("Giáo viên chủ nhiệm lớp", "1A5", "1A5")]
    [InlineData("Lớp CN", "không", "")]
    [InlineData("Lớp chủ nhiệm", "-", "")]
    [InlineData("Nhiệm vụ", "Giáo viên chủ nhiệm lớp 1A", "1A")]
    [InlineData("Nhiệm vụ", "GVCN 2A, 2B", "")]
    [InlineData("Nhiệm vụ", "Chủ nhiệm câu lạc bộ 3", "")]
    [InlineData("Kiêm nhiệm", "GVCN 4/1", "4/1")]
    public void Class_IsReadAsTheSchoolNamesIt(string head, string cell, string name)
    {
        var draft = Draft(Csv(';', true, [[.. Head, head], .. Rows[..4].Select(r => (string[])[.. r, ""]), [.. Rows[4], cell]]));

        draft.People[^1].Class.ShouldBe(name);
        ProblemsOf(draft).ShouldBeEmpty();
        DraftCheck.Of(draft, School, Today).Roster!.Find(new("gv-2"))!.Class.ShouldBe(name.Length == 0 ? null : name);
    }

    [Theory]
    [InlineData("lớp 2B", "2B")]
    [InlineData("", "")]
    [InlineData(null, "1A")]
    public void Form_OfAPerson_ChangesTheClassByHand(string? typed, string name)
    {
        Dictionary<string, StringValues> fields = new() { ["name"] = "Nguyễn Thị Lan" };
        if (typed is not null)
        {
            fields["class"] = typed;
        }

        PersonForm.Fill(new DraftPerson("n1", "") { Class = "1A" }, new FormCollection(fields)).Class.ShouldBe(name);
    }

    [Fact]
    public void List_WithoutTheColumn_KeepsTheClassesInForce()
    {
        var inForce = School with { People = School.People.SetItem(4, School.People[4] with { Class = "1B" }) };

        Draft(Csv(';', true, [Head, .. Rows]), inForce).People[^1].Class.ShouldBe("1B");
    }

    [Theory]
    [InlineData("1A, 1B", "“1A, 1B” không phải tên của một lớp. Hãy ghi đúng một lớp, không có chữ “lớp” và dấu phẩy")]
    [InlineData("x", "“x” không phải tên của một lớp.")]
    public void Cell_ThatIsNoClass_IsNamedWithItsRow(string cell, string problem)
    {
        var said = ProblemsOf(WithClasses(row => row == "5" ? cell : "")).ShouldHaveSingleItem();

        said.ShouldStartWith($"Dòng 6, cột Lớp chủ nhiệm: {problem}", Case.Sensitive);
    }

    [Fact]
    public void Class_OfTwoPeople_IsRefusedAtTheSecondRowUnlessOneLeaves()
    {
        var draft = WithClasses(row => row is "4" or "5" ? "1a" : "");

        ProblemsOf(draft).ShouldHaveSingleItem().ShouldBe(
            "Dòng 6, cột Lớp chủ nhiệm: Lớp 1a đã có Nguyễn Thị Lan chủ nhiệm. Mỗi lớp một giáo viên chủ nhiệm: hãy sửa tên lớp, "
            + "hoặc bỏ trống ở một trong hai người; người sắp thôi công tác thì ghi ngày công tác cuối cùng (“Ngày công tác cuối cùng”).");
        ProblemsOf(draft.With(draft.People[4] with { Left = "2021-12-31" })).ShouldBeEmpty("who follows is named already");
    }

    [Fact]
    public void ClassTeacher_WithoutAClass_IsAskedAboutAndKeepsFromNothing()
    {
        var draft = WithClasses(row => row == "4" ? "1A" : "");

        var check = DraftCheck.Of(draft, School, Today);

        check.Questions.ShouldHaveSingleItem().ToString().ShouldStartWith(
            "Dòng 6, cột Lớp chủ nhiệm: là giáo viên chủ nhiệm mà chưa ghi lớp", Case.Sensitive);
        check.Roster.ShouldNotBeNull();
        DraftCheck.Of(Draft(Csv(';', true, [Head, .. Rows])), School, Today).Questions.ShouldBeEmpty("no class is said of any");
    }

    [Fact]
    public void Difference_OfAClass_SaysWhichAndWhichHasNoTeacherAnyMore()
    {
        var setup = Months.October.Setup;
        var people = setup.Roster.People;
        var before = setup.Roster with { People = people.SetItem(3, people[3] with { Class = "1A" }) };
        var after = before with { People = people.SetItem(3, people[3] with { Class = "1C" }) };

        RosterDifference.Of(before, after).Changed.ShouldHaveSingleItem().Fields.Select(DifferenceTexts.Field)
            .ShouldBe(["Lớp chủ nhiệm: 1A → 1C"]);
        RosterConsequences.Of(setup with { Roster = before }, after, Today)
            .ShouldContain("Không còn giáo viên chủ nhiệm trong danh sách: lớp 1A.");
        DifferenceTexts.Joins(after.People[3]).ShouldContain(", to-1, chủ nhiệm lớp 1C, ");
    }

    /// <summary>The school's list with a column of classes.</summary>
    /// <param name="classOf">The cell by the number of the row.</param>
    private static RosterDraft WithClasses(Func<string, string> classOf) =>
        Draft(Csv(';', true, [[.. Head, "Lớp chủ nhiệm"], .. Rows.Select(r => (string[])[.. r, classOf(r[0])])]));
}
