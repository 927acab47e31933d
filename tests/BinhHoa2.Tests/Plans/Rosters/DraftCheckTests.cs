using System.Collections.Immutable;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Shared.Schools;
using static BinhHoa2.Tests.Plans.Rosters.RosterFiles;

namespace BinhHoa2.Tests.Plans.Rosters;

/// <summary>Who the rows of a file are, which role they have, and what a secretary is asked about them.</summary>
public sealed class DraftCheckTests
{
    [Fact]
    public void File_OfTheSchoolAsItIs_ChangesNothingButTheFormsOfAddress()
    {
        var after = DraftCheck.Of(Draft(Csv(';', true, [Head, .. Rows])), School, Today).Roster.ShouldNotBeNull();

        RosterDifference.Of(School, after).Changed.Select(c => (c.Person.Id.Value, c.Fields.ShouldHaveSingleItem().ToString()))
            .ShouldBe(
                from person in new[] { ("hieu-truong", "thầy"), ("pho", "cô"), ("thu-ky", "cô"), ("gv-1", "cô") }
                select (person.Item1, new FieldChange(PersonField.Address, null, person.Item2).ToString()));
    }

    [Fact]
    public void Row_OfAPersonWithANewAddress_IsKnownByItsName()
    {
        string[] moved = ["5", "Hoàng  văn NAM", "nam.moi@truong.example", "Giáo viên", "tổ 1", "Nam"];
        var draft = Draft(Csv(';', true, [Head, .. Rows[..4], moved]));

        var after = DraftCheck.Of(draft, School, Today).Roster.ShouldNotBeNull();

        var nam = after.Find(new("gv-2")).ShouldNotBeNull();
        (nam.Email, nam.Group, nam.Left).ShouldBe(("nam.moi@truong.example", "Tổ 1", null));
    }

    [Fact]
    public void Row_OfAStranger_GetsTheNextNumberAndWhoIsMissingIsKeptAsHavingLeft()
    {
        var former = new StaffMember(new("ns-6"), "Cũ", "Cũ", "cu@a.vn", Role.Member, Left: new(2020, 5, 1));
        var inForce = School with { People = School.People.Add(former) };
        string[] stranger = ["6", "Vũ Thị Mai", "mai@truong.example", "Giáo viên", "Tổ 1", "Nữ"];
        var draft = Draft(Csv(';', true, [Head, .. Rows[..4], stranger]), inForce);

        var after = DraftCheck.Of(draft, inForce, Today).Roster.ShouldNotBeNull();

        after.Find(new("ns-7")).ShouldNotBeNull().Name.ShouldBe("Vũ Thị Mai");
        after.Find(new("gv-2")).ShouldNotBeNull().Left.ShouldBe(Today.AddDays(-1));
        after.Find(new("ns-6")).ShouldNotBeNull().Left.ShouldBe(new DateOnly(2020, 5, 1));
    }

    [Fact]
    public void Row_WithTheAddressOfAnotherPerson_IsAsked()
    {
        var draft = Draft(Csv(';', true, [Head, ["1", "Đỗ Quang Huy", "minh@truong.example", "Hiệu trưởng", "", ""], .. Rows[1..]]));

        ProblemsOf(draft).ShouldBe(
        [
            "Dòng 2, cột Là ai: chưa rõ là ai trong danh sách đang dùng: trùng địa chỉ hoặc trùng họ tên. "
            + "Xin chọn người ấy, hoặc chọn “Người mới”.",
        ]);
        draft.People[0].Candidates.ShouldBe([new StaffId("hieu-truong")]);
        DraftCheck.Of(draft.With(draft.People[0] with { IsNew = true }), School, Today).Roster!
            .Find(new("ns-1"))!.Role.ShouldBe(Role.Chair);
    }

    [Fact]
    public void Problems_OfAFile_NameTheRowAndTheColumn()
    {
        var draft = Draft(Csv(
            ';',
            true,
            [
                Head,
                .. Rows[..4],
                ["5", "Hoàng Văn Nam", "không có", "Giáo viên", "Tổ 2", "Nam"],
                ["6", "Vũ Thị Mai", "", "Nhân viên văn thư", "", "?"],
                ["7", "Bùi Tuấn", "LAN@truong.example", "Hiệu trưởng", "", ""],
            ]));

        ProblemsOf(draft).ShouldBe(
        [
            "Dòng 6, cột Email: “không có” không phải là địa chỉ thư hợp lệ. Hãy ghi đúng một địa chỉ dạng ten@truong.edu.vn, "
                + "chữ không dấu, không có khoảng trắng, dấu phẩy hoặc dấu chấm phẩy.",
            "Dòng 7, cột Email: ô đang trống. Xin ghi địa chỉ thư của người này; mỗi người cần một địa chỉ riêng.",
            "Dòng 7, cột Vai trò: “Nhân viên văn thư” chưa nói rõ vai trò. Xin chọn, hoặc không đưa người này vào danh sách.",
            "Dòng 7, cột Xưng hô: “?” không rõ là thầy hay cô. Xin chọn, hoặc để trống.",
            "Dòng 8, cột Là ai: chưa rõ là ai trong danh sách đang dùng: trùng địa chỉ hoặc trùng họ tên. "
                + "Xin chọn người ấy, hoặc chọn “Người mới”.",
            "Dòng 8, cột Email: Địa chỉ thư “LAN@truong.example” đã dùng cho Nguyễn Thị Lan. Mỗi người cần một địa chỉ riêng.",
        ]);
    }

