using System.Text.Json;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Schools.Input;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Schools;

namespace BinhHoa2.Tests.Plans;

/// <summary>When a plan file says an activity is due: ranges, weeks, its own words, and days that are spread.</summary>
public sealed class ActivityTimeTests : IDisposable
{
    private static readonly WorkingCalendar Calendar = new(AnnouncedDays.BuiltIn());

    private readonly InputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("""  "kind": "Event", "from": "2021-11-13", "due": "2021-11-21" """, "2021-11-13 2021-11-21  ")]
    [InlineData("""  "kind": "Event", "from": "2021-11-28", "due": "2022-01-02" """, "2021-11-28 2022-01-02  ")]
    [InlineData("""  "from": "2021-11-15", "due": "2021-12-10" """, "2021-11-15 2021-12-10  ")]
    [InlineData("""  "week": 3 """, " 2021-11-19 3 Tuần 3 tháng 11")]
    [InlineData("""  "week": 5, "when": "Tuần cuối tháng" """, " 2021-11-30 5 Tuần cuối tháng")]
    [InlineData("""  "kind": "Standing", "week": 4 """, " 2021-11-26 4 Tuần 4 tháng 11")]
    [InlineData("""  "due": "2021-11-19", "when": "trước ngày 20/11" """, " 2021-11-19  trước ngày 20/11")]
    [InlineData("""  "when": "Trong tháng" """, " 2021-11-30  Trong tháng")]
    public void Read_ATime_IsItsDayAndWhatThePlanSaysBesideIt(string time, string expected)
    {
        var activity = Read(time).OrThrow().Activities.Single();

        var said = activity.Time!;
        $"{said.From:yyyy-MM-dd} {activity.Due:yyyy-MM-dd} {said.Week} {said.Words}".ShouldBe(expected);
        JsonSerializer.Deserialize<PlanActivity>(JsonSerializer.Serialize(activity, SchoolJson.Options), SchoolJson.Options)!
            .Time.ShouldBe(said);
    }

    [Fact]
    public void Read_ADayAlone_HasNothingBesideItInRowsEither()
    {
        var activity = Read("""  "due": "2021-11-19" """).OrThrow().Activities.Single();

        activity.Time.ShouldBeNull();
        JsonSerializer.Serialize(activity, SchoolJson.Options).ShouldNotContain("time");
    }

    [Theory]
    [InlineData(
        """  "from": "2021-11-20", "due": "2021-11-19" """,
        "due: Hoạt động t11-1: Ngày cuối 19/11/2021 đứng trước ngày đầu 20/11/2021. Hãy sửa mục \"from\" hoặc \"due\".")]
    [InlineData(
        """  "from": "2021-11-20" """,
        "from: Hoạt động t11-1: Đã ghi ngày đầu mà chưa ghi ngày cuối. "
            + "Hãy ghi thêm ngày cuối ở mục \"due\", hoặc xóa mục \"from\".")]
    [InlineData(
        """  "from": "2021-11-15", "week": 3 """,
        "from: Hoạt động t11-1: Đã ghi ngày đầu mà chưa ghi ngày cuối. "
            + "Hãy ghi thêm ngày cuối ở mục \"due\", hoặc xóa mục \"from\".")]
    [InlineData(
        """  "from": "2021-10-29", "due": "2021-11-19" """,
        "from: Hoạt động t11-1: Ngày đầu 29/10/2021 không thuộc tháng 11/2021. "
            + "Hãy ghi một ngày trong tháng, hoặc chuyển hoạt động sang tháng có ngày đầu.")]
    [InlineData(
        """  "kind": "Event", "from": "2021-11-15", "due": "2022-11-15" """,
        "due: Hoạt động t11-1: Ngày cuối 15/11/2022 không thuộc năm học 2021-2022 (đến hết ngày 31/07/2022). "
            + "Hãy ghi một ngày trong năm học.")]
    [InlineData(
        """  "from": "2021-11-15", "due": "2021-12-12" """,
        "due: Hoạt động t11-1: Hạn 12/12/2021 là ngày nghỉ. Hãy ghi một ngày làm việc, ví dụ 2021-12-10.")]
    [InlineData(
        """  "kind": "Standing", "from": "2021-11-15", "due": "2021-11-19" """,
        "from: Hoạt động t11-1: Việc thường xuyên làm cả tháng, không có ngày đầu và ngày cuối. "
            + "Hãy xóa mục \"from\", hoặc sửa mục \"kind\".")]
    [InlineData(
        """  "review": "MidYear", "from": "2021-11-15", "due": "2021-11-19" """,
        "from: Hoạt động t11-1: Sơ kết, tổng kết chốt số liệu hết một ngày. Hãy xóa mục \"from\", chỉ giữ mục \"due\".")]
    [InlineData(
        """  "week": 3, "due": "2021-11-19" """,
        "week: Hoạt động t11-1: Vừa ghi tuần vừa ghi ngày. Hãy giữ một trong hai mục \"week\", \"due\".")]
    [InlineData("""  "week": 6 """, "week: Hoạt động t11-1: Mục \"week\" ghi 6, lớn hơn 5. Hãy sửa lại.")]
    [InlineData("""  "week": 0 """, "week: Hoạt động t11-1: Mục \"week\" ghi 0, nhỏ hơn 1. Hãy sửa lại.")]
    [InlineData(
        """  "when": "" """, "when: Hoạt động t11-1: Mục \"when\" đang để trống. Hãy ghi nội dung.")]
    public void Read_ATimeThatCannotBe_SaysWhereAndWhatToDo(string time, string problem) =>
        Read(time).Problems.ShouldHaveSingleItem().ToString()
            .ShouldBe($"ke-hoach.json, dòng 9, months[0].activities[0].{problem}");

    [Fact]
    public void Read_AWeekThatTheMonthDoesNotHave_IsRefused() =>
        Read("""  "week": 5 """, year: "2022-2023", month: "2023-04").Problems.ShouldHaveSingleItem().Message
            .ShouldBe("Hoạt động t11-1: Tháng 04/2023 chỉ có 4 tuần, không có tuần 5. Hãy sửa lại, ví dụ 4.");

    [Fact]
    public void Read_AWeekBeforeTheAdoption_IsRefused() =>
        Read("""  "week": 1 """, month: "2021-10").Problems.ShouldHaveSingleItem().ToString().ShouldContain(
            "week: Hoạt động t11-1: Hạn 01/10/2021 trước ngày kế hoạch có hiệu lực (11/10/2021).");

    [Theory]
    [InlineData("from", """  "from": "2021-11-15", "due": "2021-11-19" """)]
    [InlineData("week", """  "week": 3 """)]
    [InlineData("when", """  "when": "Trong tháng" """)]
    public void Read_AFieldThatTheFilesVersionDoesNotHave_IsRefused(string field, string time) =>
        Read(time, version: 4).Problems.ShouldHaveSingleItem().ToString().ShouldBe(
            $"ke-hoach.json, dòng 9, months[0].activities[0].{field}: Hoạt động t11-1: "
                + $"Mục \"{field}\" chỉ có từ phiên bản 5 của dạng tệp. Hãy ghi \"version\": 5 ở đầu tệp.");

    [Theory]
    [InlineData(4, "true", "Mục \"spreadDueDays\" chỉ có từ phiên bản 5 của dạng tệp. Hãy ghi \"version\": 5 ở đầu tệp.")]
    [InlineData(5, "\"có\"", "Mục \"spreadDueDays\" phải là true hoặc false, nhưng trong tệp là chữ đặt trong dấu nháy kép. Hãy sửa lại.")]
    public void Read_ASpreadThatCannotBe_IsRefused(int version, string value, string problem) =>
        Read("""  "due": "2021-11-19" """, $"\"spreadDueDays\": {value},", version).Problems.ShouldHaveSingleItem().ToString()
            .ShouldBe($"ke-hoach.json, dòng 7, spreadDueDays: {problem}");

    [Theory]
    [InlineData("false", "30 30 30 30")]
    [InlineData("true", "18 23 26 30")]
    public void Read_ActivitiesWithoutADay_AreSpreadInTheOrderOfThePlan(string spread, string days)
    {
        const string more = """
             "when": "Trong tháng" },
                { "id": "a", "text": "Việc.", "responsible": ["Teacher"] },
                { "id": "b", "text": "Việc.", "responsible": ["Teacher"], "week": 2 },
                { "id": "c", "text": "Việc.", "responsible": ["Teacher"], "kind": "Standing" },
                { "id": "d", "text": "Việc.", "responsible": ["Teacher"], "kind": "Event" },
                { "id": "e", "text": "Việc.", "responsible": ["Teacher"], "review": "MidYear" },
                { "id": "f", "text": "Việc.", "responsible": ["Teacher"]
            """;

        var plan = Read(more, $"\"spreadDueDays\": {spread},").OrThrow();

        var open = plan.Activities.Where(a => a is { IsReview: false, Kind: not ActivityKind.Standing, Time: null or { Week: null } });
        string.Join(' ', open.Select(a => a.Due.Day)).ShouldBe(days);
        string.Join(' ', plan.Activities.Except(open).Select(a => a.Due.Day)).ShouldBe("12 30 30");
    }

    [Fact]
    public void Read_ActivitiesOfManyPeople_TakeMoreOfTheSpread()
    {
        Roster roster = new([Person("ht", Role.Chair), .. Enumerable.Range(1, 9).Select(i => Person($"gv-{i}", Role.Teacher))]);
        const string more = """
             "when": "Trong tháng" },
                { "id": "a", "text": "Việc.", "responsible": ["Chair"] },
                { "id": "b", "text": "Việc.", "responsible": ["Chair"]
            """;

        var plan = Read(more, "\"spreadDueDays\": true,", roster: roster).OrThrow();

        plan.Activities.Select(a => a.Due.Day).ShouldBe([26, 29, 30], "nine of eleven assignments come first");
    }

    private static StaffMember Person(string id, Role role) => new(new StaffId(id), id, id, $"{id}@t.example", role);

    private InputResult<Plan> Read(
        string time,
        string more = "",
        int version = 5,
        string year = "2021-2022",
        string month = "2021-11",
        Roster? roster = null) =>
        PlanReader.Read(
            folder.Write(
                "ke-hoach.json",
                $$"""
                {
                  "version": {{version}}, "year": "{{year}}",
                  "number": "…/KH-T",
                  "campaign": "Thực hiện cuộc vận động",
                  "adopted": "{{year[..4]}}-10-11",
                  "legalBases": ["Căn cứ Công văn 302"],
                  {{more}} "recipients": ["Ban Giám hiệu"],
                  "months": [{ "month": "{{month}}", "activities": [
                    { "id": "t11-1", "text": "Dự giờ.", "responsible": ["Teacher"],{{time}} }
                  ] }]
                }
                """),
            new PlanChecks(Calendar) { Roster = roster });
}
