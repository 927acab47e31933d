using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Tests.Schools;

/// <summary>The substitutions of a roster file: each refusal is one change to a file that is right.</summary>
public sealed class SubstituteReaderTests : IDisposable
{
    private const string Good =
        """
        {
          "people": [
            { "id": "ht", "name": "Cô Hai", "title": "Hiệu trưởng", "email": "ht@t.example", "role": "Chair" },
            { "id": "ph", "name": "Thầy Ba", "title": "Phó hiệu trưởng", "email": "ph@t.example", "role": "ViceChair" },
            { "id": "tk", "name": "Cô Tư", "title": "Thư ký", "email": "tk@t.example", "role": "Secretary" },
            { "id": "tv", "name": "Cô Tám", "title": "Thành viên", "email": "tv@t.example", "role": "Member", "left": "2022-01-31" }
          ],
          "substitutes": [
            { "for": "tk", "by": "ph", "from": "2021-10-11", "to": "2021-10-29" },
            { "for": "tk", "by": "tv", "from": "2021-10-30", "to": "2021-11-30" }
          ]
        }
        """;

    private readonly InputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_AGoodList_GivesWhatTheFileSays() =>
        Read(Good).OrThrow().Substitutes.ShouldBe(
        [
            new Substitution(new StaffId("tk"), new StaffId("ph"), new DateOnly(2021, 10, 11), new DateOnly(2021, 10, 29)),
            new Substitution(new StaffId("tk"), new StaffId("tv"), new DateOnly(2021, 10, 30), new DateOnly(2021, 11, 30)),
        ]);

    [Fact]
    public void Read_AnEmptyListOrNone_IsTaken()
    {
        var from = Good.IndexOf(",\n  \"substitutes\"", StringComparison.Ordinal);

        Read(Good[..from] + ", \"substitutes\": [] }").OrThrow().Substitutes.ShouldBeEmpty();
        Read(Good[..from] + " }").OrThrow().Substitutes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(
        "\"by\": \"tv\"", "\"by\": \"ai\"",
        "dòng 10, substitutes[1].by: ai thay tk: Không có ai mang mã \"ai\" trong danh sách nhân sự. "
            + "Hãy sửa mã hoặc bổ sung người đó vào \"people\".")]
    [InlineData(
        "\"for\": \"tk\", \"by\": \"tv\"", "\"for\": \"ai\", \"by\": \"tv\"",
        "dòng 10, substitutes[1].for: tv thay ai: Không có ai mang mã \"ai\" trong danh sách nhân sự. "
            + "Hãy sửa mã hoặc bổ sung người đó vào \"people\".")]
    [InlineData(
        "\"by\": \"tv\"", "\"by\": \"tk\"",
        "dòng 10, substitutes[1].by: tk thay tk: Người thay phải là người khác, không phải chính người được thay. Hãy sửa \"by\".")]
    [InlineData(
        "\"to\": \"2021-11-30\"", "\"to\": \"2021-10-29\"",
        "dòng 10, substitutes[1].to: tv thay tk: Ngày cuối cùng đứng trước ngày đầu tiên (30/10/2021). Hãy sửa \"from\" hoặc \"to\".")]
    [InlineData(
        "\"to\": \"2021-11-30\"", "\"to\": \"2022-02-28\"",
        "dòng 10, substitutes[1].to: tv thay tk: Cô Tám thôi công tác sau ngày 31/01/2022, trước khi hết thời gian thay. "
            + "Hãy rút ngắn \"to\" hoặc chọn người khác.")]
    [InlineData(
        "\"from\": \"2021-10-30\"", "\"from\": \"2021-10-29\"",
        "dòng 10, substitutes[1].from: tv thay tk: tk đã có ph thay từ 11/10/2021 đến 29/10/2021. Mỗi lúc chỉ một người thay; hãy "
            + "sửa ngày.")]
    [InlineData(
        "\"for\": \"tk\", \"by\": \"tv\", \"from\": \"2021-10-30\"", "\"for\": \"ph\", \"by\": \"tv\", \"from\": \"2021-10-29\"",
        "dòng 10, substitutes[1].by: tv thay ph: ph vừa được thay, vừa thay người khác trong cùng thời gian (ph thay tk, "
            + "11/10/2021 - 29/10/2021). Hãy chọn người thay khác hoặc sửa ngày.")]
    [InlineData(
        "\"for\": \"tk\", \"by\": \"tv\", \"from\": \"2021-10-30\"", "\"for\": \"ht\", \"by\": \"tk\", \"from\": \"2021-10-29\"",
        "dòng 10, substitutes[1].by: tk thay ht: tk vừa được thay, vừa thay người khác trong cùng thời gian (ph thay tk, "
            + "11/10/2021 - 29/10/2021). Hãy chọn người thay khác hoặc sửa ngày.")]
    [InlineData(
        "\"for\": \"tk\", \"by\": \"tv\", \"from\": \"2021-10-30\"", "\"for\": \"ph\", \"by\": \"tk\", \"from\": \"2021-10-29\"",
        "dòng 10, substitutes[1].by: tk thay ph: tk vừa được thay, vừa thay người khác trong cùng thời gian (ph thay tk, "
            + "11/10/2021 - 29/10/2021). Hãy chọn người thay khác hoặc sửa ngày.")]
    [InlineData(
        "\"from\": \"2021-10-30\"", "\"from\": \"30/10/2021\"",
        "dòng 10, substitutes[1].from: tv thay tk: \"30/10/2021\" không phải là một ngày. "
            + "Hãy ghi theo dạng năm-tháng-ngày, ví dụ 2021-10-29.")]
    [InlineData(
        "\"for\": \"tk\", \"by\": \"tv\"", "\"by\": \"tv\"",
        "dòng 10, substitutes[1].for: Mục trả lời thay thứ 2: Thiếu mục \"for\". Hãy bổ sung mục này.")]
    [InlineData(
        "\"by\": \"tv\", ", "\"by\": \"tv\", \"ly-do\": \"ốm\", ",
        "dòng 10, substitutes[1].ly-do: tv thay tk: Không có mục nào tên là \"ly-do\". "
            + "Hãy xóa đi hoặc sửa lại tên; các mục được dùng: for, by, from, to.")]
    public void Read_OneThingWrong_NamesThePeopleAndTheLine(string right, string wrong, string expected)
    {
        var at = Good.IndexOf(right, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0);

        Read(Good[..at] + wrong + Good[(at + right.Length)..]).Problems.Select(p => p.ToString())
            .ShouldBe([$"danh-sach.json, {expected}"]);
    }

    private InputResult<Roster> Read(string text) => RosterReader.Read(folder.Write("danh-sach.json", text));
}