    [Fact]
    public void Problems_BetweenPeople_AreThoseOfTheRosterFileInOtherWords()
    {
        var people = School.People.Select(DraftPerson.Of).ToList();
        people[1] = people[1] with { Role = Role.Chair };
        people[4] = people[4] with { Email = "LAN@truong.example", Group = "Tổ 9" };

        var problems = ProblemsOf(Empty with { People = [.. people] });

        problems.ShouldBe(
        [
            "Danh sách chưa có Phó Trưởng Ban Chỉ đạo (phó hiệu trưởng) đang công tác. "
                + "Hãy bổ sung một người có vai trò Phó Trưởng Ban Chỉ đạo.",
            "Lê Thị Hoa, cột Vai trò: Trường chỉ có một Trưởng Ban Chỉ đạo (hiệu trưởng), mà danh sách đã có Trần Văn Minh. "
                + "Hãy sửa vai trò, hoặc ghi ngày thôi công tác (“Ngày công tác cuối cùng”) cho người đã nghỉ.",
            "Hoàng Văn Nam, cột Email: Địa chỉ thư “LAN@truong.example” đã dùng cho Nguyễn Thị Lan. Mỗi người cần một địa chỉ riêng.",
            "Hoàng Văn Nam, cột Tổ: Tổ 9 chưa có tổ trưởng chuyên môn đang công tác. "
                + "Hãy bổ sung một người có vai trò tổ trưởng chuyên môn và tổ “Tổ 9”, hoặc sửa tên tổ.",
        ]);
    }

    [Fact]
    public void Substitutes_AreJudgedByTheRosterFilesRulesWithNames()
    {
        var (lan, nam) = (new StaffId("gv-1"), new StaffId("gv-2"));
        var draft = DraftMaker.Of(Empty, School, Today) with
        {
            Substitutes = [new(lan, nam, Today, Today.AddDays(9)), new(lan, new("thu-ky"), Today.AddDays(5), Today.AddDays(6))],
        };

        ProblemsOf(draft).ShouldBe(
        [
            "Phạm Thu Hà thay Nguyễn Thị Lan: Nguyễn Thị Lan đã có Hoàng Văn Nam thay từ 12/10/2021 đến 21/10/2021. "
            + "Mỗi lúc chỉ một người thay; hãy sửa ngày.",
        ]);
        DraftCheck.Of(draft with { Substitutes = [draft.Substitutes[0]] }, School, Today).Roster!.SubstituteOf(lan, Today).ShouldBe(nam);
        ProblemsOf(draft with { Substitutes = [draft.Substitutes[0]], People = draft.People.RemoveAt(4) }).ShouldBe(
        [
            "Hoàng Văn Nam đang thay Nguyễn Thị Lan, nhưng một trong hai người không có trong bản nháp. "
            + "Xin bỏ mục ấy ở trang “Người trả lời thay”, hoặc thêm lại người ấy.",
        ]);
    }

    [Fact]
    public void Sentences_OfEveryRule_HaveNoWordOfTheRosterFile()
    {
        var people = School.People.Select(DraftPerson.Of)
            .Select((p, i) => p with
            {
                Name = $"A;{i}\u200b",
                Email = "x",
                Title = new string('t', 200),
                Group = i == 4 ? string.Empty : "Tổ 3",
            })
            .ToImmutableArray();

        foreach (var problem in ProblemsOf(Empty with { People = people }))
        {
            problem.ShouldNotContain("\"role\"");
            problem.ShouldNotContain("\"group\"");
            problem.ShouldNotContain("\"title\"");
            problem.ShouldNotContain("SubjectLead");
        }
    }

    [Theory]
    [InlineData("Hiệu trưởng", "", Role.Chair)]
    [InlineData("P. Hiệu trưởng", "Phó hiệu trưởng", null)]
    [InlineData("Phó Hiệu trưởng", "", Role.ViceChair)]
    [InlineData("Hiệu phó", "", Role.ViceChair)]
    [InlineData("Giáo viên", "Thư ký hội đồng", Role.Secretary)]
    [InlineData("Giáo viên", "Tổ trưởng chuyên môn", Role.SubjectLead)]
    [InlineData("Tổ trưởng", "", Role.SubjectLead)]
    [InlineData("TỔ TRƯỞNG CHUYÊN MÔN", "", Role.SubjectLead)]
    [InlineData("Tổ phó", "", Role.Teacher)]
    [InlineData("Tổ trưởng tổ Văn phòng", "", null)]
    [InlineData("Giáo viên", "", Role.Teacher)]
    [InlineData("Giáo viên", "Giáo viên", Role.Teacher)]
    [InlineData("Giáo viên", "Bí thư Chi đoàn", null)]
    [InlineData("Tổng phụ trách Đội", "", Role.Member)]
    [InlineData("Nhân viên y tế", "", null)]
    [InlineData("Bảo vệ", "", null)]
    [InlineData("", "Thư ký", Role.Secretary)]
    [InlineData("", "", null)]
    public void Role_ByTheWordsOfPostAndOffice_IsKnownOrAsked(string position, string post, Role? role) =>
        Draft(Csv(';', true, [["Họ và tên", "Chức vụ", "Kiêm nhiệm"], ["Vũ Thị Mai", position, post]])).People[0].Role.ShouldBe(role);
}
