using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Schools;

namespace BinhHoa2.Tests.Plans;

/// <summary>Each refusal: one change to a small plan that is right, and the exact message.</summary>
public sealed class PlanReaderTests : IDisposable
{
    private const string Good =
        """
        {
          "year": "2021-2022",
          "number": "…/KH-T",
          "campaign": "Thực hiện cuộc vận động",
          "adopted": "2021-10-11",
          "legalBases": ["Căn cứ Công văn 302"],
          "recipients": ["Ban Giám hiệu"],
          "duties": [{ "role": "Chair", "title": "Trưởng ban", "text": "Xây dựng" }],
          "months": [
            { "month": "2021-10", "activities": [
              { "id": "t10-1", "text": "Dự giờ.", "responsible": ["SubjectLead"], "due": "2021-10-29" },
              { "id": "t10-2", "text": "Phụ đạo.", "responsible": ["Teacher"] }
            ] },
            { "month": "2022-01", "activities": [
              { "id": "t01-1", "text": "Sơ kết.", "responsible": ["Chair"], "due": "2022-01-14", "review": "MidYear" }
            ] },
            { "month": "2022-05", "activities": [
              { "id": "t05-1", "text": "Tổng kết.", "responsible": ["Chair"], "due": "2022-05-27", "review": "EndOfYear" }
            ] }
          ]
        }
        """;

    private static readonly WorkingCalendar Calendar = new(AnnouncedDays.BuiltIn());

    private static readonly Roster Roster = new(
    [
        Person("ht", Role.Chair),
        Person("tt", Role.SubjectLead),
        Person("gv", Role.Teacher),
    ]);

    private readonly InputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_AGoodPlan_GivesWhatTheFileSays()
    {
        var plan = Read(Good).OrThrow();

        plan.Year.ShouldBe(new SchoolYear(2021));
        plan.Adopted.ShouldBe(new DateOnly(2021, 10, 11));
        plan.Recipients.ShouldBe(["Ban Giám hiệu"]);
        plan.Duties.ShouldBe([new RoleDuty(Role.Chair, "Trưởng ban", "Xây dựng")]);
        plan.Activities.Select(a => (a.Id.Value, a.Due, a.Review)).ShouldBe(
        [
            ("t10-1", new DateOnly(2021, 10, 29), Review.None),
            ("t10-2", new DateOnly(2021, 10, 29), Review.None),
            ("t01-1", new DateOnly(2022, 1, 14), Review.MidYear),
            ("t05-1", new DateOnly(2022, 5, 27), Review.EndOfYear),
        ]);
    }

    [Theory]
    [InlineData("Ban Giám hiệu", "bgh@truong.example", null)]
    [InlineData("Ban Giám hiệu", "bgh@@truong.example", "\"bgh@@truong.example\" không phải là địa chỉ thư hợp lệ.")]
    [InlineData("Phòng GD&ĐT", "bgh@truong.example", "Mục \"recipients\" không có nơi nhận \"Phòng GD&ĐT\".")]
    public void Read_AddressesOfRecipients_AreThoseThatThePlanNames(string name, string email, string? problem)
    {
        var result = Read(Replaced("\"months\": [", $$"""
            "version": 3,
            "recipientAddresses": [{ "name": "{{name}}", "email": "{{email}}" }],
            "months": [
            """));

        if (problem is null)
        {
            result.OrThrow().RecipientAddresses.ShouldBe([new RecipientAddress(name, email)]);
        }
        else
        {
            result.Problems.ShouldHaveSingleItem().ToString().ShouldContain(problem);
        }
    }

