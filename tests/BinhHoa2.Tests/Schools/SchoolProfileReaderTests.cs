using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Tests.Schools;

public sealed class SchoolProfileReaderTests : IDisposable
{
    private const string Good =
        """
        {
          "id": "thbh2",
          "name": "Trường Tiểu học Bình Hòa 2",
          "symbol": "THBH2",
          "place": "Bình Hòa",
          "superiors": [
            { "from": "2020-02-01", "name": "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO" },
            { "from": "2025-07-01", "name": "ỦY BAN NHÂN DÂN PHƯỜNG" }
          ],
          "signerTitle": "HIỆU TRƯỞNG",
          "signerName": "Họ và tên"
        }
        """;

    private static readonly DateOnly Adopted = new(2021, 10, 11);

    private readonly InputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_AGoodProfile_GivesWhatTheFileSays()
    {
        var profile = Read(Good).OrThrow();

        profile.Id.ShouldBe(new SchoolId("thbh2"));
        profile.Symbol.ShouldBe("THBH2");
        profile.Superiors.ShouldBe(
        [
            new SuperiorBody(new DateOnly(2020, 2, 1), "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO"),
            new SuperiorBody(new DateOnly(2025, 7, 1), "ỦY BAN NHÂN DÂN PHƯỜNG"),
        ]);
    }

    [Fact]
    public void Read_TheSchoolsSize_IsTakenAndMayBeMissing()
    {
        const string Size = "\"size\": { \"classes\": 30, \"pupils\": 1050, \"on\": \"2021-09-15\" }, ";

        Read(Good.Replace("\"signerName\"", $"{Size}\"signerName\"")).OrThrow().Size
            .ShouldBe(new SchoolSize(30, 1050, new DateOnly(2021, 9, 15)));
        Read(Good).OrThrow().Size.ShouldBeNull();
    }

    [Theory]
    [InlineData(
        "\"signerName\"", "\"size\": { \"classes\": 0, \"pupils\": 1050, \"on\": \"2021-09-15\" }, \"signerName\"",
        "dòng 11, size.classes: Mục \"classes\" ghi 0, nhỏ hơn 1. Hãy sửa lại.")]
    [InlineData(
        "\"signerName\"", "\"size\": { \"classes\": 30, \"on\": \"2021-09-15\" }, \"signerName\"",
        "dòng 11, size.pupils: Thiếu mục \"pupils\". Hãy bổ sung mục này.")]
    [InlineData(
        "\"thbh2\"", "\"THBH2\"",
        "dòng 2, id: \"THBH2\" không dùng làm mã được. "
            + "Hãy dùng từ 1 đến 20 ký tự gồm chữ thường a-z không dấu, chữ số và dấu gạch nối ở giữa.")]
    [InlineData("  \"place\": \"Bình Hòa\",\n", "", "dòng 1, place: Thiếu mục \"place\". Hãy bổ sung mục này.")]
    [InlineData("\"HIỆU TRƯỞNG\"", "\"\"", "dòng 10, signerTitle: Mục \"signerTitle\" đang để trống. Hãy ghi nội dung.")]
    [InlineData(
        "\"signerName\"", "\"logo\": \"x\", \"signerName\"",
        "dòng 11, logo: Không có mục nào tên là \"logo\". "
            + "Hãy xóa đi hoặc sửa lại tên; các mục được dùng: id, name, symbol, place, superiors, signerTitle, "
                + "signerName, size.")]
    [InlineData(
        "\"2025-07-01\"", "\"2019-07-01\"",
        "dòng 8, superiors[1].from: Cơ quan cấp trên phải xếp theo thời gian, nhưng mục ngay trước đã bắt đầu từ 01/02/2020. "
            + "Hãy sửa ngày hoặc xếp lại.")]
    [InlineData(
        "\"2020-02-01\"", "\"2022-02-01\"",
        "dòng 6, superiors: Chưa ghi cơ quan cấp trên vào ngày 11/10/2021 (ngày kế hoạch có hiệu lực); mục sớm nhất bắt đầu từ "
            + "01/02/2022. Hãy bổ sung.")]
    [InlineData(
        "\"2020-02-01\"", "\"?\"",
        "dòng 7, superiors[0].from: \"?\" không phải là một ngày. Hãy ghi theo dạng năm-tháng-ngày, ví dụ 2021-10-29.")]
    public void Read_OneThingWrong_SaysWhereAndWhatToDo(string right, string wrong, string expected)
    {
        Good.ShouldContain(right);

        Read(Good.Replace(right, wrong)).Problems.Select(p => p.ToString()).ShouldBe([$"truong.json, {expected}"]);
    }

    [Fact]
    public void Read_NoSuperiorAtAll_IsRefused()
    {
        var start = Good.IndexOf('[');
        var end = Good.IndexOf(']');

        Read(Good[..start] + "[" + Good[end..]).Problems.Single().ToString()
            .ShouldBe("truong.json, dòng 6, superiors: Danh sách \"superiors\" đang trống. Hãy ghi ít nhất một giá trị.");
    }

    private InputResult<SchoolProfile> Read(string text) => SchoolProfileReader.Read(folder.Write("truong.json", text), Adopted);
}
