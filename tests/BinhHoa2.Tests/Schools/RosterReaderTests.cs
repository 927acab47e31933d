using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Tests.Schools;

/// <summary>Each refusal: one change to a small roster that is right, and the exact message.</summary>
public sealed class RosterReaderTests : IDisposable
{
    private const string Good =
        """
        {
          "people": [
            { "id": "ht", "name": "Cô Hai", "title": "Hiệu trưởng", "email": "ht@t.example", "role": "Chair" },
            { "id": "ph", "name": "Thầy Ba", "title": "Phó hiệu trưởng", "email": "ph@t.example", "role": "ViceChair" },
            { "id": "tk", "name": "Cô Tư", "title": "Thư ký", "email": "tk@t.example", "role": "Secretary" },
            { "id": "tt", "name": "Cô Năm", "title": "Tổ trưởng", "email": "tt@t.example", "role": "SubjectLead", "group": "Tổ 1" },
            { "id": "gv", "name": "Thầy Sáu", "title": "Giáo viên", "email": "gv@t.example", "role": "Teacher", "group": "Tổ 1" }
          ]
        }
        """;

    private readonly InputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_AGoodRoster_GivesWhatTheFileSays()
    {
        var roster = Read(Good.Replace("\"group\": \"Tổ 1\" }\n", "\"group\": \"Tổ 1\", \"left\": \"2022-02-28\" }\n")).OrThrow();

        roster.People.Select(p => p.Id.Value).ShouldBe(["ht", "ph", "tk", "tt", "gv"]);
        roster.People[^1].ShouldBe(new StaffMember(
            new StaffId("gv"), "Thầy Sáu", "Giáo viên", "gv@t.example", Role.Teacher, "Tổ 1", new DateOnly(2022, 2, 28)));
    }

    [Fact]
    public void Read_WithFormOfAddressAndPost_CarriesThem()
    {
        var roster = Read(Good.Replace("\"Tổ 1\" }\n", "\"Tổ 1\", \"address\": \"thầy\", \"post\": \"Giáo viên hạng III\" }\n")).OrThrow();

        roster.People.Select(p => (p.Address, p.Post))
            .ShouldBe([(null, null), (null, null), (null, null), (null, null), ("thầy", "Giáo viên hạng III")]);
    }

    [Theory]
    [InlineData("co\u0302", "cô")]
    [InlineData("tha\u0302\u0300y", "thầy")]
    public void Read_FormOfAddressDecomposed_IsTaken(string written, string address) =>
        Read(Good.Replace("\"Tổ 1\" }\n", $"\"Tổ 1\", \"address\": \"{written}\" }}\n")).OrThrow().People[^1].Address.ShouldBe(address);

    [Fact]
    public void Read_AFormerChairBesideTheNewOne_IsTaken()
    {
        const string former =
            """{ "id": "ht0", "name": "Cô Một", "title": "Cũ", "email": "ht0@t.example", "role": "Chair", "left": "2021-12-31" },""";

        Read(Good.Replace("\"people\": [", $"\"people\": [ {former}")).OrThrow().InRole(Role.Chair).Count().ShouldBe(2);
    }

    [Fact]
    public void Read_WithAClass_CarriesItAndAllowsASecondTeacherWhileTheFirstLeaves()
    {
        const string leaving =
            """
            { "id": "gv0", "name": "Cô Bảy", "title": "Giáo viên", "email": "gv0@t.example", "role": "Teacher", "group": "Tổ 1",
              "class": "1a", "left": "2021-12-31" },
            """;

        var roster = Read(Good.Replace("\"people\": [", $"\"people\": [ {leaving}")
            .Replace("\"Tổ 1\" }\n", "\"Tổ 1\", \"class\": \"1A\" }\n")).OrThrow();

        roster.People.Select(p => p.Class).OfType<string>().ShouldBe(["1a", "1A"]);
    }