    [Fact]
    public void Read_MattersOfActivities_AreThoseOfThePlanInItsOrder()
    {
        var plan = Read(Replaced("\"months\": [", """
            "version": 2,
            "matters": [{ "id": "thi-cu", "title": "Chống tiêu cực" }, { "id": "dao-duc", "title": "Đạo đức nhà giáo" }],
            "months": [
            """).Replace("\"id\": \"t10-2\"", "\"id\": \"t10-2\", \"matters\": [\"dao-duc\", \"thi-cu\"]")).OrThrow();

        plan.Matters.Select(m => (m.Id.Value, m.Title)).ShouldBe([("thi-cu", "Chống tiêu cực"), ("dao-duc", "Đạo đức nhà giáo")]);
        plan.Activities.Select(a => string.Join(' ', a.Matters)).ShouldBe(["", "dao-duc thi-cu", "", ""]);
        Read(Good).OrThrow().Matters.ShouldBeEmpty();
    }

    [Fact]
    public void Read_DueLeftOut_IsTheLastWorkingDayOfTheMonth()
    {
        // 31/1/2022 is Tết, 29 and 30 a weekend.
        var plan = Read(Good.Replace("\"due\": \"2022-01-14\", ", string.Empty)).OrThrow();

        plan.Activities.Single(a => a.Review == Review.MidYear).Due.ShouldBe(new DateOnly(2022, 1, 28));
    }

    [Fact]
    public void Read_MonthsOutOfOrder_ComeInOrder()
    {
        var swapped = Good.Replace("\"2021-10\"", "\"2022-03\"").Replace("\"2021-10-29\"", "\"2022-03-31\"");

        Read(swapped).OrThrow().Months.Select(m => m.Month).ShouldBe([1, 3, 5]);
    }

