using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools.Input;
using BinhHoa2.Tests.Schools;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Tests.Calendar;

public sealed class AnnouncedDaysTests : IDisposable
{
    private const string Good =
        """
        {
          "version": "vn-2027.1",
          "years": [
            { "year": 2027,
              "off": [{ "from": "2027-02-04", "to": "2027-02-12", "reason": "Tết" }, { "from": "2027-04-16", "reason": "Giỗ Tổ" }],
              "worked": [{ "day": "2027-02-20", "reason": "Làm bù" }] }
          ]
        }
        """;

    private readonly InputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void AddSchoolCalendar_WithAFile_CountsByIt()
    {
        using var services = new ServiceCollection().AddSchoolCalendar(Write(Good)).BuildServiceProvider();
        var calendar = services.GetRequiredService<IWorkingCalendar>();

        calendar.Version.ShouldBe("vn-2027.1");
        calendar.IsWorkingDay(new DateOnly(2027, 2, 12)).ShouldBeFalse();
        calendar.IsWorkingDay(new DateOnly(2027, 2, 20)).ShouldBeTrue();
    }

    [Fact]
    public void AddSchoolCalendar_WithoutAFile_CountsByTheBuiltInData()
    {
        using var services = new ServiceCollection().AddSchoolCalendar().BuildServiceProvider();

        services.GetRequiredService<IWorkingCalendar>().Version.ShouldBe("vn-2026.1");
    }

    [Theory]
    [InlineData(
        "\"2027-02-12\"", "\"2028-02-12\"",
        "dòng 5, years[0].off[0].to: Ngày này không thuộc năm 2027. Hãy sửa ngày hoặc chuyển sang đúng năm.")]
    [InlineData(
        "\"2027-02-12\"", "\"2027-02-01\"",
        "dòng 5, years[0].off[0].to: Ngày cuối phải từ ngày đầu trở đi và một đợt nghỉ không quá 16 ngày. Hãy sửa lại.")]
    [InlineData(
        "\"2027-02-12\"", "\"2027-03-12\"",
        "dòng 5, years[0].off[0].to: Ngày cuối phải từ ngày đầu trở đi và một đợt nghỉ không quá 16 ngày. Hãy sửa lại.")]
    [InlineData(
        "\"2027-02-20\"", "\"2027-02-06\"",
        "dòng 6, years[0].worked[0].day: Ngày 06/02/2027 vừa ghi là ngày nghỉ vừa ghi là ngày làm việc. Hãy bỏ một trong hai.")]
    [InlineData(
        "\"2027-02-20\"", "\"2026-02-20\"",
        "dòng 6, years[0].worked[0].day: Ngày này không thuộc năm 2027. Hãy sửa ngày hoặc chuyển sang đúng năm.")]
    [InlineData("\"year\": 2027", "\"year\": 2027.5", "dòng 4, years[0].year: 2027.5 không phải là số nguyên. Hãy sửa lại.")]
    [InlineData("\"year\": 2027", "\"year\": 1e400", "dòng 4, years[0].year: Mục \"year\" ghi 1e400, lớn hơn 2199. Hãy sửa lại.")]
    [InlineData("\"year\": 2027", "\"year\": 27", "dòng 4, years[0].year: Mục \"year\" ghi 27, nhỏ hơn 2000. Hãy sửa lại.")]
    [InlineData(
        "\"year\": 2027", "\"year\": \"2027\"",
        "dòng 4, years[0].year: Mục \"year\" phải là số, nhưng trong tệp là chữ đặt trong dấu nháy kép. Hãy sửa lại.")]
    [InlineData(
        "\"reason\": \"Tết\"", "\"reason\": \"\"",
        "dòng 5, years[0].off[0].reason: Mục \"reason\" đang để trống. Hãy ghi nội dung.")]
    public void FromFile_OneThingWrong_SaysWhereAndWhatToDo(string right, string wrong, string expected) =>
        Should.Throw<InputException>(() => AnnouncedDays.FromFile(Write(Good.Replace(right, wrong)))).Problems.Select(p => p.ToString())
            .ShouldContain($"ngay-nghi.json, {expected}");

    [Theory]
    [InlineData("2.027e3")]
    [InlineData("2027.0")]
    public void FromFile_AYearInAnotherNotation_IsTheSameNumber(string year) =>
        AnnouncedDays.FromFile(Write(Good.Replace("\"year\": 2027", $"\"year\": {year}"))).Off.Count.ShouldBe(10);

    private string Write(string text) => folder.Write("ngay-nghi.json", text);
}