    [Fact]
    public void Read_AClassOfTwoPeopleWhoStay_IsRefusedAtTheSecond() =>
        Read(Good.Replace("\"group\": \"Tổ 1\" }", "\"group\": \"Tổ 1\", \"class\": \"1A\" }")).Problems
            .ShouldHaveSingleItem().ToString().ShouldBe(
                "danh-sach.json, dòng 7, people[4].class: Thầy Sáu (gv): Lớp 1A đã có Cô Năm chủ nhiệm. Mỗi lớp một giáo viên chủ nhiệm: "
                + "hãy sửa tên lớp, hoặc bỏ trống ở một trong hai người; "
                + "người sắp thôi công tác thì ghi ngày công tác cuối cùng (\"left\").");

    [Theory]
    [InlineData(
        "\"role\": \"Teacher\"",
        "\"class\": \"Lớp 1A\", \"role\": \"Teacher\"",
        "dòng 7, people[4].class: Thầy Sáu (gv): \"Lớp 1A\" không phải tên của một lớp. "
            + "Hãy ghi đúng một lớp, không có chữ \"lớp\" và dấu phẩy, ví dụ 1A, 1.2 hoặc 2/3.")]
    [InlineData(
        "\"role\": \"Teacher\"",
        "\"phone\": \"gọi chồng\", \"role\": \"Teacher\"",
        "dòng 7, people[4].phone: Thầy Sáu (gv): \"gọi chồng\" không phải số điện thoại. Hãy ghi 8 đến 15 chữ số, ví dụ 0901 234 567.")]
    [InlineData("\"id\": \"gv\"", "\"id\": \"tt\"", "dòng 7, people[4].id: Thầy Sáu (tt): Mã \"tt\" đã dùng cho Cô Năm. Hãy đặt mã khác.")]
    [InlineData(
        "\"id\": \"gv\"", "\"id\": \"GV\"",
        "dòng 7, people[4].id: Thầy Sáu (GV): \"GV\" không dùng làm mã được. "
            + "Hãy dùng từ 1 đến 40 ký tự gồm chữ thường a-z không dấu, chữ số và dấu gạch nối ở giữa.")]
    [InlineData("\"id\": \"gv\", ", "", "dòng 7, people[4].id: Thầy Sáu: Thiếu mục \"id\". Hãy bổ sung mục này.")]
    [InlineData(
        "\"id\": \"gv\", \"name\": \"Thầy Sáu\", ", "",
        "dòng 7, people[4].id: Người thứ 5 trong danh sách: Thiếu mục \"id\". Hãy bổ sung mục này.",
        "dòng 7, people[4].name: Người thứ 5 trong danh sách: Thiếu mục \"name\". Hãy bổ sung mục này.")]
    [InlineData(
        "gv@t.example", "TT@t.example",
        "dòng 7, people[4].email: Thầy Sáu (gv): Địa chỉ thư \"TT@t.example\" đã dùng cho Cô Năm. Mỗi người cần một địa chỉ riêng.")]
    [InlineData(
        "\"Thầy Sáu\"", "\"Sáu, Thầy\"",
        "dòng 7, people[4].name: Sáu, Thầy (gv): \"Sáu, Thầy\" có dấu phẩy hoặc dấu chấm phẩy, hệ thống thư không nhận. "
            + "Hãy bỏ các dấu này trong họ tên.")]
    [InlineData("\"Thầy Sáu\"", "\"\"", "dòng 7, people[4].name: gv: Mục \"name\" đang để trống. Hãy ghi nội dung.")]
    [InlineData(
        "\"Teacher\", \"group\": \"Tổ 1\"", "\"Teacher\"",
        "dòng 7, people[4].group: Thầy Sáu (gv): Giáo viên và tổ trưởng chuyên môn phải thuộc một tổ. Hãy bổ sung mục \"group\".")]
    [InlineData(
        "\"Teacher\", \"group\": \"Tổ 1\"", "\"Teacher\", \"group\": \"Tổ 9\"",
        "dòng 7, people[4].group: Thầy Sáu (gv): Tổ 9 chưa có tổ trưởng chuyên môn đang công tác. "
            + "Hãy bổ sung một người có \"role\": \"SubjectLead\" và \"group\": \"Tổ 9\", hoặc sửa tên tổ.")]
    [InlineData(
        "\"Secretary\"", "\"Secretary\", \"group\": \"Tổ 1\"",
        "dòng 5, people[2].group: Cô Tư (tk): Chỉ giáo viên và tổ trưởng chuyên môn mới thuộc tổ chuyên môn. Hãy xóa mục \"group\".")]
    [InlineData(
        "\"Teacher\"", "\"teacher\"",
        "dòng 7, people[4].role: Thầy Sáu (gv): \"teacher\" không phải là vai trò. "
            + "Hãy chọn một trong các giá trị: Chair, ViceChair, Secretary, Member, SubjectLead, Teacher.")]
    [InlineData(
        "\"role\": \"Teacher\"", "\"lop\": \"1A\", \"role\": \"Teacher\"",
        "dòng 7, people[4].lop: Thầy Sáu (gv): Không có mục nào tên là \"lop\". "
            + "Hãy xóa đi hoặc sửa lại tên; các mục được dùng: id, name, title, email, role, group, left, address, post, phone, class.")]
    [InlineData(
        "\"Teacher\"", "\"Teacher\", \"left\": \"28/02/2022\"",
        "dòng 7, people[4].left: Thầy Sáu (gv): \"28/02/2022\" không phải là một ngày. "
            + "Hãy ghi theo dạng năm-tháng-ngày, ví dụ 2021-10-29.")]
    [InlineData(
        "\"Secretary\"", "\"Member\"",
        "dòng 2, people: Danh sách chưa có Thư ký Ban Chỉ đạo đang công tác. Hãy bổ sung một người có \"role\": \"Secretary\".")]
    [InlineData(
        "\"ViceChair\"", "\"ViceChair\", \"left\": \"2022-01-31\"",
        "dòng 2, people: Danh sách chưa có Phó Trưởng Ban Chỉ đạo (phó hiệu trưởng) đang công tác. "
            + "Hãy bổ sung một người có \"role\": \"ViceChair\".")]
    [InlineData(
        "\"Chair\"", "\"Member\"",
        "dòng 2, people: Danh sách chưa có Trưởng Ban Chỉ đạo (hiệu trưởng) đang công tác. Hãy bổ sung một người có \"role\": \"Chair\".")]
    [InlineData(
        "\"Secretary\" }",
        "\"Secretary\" }, { \"id\": \"h2\", \"name\": \"Cô Bảy\", \"title\": \"Hiệu trưởng\", \"email\": \"h2@t.example\", "
            + "\"role\": \"Chair\" }",
        "dòng 5, people[3].role: Cô Bảy (h2): Trường chỉ có một Trưởng Ban Chỉ đạo (hiệu trưởng), mà danh sách đã có Cô Hai. "
            + "Hãy sửa vai trò, hoặc ghi ngày thôi công tác (\"left\") cho người đã nghỉ.")]
    [InlineData(
        "\"role\": \"SubjectLead\", \"group\": \"Tổ 1\"", "\"role\": \"SubjectLead\", \"group\": \"Tổ 1\", \"left\": \"2022-01-31\"",
        "dòng 7, people[4].group: Thầy Sáu (gv): Tổ 1 chưa có tổ trưởng chuyên môn đang công tác. "
            + "Hãy bổ sung một người có \"role\": \"SubjectLead\" và \"group\": \"Tổ 1\", hoặc sửa tên tổ.")]
    [InlineData(
        "{ \"id\": \"gv\"", "17, { \"id\": \"gv\"",
        "dòng 7, people[4]: Mục \"people[…]\" phải là một nhóm { … }, nhưng trong tệp là số. Hãy sửa lại.")]
    [InlineData(
        "\"Teacher\"", "\"Teacher\", \"address\": \"anh\"",
        "dòng 7, people[4].address: Thầy Sáu (gv): \"anh\" không phải là cách xưng hô. Hãy chọn một trong các giá trị: thầy, cô.")]
    [InlineData(
        "\"Thầy Sáu\"", "7",
        "dòng 7, people[4].name: gv: Mục \"name\" phải là chữ đặt trong dấu nháy kép, nhưng trong tệp là số. Hãy sửa lại.")]
    [InlineData(
        "\"Secretary\"", "\"Secretary\", \"group\": 1",
        "dòng 5, people[2].group: Cô Tư (tk): Mục \"group\" phải là chữ đặt trong dấu nháy kép, nhưng trong tệp là số. Hãy sửa lại.")]
    [InlineData(
        "\"id\": \"gv\"", "\"id\": \"gv\", \"id\": \"gv2\"",
        "dòng 7, people[4].id: Thầy Sáu (gv): Mục \"id\" được ghi nhiều lần. Hãy giữ lại một lần.")]
    [InlineData(
        "\"id\": \"gv\"", "\"a/b~c%20\": null, \"id\": \"gv\"",
        "dòng 7, people[4].a/b~c%20: Thầy Sáu (gv): Không có mục nào tên là \"a/b~c%20\". "
            + "Hãy xóa đi hoặc sửa lại tên; các mục được dùng: id, name, title, email, role, group, left, address, post, phone, class.")]
    public void Read_OneThingWrong_NamesThePersonAndTheLine(string right, string wrong, params string[] expected)
    {
        var at = Good.IndexOf(right, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0);

        Read(Good[..at] + wrong + Good[(at + right.Length)..]).Problems.Select(p => p.ToString()).Order()
            .ShouldBe(expected.Select(e => $"danh-sach.json, {e}").Order());
    }