    [Theory]
    [InlineData(
        "\"year\": \"2021-2022\"", "\"year\": \"2021\"",
        "dòng 2, year: \"2021\" không phải là năm học. Hãy ghi hai năm liền nhau, ví dụ 2021-2022.")]
    [InlineData("  \"number\": \"…/KH-T\",\n", "", "dòng 1, number: Thiếu mục \"number\". Hãy bổ sung mục này.")]
    [InlineData(
        "\"…/KH-T\"", "364",
        "dòng 3, number: Mục \"number\" phải là chữ đặt trong dấu nháy kép, nhưng trong tệp là số. Hãy sửa lại.")]
    [InlineData(
        "\"number\"", "\"so\": \"364\", \"number\"",
        "dòng 3, so: Không có mục nào tên là \"so\". "
            + "Hãy xóa đi hoặc sửa lại tên; các mục được dùng: version, year, id, name, number, campaign, adopted, "
                + "legalBases, recipients, recipientAddresses, duties, matters, spreadDueDays, months.")]
    [InlineData(
        "\"number\"", "\"year\": \"2021-2022\", \"number\"",
        "dòng 3, year: Mục \"year\" được ghi nhiều lần. Hãy giữ lại một lần.")]
    [InlineData(
        "\"2021-10-11\"", "\"11/10/2021\"",
        "dòng 5, adopted: \"11/10/2021\" không phải là một ngày. Hãy ghi theo dạng năm-tháng-ngày, ví dụ 2021-10-29.")]
    [InlineData(
        "\"2021-10-11\"", "\"2022-10-11\"",
        "dòng 5, adopted: Ngày 11/10/2022 không thuộc năm học 2021-2022 (từ 01/08/2021 đến 31/07/2022). "
            + "Hãy sửa ngày ban hành hoặc năm học.")]
    [InlineData(
        "[\"Ban Giám hiệu\"]", "\"Ban Giám hiệu\"",
        "dòng 7, recipients: Mục \"recipients\" phải là một danh sách [ … ], nhưng trong tệp là chữ đặt trong dấu nháy kép. "
            + "Hãy sửa lại.")]
    [InlineData(
        "[\"Ban Giám hiệu\"]", "[\"Ban Giám hiệu\", null]",
        "dòng 7, recipients[1]: Mục \"recipients[…]\" phải là chữ đặt trong dấu nháy kép, nhưng trong tệp là null. Hãy sửa lại.")]
    [InlineData("\"Căn cứ Công văn 302\"", "\"  \"", "dòng 6, legalBases[0]: Mục \"legalBases\" đang để trống. Hãy ghi nội dung.")]
    [InlineData(
        "{ \"role\": \"Chair\", \"title\"", "{ \"role\": \"HieuTruong\", \"title\"",
        "dòng 8, duties[0].role: \"HieuTruong\" không phải là vai trò. "
            + "Hãy chọn một trong các giá trị: Chair, ViceChair, Secretary, Member, SubjectLead, Teacher.")]
    [InlineData(
        "\"text\": \"Xây dựng\" }",
        "\"text\": \"Xây dựng\" }, { \"role\": \"Chair\", \"title\": \"Trưởng ban\", \"text\": \"Kiểm tra\" }",
        "dòng 8, duties[1].role: Vai trò Chair được ghi nhiều lần. Hãy gộp lại.")]
    [InlineData(
        "\"2021-10\"", "\"10/2021\"",
        "dòng 10, months[0].month: \"10/2021\" không phải là một tháng. Hãy ghi theo dạng năm-tháng, ví dụ 2021-10.")]
    [InlineData(
        "\"2022-01\", \"activities\"", "\"2022-05\", \"activities\"",
        "dòng 17, months[2].month: Tháng 05/2022 được ghi nhiều lần. Hãy gộp các hoạt động vào một tháng.",
        "dòng 15, months[1].activities[0].due: Hoạt động t01-1: Hạn 14/01/2022 không thuộc tháng 05/2022. "
            + "Hãy ghi một ngày làm việc trong tháng, ví dụ 2022-05-31.")]
    [InlineData(
        "\"2022-05\", \"activities\"", "\"2022-08\", \"activities\"",
        "dòng 17, months[2].month: Tháng 08/2022 không thuộc năm học 2021-2022. Hãy sửa tháng hoặc năm học.",
        "dòng 18, months[2].activities[0].due: Hoạt động t05-1: Hạn 27/05/2022 không thuộc tháng 08/2022. "
            + "Hãy ghi một ngày làm việc trong tháng, ví dụ 2022-08-31.")]
    [InlineData(
        "\"t10-2\"", "\"t10-1\"",
        "dòng 12, months[0].activities[1].id: Hoạt động t10-1: Mã \"t10-1\" đã dùng cho một hoạt động khác. Hãy đặt mã khác.")]
    [InlineData(
        "\"t10-2\"", "\"T10 2\"",
        "dòng 12, months[0].activities[1].id: Hoạt động T10 2: \"T10 2\" không dùng làm mã được. "
            + "Hãy dùng từ 1 đến 20 ký tự gồm chữ thường a-z không dấu, chữ số và dấu gạch nối ở giữa.")]
    [InlineData(
        "\"id\": \"t10-2\", ", "",
        "dòng 12, months[0].activities[1].id: Hoạt động thứ 2 của tháng 2021-10: Thiếu mục \"id\". Hãy bổ sung mục này.")]
    [InlineData(
        "\"Phụ đạo.\"", "\"\"",
        "dòng 12, months[0].activities[1].text: Hoạt động t10-2: Mục \"text\" đang để trống. Hãy ghi nội dung.")]
    [InlineData(
        "\"Phụ đạo.\"", "\"Phụ đạo.\\r\\nBcc: a@b.example\"",
        "dòng 12, months[0].activities[1].text: Hoạt động t10-2: "
            + "Mục \"text\" có ký tự ẩn hoặc ký tự điều khiển (U+000D) ở vị trí 9. Hãy xóa ký tự đó và ghi nội dung trên một dòng.")]
    [InlineData(
        "\"Phụ đạo.\"", "\"Phụ\\u200b đạo.\"",
        "dòng 12, months[0].activities[1].text: Hoạt động t10-2: "
            + "Mục \"text\" có ký tự ẩn hoặc ký tự điều khiển (U+200B) ở vị trí 4. Hãy xóa ký tự đó và ghi nội dung trên một dòng.")]
    [InlineData(
        "[\"Teacher\"]", "[\"teacher\"]",
        "dòng 12, months[0].activities[1].responsible[0]: Hoạt động t10-2: \"teacher\" không phải là vai trò. "
            + "Hãy chọn một trong các giá trị: Chair, ViceChair, Secretary, Member, SubjectLead, Teacher.")]
    [InlineData(
        "[\"Teacher\"]", "[\"Teacher\", \"Teacher\"]",
        "dòng 12, months[0].activities[1].responsible[1]: Hoạt động t10-2: \"Teacher\" được ghi nhiều lần. Hãy giữ lại một lần.")]
    [InlineData(
        "[\"Teacher\"]", "[]",
        "dòng 12, months[0].activities[1].responsible: Hoạt động t10-2: Danh sách \"responsible\" đang trống. "
            + "Hãy ghi ít nhất một giá trị.")]
    [InlineData(
        "[\"Teacher\"]", "[\"Member\"]",
        "dòng 12, months[0].activities[1].responsible: Hoạt động t10-2: Không ai trong danh sách nhân sự còn công tác vào ngày "
            + "29/10/2021 có vai trò này. Hãy sửa mục \"responsible\" hoặc bổ sung danh sách.")]
    [InlineData(
        "\"2021-10-29\"", "\"2021-11-01\"",
        "dòng 11, months[0].activities[0].due: Hoạt động t10-1: Hạn 01/11/2021 không thuộc tháng 10/2021. "
            + "Hãy ghi một ngày làm việc trong tháng, ví dụ 2021-10-29.")]
    [InlineData(
        "\"2021-10-29\"", "\"2021-10-31\"",
        "dòng 11, months[0].activities[0].due: Hoạt động t10-1: Hạn 31/10/2021 là ngày nghỉ. "
            + "Hãy ghi một ngày làm việc, ví dụ 2021-10-29.")]
    [InlineData(
        "\"2022-01-14\"", "\"2022-01-03\"",
        "dòng 15, months[1].activities[0].due: Hoạt động t01-1: Hạn 03/01/2022 là ngày nghỉ: Tết Dương lịch (thứ Bảy), nghỉ bù thứ Hai. "
            + "Hãy ghi một ngày làm việc, ví dụ 2022-01-04.")]
    [InlineData(
        "\"2021-10-29\"", "\"2021-10-08\"",
        "dòng 11, months[0].activities[0].due: Hoạt động t10-1: Hạn 08/10/2021 trước ngày kế hoạch có hiệu lực (11/10/2021). "
            + "Hãy sửa hạn hoặc ngày ban hành.")]
    [InlineData(
        "\"MidYear\"", "\"SoKet\"",
        "dòng 15, months[1].activities[0].review: Hoạt động t01-1: \"SoKet\" không phải là loại sơ kết, tổng kết. "
            + "Hãy chọn một trong các giá trị: None, MidYear, EndOfYear.")]
    [InlineData(
        "\"EndOfYear\"", "\"MidYear\"",
        "dòng 18, months[2].activities[0].review: Hoạt động t05-1: Đã có hoạt động t01-1 là sơ kết. Mỗi năm học chỉ có một; hãy "
            + "bỏ mục \"review\" ở một trong hai.")]
    [InlineData(
        "\"due\": \"2021-10-29\"", "\"due\": \"2021-10-29\", \"review\": \"EndOfYear\"",
        "dòng 15, months[1].activities[0].review: Hoạt động t01-1: Sơ kết phải có hạn trước tổng kết. "
            + "Hãy sửa lại mục \"review\" hoặc \"due\".",
        "dòng 18, months[2].activities[0].review: Hoạt động t05-1: Đã có hoạt động t10-1 là tổng kết. Mỗi năm học chỉ có một; hãy "
            + "bỏ mục \"review\" ở một trong hai.")]
    [InlineData(
        "\"year\": \"2021-2022\"", "\"year\": \"2021-2023\"",
        "dòng 2, year: \"2021-2023\" không phải là hai năm liền nhau. Hãy sửa lại, ví dụ 2021-2022.")]
    [InlineData(
        "\"2021-10\"", "\"9999-12\"",
        "dòng 10, months[0].month: \"9999-12\" không phải là một tháng. Hãy ghi theo dạng năm-tháng, ví dụ 2021-10.")]
    [InlineData(
        "\"2021-10-29\"", "\"2021-02-30\"",
        "dòng 11, months[0].activities[0].due: Hoạt động t10-1: \"2021-02-30\" không phải là một ngày. "
            + "Hãy ghi theo dạng năm-tháng-ngày, ví dụ 2021-10-29.")]
    [InlineData(
        "\"year\"", "\"version\": 6, \"year\"",
        "dòng 2, version: Mục \"version\" ghi 6, lớn hơn 5. Hãy sửa lại.")]
    [InlineData(
        "\"months\": [",
        "\"matters\": [{ \"id\": \"a\", \"title\": \"A\" }, { \"id\": \"a\", \"title\": \"B\" }], \"months\": [",
        "dòng 9, matters[1].id: Mã \"a\" đã dùng cho một nội dung khác. Hãy đặt mã khác.")]
    [InlineData(
        "\"id\": \"t10-2\"", "\"id\": \"t10-2\", \"matters\": [\"thi-cu\"]",
        "dòng 12, months[0].activities[1].matters: Hoạt động t10-2: Kế hoạch không có nội dung \"thi-cu\". "
            + "Hãy thêm mục \"matters\" cho kế hoạch.")]
    public void Read_OneThingWrong_SaysWhereAndWhatToDo(string right, string wrong, params string[] expected)
    {
        Good.ShouldContain(right);

        Read(Replaced(right, wrong)).Problems.Select(p => p.ToString()).Order()
            .ShouldBe(expected.Select(e => $"ke-hoach.json, {e}").Order());
    }

