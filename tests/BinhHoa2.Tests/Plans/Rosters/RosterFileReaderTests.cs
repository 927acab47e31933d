using System.IO.Compression;
using System.Text;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Tests.Plans.Reading;
using static BinhHoa2.Tests.Plans.Rosters.RosterFiles;

namespace BinhHoa2.Tests.Plans.Rosters;

/// <summary>What is read from lists of people in the forms that schools and their programs write.</summary>
public sealed class RosterFileReaderTests
{
    [Theory]
    [InlineData(',', false)]
    [InlineData(';', true)]
    [InlineData('\t', false)]
    [InlineData('\t', true)]
    public void Csv_OfAnySeparatorWithAndWithoutAMark_GivesThePeople(char separator, bool mark) =>
        ShouldBeTheSchool(Csv(separator, mark, [Head, .. Rows]));

    [Fact]
    public void Csv_InUtf16_AsExcelSavesUnicodeText_GivesThePeople()
    {
        var text = string.Join("\r\n", new[] { Head }.Concat(Rows).Select(r => string.Join('\t', r)));

        ShouldBeTheSchool([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)]);
    }

    [Fact]
    public void Csv_WithDecomposedLetters_IsTheSameAsComposed()
    {
        var read = Read(Encoding.UTF8.GetBytes(
            "Ho\u0323 va\u0300 te\u0302n;Thu\u031B \u0111ie\u0323\u0302n tu\u031B\u0309;Chu\u031B\u0301c vu\u0323;To\u0302\u0309\n"
            + "Nguye\u0302\u0303n Thi\u0323 Lan;lan@truong.example;Gia\u0301o vie\u0302n;To\u0302\u0309 1\n"));

        var row = read.Rows.ShouldHaveSingleItem();
        (row[RosterColumn.Name], row[RosterColumn.Email], row[RosterColumn.Position], row[RosterColumn.Group])
            .ShouldBe(("Nguyễn Thị Lan", "lan@truong.example", "Giáo viên", "Tổ 1"));
    }

    [Theory]
    [InlineData("Điện thoại", "0901 234 567", "0901 234 567")]
    [InlineData("SĐT liên hệ", "901234567", "0901234567")]
    [InlineData("Số điện thoại", "", "")]
    public void Phone_IsReadAsItIsDialled(string head, string cell, string phone)
    {
        var draft = Draft(Csv(';', true, [[.. Head, head], .. Rows.Select(r => (string[])[.. r, cell])]));

        draft.People.Select(p => p.Phone).Distinct().ShouldBe([phone]);
        ProblemsOf(draft).ShouldBeEmpty();
    }

    [Fact]
    public void Phone_ThatIsNone_IsNamedWithItsRow()
    {
        var problem = ProblemsOf(Draft(Csv(';', true, [[.. Head, "SĐT"], [.. Rows[0], "gọi vợ"], .. Rows.Skip(1)])))
            .ShouldHaveSingleItem();

        problem.ShouldContain("òng 2");
        problem.ShouldContain("Điện thoại");
        problem.ShouldContain("0901 234 567");
    }

    [Fact]
    public void Csv_WithQuotedCells_KeepsSeparatorsAndBreaksInside()
    {
        var read = Read(Encoding.UTF8.GetBytes("Họ và tên,Email,Nhiệm vụ\n\"Lan,\nNguyễn\",lan@a.vn,\"dạy \"\"lớp\"\" 1A, 1B\"\n"));

        var row = read.Rows.ShouldHaveSingleItem();
        (row[RosterColumn.Name], row[RosterColumn.Title]).ShouldBe(("Lan, Nguyễn", "dạy \"lớp\" 1A, 1B"));
    }

    [Fact]
    public void Columns_InAnotherOrder_WithATitleAboveAndOthersBetween_AreFoundByTheirWords()
    {
        var read = Read(Csv(
            ';',
            true,
            [
                ["TRƯỜNG TIỂU HỌC BÌNH HÒA 2"],
                [""],
                ["DANH SÁCH CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN"],
                ["Tổ", "Ngày sinh", "Chức danh nghề nghiệp", "Chức vụ", "Họ đệm", "Tên", "Địa chỉ email"],
                ["Tổ 1", "01/02/1980", "Giáo viên tiểu học hạng III", "Giáo viên", "Hoàng Văn", "Nam", "nam@truong.example"],
                ["", "", "", "", "", "", "Người lập biểu"],
            ]));

        var row = read.Rows.ShouldHaveSingleItem();
        (row.Place, row[RosterColumn.Name], row[RosterColumn.Email], row[RosterColumn.Group], row[RosterColumn.Post])
            .ShouldBe(("dòng 5", "Hoàng Văn Nam", "nam@truong.example", "Tổ 1", null));
        read.Notes.ShouldBe(
        [
            "Các cột không dùng đến: Ngày sinh và Chức danh nghề nghiệp.",
            "Dòng 6: không đọc là một người: “Người lập biểu”.",
        ]);
    }

    [Fact]
    public void Xlsx_WithATitleAHeadOfTwoRowsAndMergedCells_GivesThePeople()
    {
        var file = ExcelPlan.Workbook(("Danh sách",
            [
                ["DANH SÁCH GIÁO VIÊN", null, null, null, null],
                [null, null, null, null, null],
                ["TT", "Họ và tên", "Tổ", "Liên hệ", null],
                [null, null, null, "Số điện thoại", "Email"],
                ["1", "Nguyễn Thị Lan", "Tổ 1", "0900", "lan@truong.example"],
                ["2", "Hoàng Văn Nam", null, "0901", "nam@truong.example"],
            ],
            ["A1:E1", "B3:B4", "C3:C4", "A3:A4", "D3:E3", "C5:C6"]));

        var read = Read(file);

        read.Rows.Select(r => (r.Place, r[RosterColumn.Name], r[RosterColumn.Group], r[RosterColumn.Email])).ShouldBe(
        [
            ("dòng 5", "Nguyễn Thị Lan", "Tổ 1", "lan@truong.example"),
            ("dòng 6", "Hoàng Văn Nam", "Tổ 1", "nam@truong.example"),
        ]);
        read.Notes.ShouldContain("Dòng 5: có ô gộp đến dòng 6: “Tổ 1” được ghi cho từng dòng.");
    }

    [Fact]
    public void Xlsx_OfSeveralSheets_ReadsEachThatHasAHeadAndNamesTheOthers()
    {
        var read = Read(ExcelPlan.Workbook(
            ("Giáo viên", [["Họ và tên", "Email"], ["Lan", "lan@a.vn"]], []),
            ("Ghi chú", [["Số liệu đến ngày 01/10"]], []),
            ("Nhân viên", [["Họ và tên", "Email"], ["Nam", "nam@a.vn"]], [])));

        read.Rows.Select(r => r.Place).ShouldBe(["trang tính “Giáo viên”, dòng 2", "trang tính “Nhân viên”, dòng 2"]);
        read.Notes.ShouldBe(["Trang tính “Ghi chú” không có hàng tiêu đề nên không đọc."]);
    }

    [Fact]
    public void Head_WhoseSecondRowIsShorter_IsRead() =>
        Read(Csv(';', false, [["A", "B", "Họ và tên", "Email"], ["Email"], ["", "", "Lan", "lan@a.vn"]]))
            .Rows.ShouldHaveSingleItem()[RosterColumn.Email].ShouldBe("lan@a.vn");

    [Fact]
    public void Rows_UnderALineThatNamesTheirGroup_BelongToIt()
    {
        string[][] lan = [["", "Tổ 1", ""], ["1", "Lan", "lan@a.vn"]];
        string[][] nam = [["", "Tổ 2", ""], ["2", "Nam", "nam@a.vn"]];
        var read = Read(Csv(';', false, [["STT", "Họ và tên", "Email"], .. lan, .. nam]));

        read.Rows.Select(r => r[RosterColumn.Group]).ShouldBe(["Tổ 1", "Tổ 2"]);
        read.Notes[0].ShouldBe("Dòng 2: “Tổ 1” được dùng làm tổ cho các dòng bên dưới.");
    }

    [Fact]
    public void Xlsx_WithFormulasAndHiddenRows_SaysHowTheyWereRead()
    {
        var read = Read(Sheet(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Họ và tên</t></is></c>"
            + "<c r=\"B1\" t=\"inlineStr\"><is><t>Email</t></is></c></row>"
            + "<row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"inlineStr\"><is><t>Lan</t></is></c>"
            + "<c r=\"B2\" t=\"str\"><f>C2&amp;\"@a.vn\"</f><v>lan@a.vn</v></c></row>"
            + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Nam</t></is></c><c r=\"B3\"><f>C3</f></c></row>"));

        read.Rows.Select(r => (r[RosterColumn.Name], r[RosterColumn.Email])).ShouldBe([("Lan", "lan@a.vn"), ("Nam", "")]);
        read.Notes.ShouldBe(
        [
            "Dòng 2: hàng này đang ẩn trong tệp, vẫn được đọc.",
            "Dòng 2: ô ở cột B là công thức; dùng kết quả đã lưu trong tệp: “lan@a.vn”.",
            "Dòng 3: ô ở cột B là công thức chưa có kết quả nên để trống; xin ghi nội dung vào ô.",
        ]);
    }

    [Theory]
    [InlineData("", "không có nội dung")]
    [InlineData("%PDF-1.7", "loại không đọc được")]
    [InlineData("PK\u0003\u0004rubbish", "bị hỏng")]
    [InlineData("<html><body><table><tr><td>Họ và tên</td></tr></table>", "trang web")]
    [InlineData("Họ và tên,Email\n\"Lan,lan@a.vn\n", "Dòng 2 có dấu nháy kép mở")]
    [InlineData("Lan,lan@a.vn\nNam,nam@a.vn", "Không tìm thấy hàng tiêu đề")]
    [InlineData("Họ và tên,Email\n", "không có người nào")]
    public void File_ThatIsNoListOfPeople_IsRefusedWithWhatToDo(string text, string sentence)
    {
        var refused = Should.Throw<RosterUnreadableException>(() => Read(Encoding.UTF8.GetBytes(text))).Message;

        refused.ShouldContain(sentence);
        refused.ShouldContain("Xin ");
    }

    [Fact]
    public void File_OfTheOldExcelOrUnderAPassword_SaysWhichOfThem()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

        Should.Throw<RosterUnreadableException>(() => Read(old)).Message.ShouldContain(".xls)");
        Should.Throw<RosterUnreadableException>(() => Read([.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage")])).Message
            .ShouldContain("mật khẩu");
    }

    [Fact]
    public void File_WithAProgramInside_IsRefused()
    {
        var file = new MemoryStream();
        file.Write(ExcelPlan.Workbook(("A", [["Họ và tên", "Email"], ["Lan", "lan@a.vn"]], [])));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            WordPlan.Add(zip, "xl/vbaProject.bin", "program");
        }

        Should.Throw<RosterUnreadableException>(() => Read(file.ToArray())).Message.ShouldContain("macro");
    }

    [Fact]
    public void File_WithMorePeopleOrRowsThanAreTaken_SaysTheLimit()
    {
        Should.Throw<RosterUnreadableException>(() => Read(Csv(',', false, Pupils(501)))).Message
            .ShouldStartWith("Tệp có 501 hàng giống như người, mà một danh sách có nhiều nhất 500 người.");
        Should.Throw<RosterUnreadableException>(() => Read(Csv(',', false, Pupils(10_000)))).Message
            .ShouldContain("nhiều nhất 10.000 hàng");
        Should.Throw<RosterUnreadableException>(() => Read(new byte[(5 << 20) + 1])).Message.ShouldStartWith("Tệp lớn hơn 5 MB");
    }

    private static string[][] Pupils(int count) =>
        [["Họ và tên", "Email"], .. Enumerable.Range(1, count).Select(i => new[] { $"Em {i}", $"e{i}@a.vn" })];

    internal static byte[] Sheet(string rows)
    {
        var file = new MemoryStream();
        file.Write(ExcelPlan.Workbook(("A", [["x"]], [])));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            WordPlan.Add(
                zip,
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + $"<sheetData>{rows}</sheetData></worksheet>");
        }

        return file.ToArray();
    }

    private static void ShouldBeTheSchool(byte[] file)
    {
        var read = Read(file);
        read.Rows.Select(r => (r[RosterColumn.Name], r[RosterColumn.Email], r[RosterColumn.Position], r[RosterColumn.Group]))
            .ShouldBe(Rows.Select(r => ((string?)r[1], (string?)r[2], (string?)r[3], (string?)r[4])));
        read.Notes.ShouldBeEmpty();
    }
}