    [Theory]
    [InlineData("gv")]
    [InlineData("gv@")]
    [InlineData("@t.example")]
    [InlineData("gv@t")]
    [InlineData("gv@@t.example")]
    [InlineData("a@t.example,b@t.example")]
    [InlineData("a@t.example;b@t.example")]
    [InlineData("Cô Sáu <gv@t.example>")]
    [InlineData("gv @t.example")]
    [InlineData("giáoviên@t.example")]
    [InlineData("gv@trường.example")]
    [InlineData("gv..a@t.example")]
    [InlineData(".gv@t.example")]
    [InlineData("gv@-t.example")]
    [InlineData("gv@t..example")]
    public void Read_NotOnePlainAddress_IsRefused(string address) =>
        Read(Good.Replace("gv@t.example", address)).Problems.Single().Message.ShouldBe(
            $"Thầy Sáu (gv): \"{address}\" không phải là địa chỉ thư hợp lệ. Hãy ghi đúng một địa chỉ dạng ten@truong.edu.vn, "
            + "chữ không dấu, không có khoảng trắng, dấu phẩy hoặc dấu chấm phẩy.");

    [Fact]
    public void Read_AnAddressWithALineBreak_IsRefused() =>
        Read(Good.Replace("gv@t.example", "gv@t.example\\nBcc: x@y.example")).Problems.Single().Message.ShouldBe(
            "Thầy Sáu (gv): Mục \"email\" có ký tự ẩn hoặc ký tự điều khiển (U+000A) ở vị trí 13. "
            + "Hãy xóa ký tự đó và ghi nội dung trên một dòng.");

    [Fact]
    public void Read_AnAddressTooLong_IsRefused() =>
        Read(Good.Replace("gv@t.example", new string('a', 65) + "@t.example")).Problems.Single().Field.ShouldBe("email");

    [Fact]
    public void OrThrow_WithProblems_SaysThemAllInOneMessage()
    {
        var wrong = Read(Good.Replace("\"Secretary\"", "\"Member\"").Replace("\"id\": \"gv\"", "\"id\": \"tt\""));

        const string NoSecretary =
            "Danh sách chưa có Thư ký Ban Chỉ đạo đang công tác. Hãy bổ sung một người có \"role\": \"Secretary\".";
        Should.Throw<InputException>(() => wrong.OrThrow()).Message.ShouldBe(
            $"""
            Chưa nạp được dữ liệu: có 2 chỗ cần sửa. Dữ liệu đang dùng được giữ nguyên.
            - danh-sach.json, dòng 2, people: {NoSecretary}
            - danh-sach.json, dòng 7, people[4].id: Thầy Sáu (tt): Mã "tt" đã dùng cho Cô Năm. Hãy đặt mã khác.
            """);
    }

    private InputResult<Roster> Read(string text) => RosterReader.Read(folder.Write("danh-sach.json", text));
}