    [Theory]
    [InlineData("\"months\": [", "\"months\": [], \"x\": [", "months")]
    [InlineData("\"month\": \"2021-10\", \"activities\": [", "\"month\": \"2021-10\", \"activities\": [], \"x\": [", "activities")]
    public void Read_AnEmptyList_IsRefused(string right, string wrong, string field) =>
        Read(Replaced(right, wrong)).Problems.ShouldContain(p =>
            p.Field == field && p.Message == $"Danh sách \"{field}\" đang trống. Hãy ghi ít nhất một giá trị.");

    [Fact]
    public void Read_TextTooLong_IsRefused() =>
        Read(Good.Replace("Phụ đạo.", new string('a', 1001))).Problems.Single().Message
            .ShouldBe("Hoạt động t10-2: Mục \"text\" dài 1001 ký tự, quá 1000 ký tự. Hãy viết gọn lại.");

    [Fact]
    public void Read_SeveralThingsWrong_SaysAllOfThemInTheFilesOrder()
    {
        var wrong = Good.Replace("\"2021-10-11\"", "\"?\"").Replace("\"2021-10-29\"", "\"2021-10-30\"").Replace("\"EndOfYear\"", "1");

        Read(wrong).Problems.Select(p => (p.Where.Line, p.Field)).ShouldBe([(5, "adopted"), (11, "due"), (18, "review")]);
    }

    private static StaffMember Person(string id, Role role) => new(new StaffId(id), id, id, $"{id}@t.example", role);

    /// <summary>Only the first place changes: some words occur several times.</summary>
    private static string Replaced(string right, string wrong)
    {
        var at = Good.IndexOf(right, StringComparison.Ordinal);
        return Good[..at] + wrong + Good[(at + right.Length)..];
    }

    private Shared.Schools.Input.InputResult<Plan> Read(string text) =>
        PlanReader.Read(folder.Write("ke-hoach.json", text), new(Calendar) { Roster = Roster });
}
