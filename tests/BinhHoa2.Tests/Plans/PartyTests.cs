using System.Text.Json;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Schools;

namespace BinhHoa2.Tests.Plans;

/// <summary>Who leads an activity: roles, posts, groups, persons, each for themselves or one for all.</summary>
public sealed class PartyTests : IDisposable
{
    private static readonly WorkingCalendar Calendar = new(AnnouncedDays.BuiltIn());

    private static readonly Roster Roster = new(
    [
        Person("ht", Role.Chair),
        Person("pht-1", Role.ViceChair),
        Person("pht-2", Role.ViceChair),
        Person("tpt", Role.Member) with { Post = "Tổng phụ trách Đội" },
        Person("tt-1", Role.SubjectLead, "Tổ 1"),
        Person("gv-1a", Role.Teacher, "Tổ 1"),
        Person("gv-2a", Role.Teacher, "Tổ 2"),
        Person("gv-cu", Role.Teacher, "Tổ 1") with { Left = new DateOnly(2021, 9, 30), Post = "Thư viện" },
    ]);

    private readonly InputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("""{ "role": "ViceChair" }""", "pht-1 pht-2")]
    [InlineData("""{ "post": "Tổng phụ trách Đội" }""", "tpt")]
    [InlineData("""{ "post": "Tổng  phụ trách Đội " }""", "tpt")]
    [InlineData("""{ "group": "Tổ 1" }""", "tt-1 gv-1a")]
    [InlineData("""{ "group": "Tổ 1", "answers": "One" }""", "tt-1")]
    [InlineData("""{ "person": "gv-2a" }""", "gv-2a")]
    [InlineData("""{ "person": "gv-2a" }, { "group": "Tổ 1", "answers": "One" }, { "role": "Chair", "answers": "One" }""", "ht tt-1 gv-2a")]
    public void Read_ALead_IsAnsweredByThosePeople(string lead, string people)
    {
        var activity = Read(lead).OrThrow().Activities.Single();

        activity.Responsible.ShouldBeEmpty();
        string.Join(' ', Responsibility.For(activity, Roster, activity.Due).Select(p => p.Id)).ShouldBe(people);
    }

    [Theory]
    [InlineData(
        """{ "post": "Y tế" }""",
        "lead[0].post: Hoạt động t10-1: Không ai trong danh sách nhân sự còn công tác vào ngày 29/10/2021 giữ chức danh \"Y tế\". "
            + "Hãy sửa mục này, hoặc ghi chức danh đó ở mục \"post\" của người giữ.")]
    [InlineData(
        """{ "post": "GVCN" }""",
        "lead[0].post: Hoạt động t10-1: Không ai trong danh sách nhân sự còn công tác vào ngày 29/10/2021 chủ nhiệm lớp. "
            + "Hãy ghi lớp ở mục \"class\" của từng giáo viên chủ nhiệm, hoặc sửa mục này.")]
    [InlineData(
        """{ "post": "Thư viện" }""",
        "lead[0].post: Hoạt động t10-1: Không ai trong danh sách nhân sự còn công tác vào ngày 29/10/2021 giữ chức danh \"Thư viện\". "
            + "Hãy sửa mục này, hoặc ghi chức danh đó ở mục \"post\" của người giữ.")]
    [InlineData(
        """{ "group": "Tổ 7" }""",
        "lead[0].group: Hoạt động t10-1: Danh sách nhân sự không có ai thuộc \"Tổ 7\" còn công tác vào ngày 29/10/2021. "
            + "Hãy sửa tên tổ hoặc bổ sung danh sách.")]
    [InlineData(
        """{ "group": "Tổ 2", "answers": "One" }""",
        "lead[0].group: Hoạt động t10-1: \"Tổ 2\" không có tổ trưởng còn công tác vào ngày 29/10/2021 để trả lời chung. "
            + "Hãy sửa tên tổ, bổ sung tổ trưởng, hoặc ghi rõ một người ở mục \"person\".")]
    [InlineData(
        """{ "role": "Chair" }, { "role": "ViceChair", "answers": "One" }""",
        "lead[1].role: Hoạt động t10-1: Một người trả lời chung, nhưng có 2 người: pht-1, pht-2. "
            + "Hãy ghi rõ một người ở mục \"person\", hoặc bỏ mục \"answers\" để mỗi người trả lời phần mình.")]
    [InlineData(
        """{ "person": "gv-cu" }""",
        "lead[0].person: Hoạt động t10-1: Danh sách nhân sự không có người mang mã \"gv-cu\" còn công tác vào ngày 29/10/2021. "
            + "Hãy sửa mã hoặc bổ sung danh sách.")]
    [InlineData(
        """{ "role": "Chair", "group": "Tổ 1" }""",
        "lead[0].role: Hoạt động t10-1: Mỗi bên ghi đúng một trong các mục: \"role\", \"post\", \"group\", \"person\". "
            + "Hãy sửa lại.")]
    [InlineData(
        "",
        "lead: Hoạt động t10-1: Danh sách \"lead\" đang trống. Hãy ghi ít nhất một giá trị.")]
    public void Read_ALeadThatNamesNoOneOrTooMany_SaysWhereAndWhatToDo(string lead, string problem) =>
        Read(lead).Problems.ShouldHaveSingleItem().ToString().ShouldBe($"ke-hoach.json, dòng 9, months[0].activities[0].{problem}");

    [Fact]
    public void Read_ASupport_IsOfThosePeopleWhoDoNotAnswer()
    {
        const string support = """, "support": [{ "group": "Tổ 1" }, { "post": "Tổng phụ trách Đội" }, { "role": "Chair" }]""";
        var activity = Read("""{ "group": "Tổ 1", "answers": "One" }""", support).OrThrow().Activities.Single();

        var people = Roster.People.Where(p => Responsibility.IsSupport(p, activity) && p.IsHereOn(activity.Due));

        string.Join(' ', people.Select(p => p.Id)).ShouldBe("ht tpt gv-1a", "the lead of the group answers and is no support");
        JsonSerializer.Deserialize<PlanActivity>(JsonSerializer.Serialize(activity, SchoolJson.Options), SchoolJson.Options)!
            .Support.ShouldBe(activity.Support);
    }

    [Theory]
    [InlineData(
        """{ "role": "Chair" }, { "post": "Y tế" }""",
        "support[1].post: Hoạt động t10-1: Không ai trong danh sách nhân sự còn công tác vào ngày 29/10/2021 giữ chức danh \"Y tế\". "
            + "Hãy sửa mục này, hoặc ghi chức danh đó ở mục \"post\" của người giữ.")]
    [InlineData(
        """{ "role": "Chair", "answers": "One" }""",
        "support[0].answers: Hoạt động t10-1: Bên phối hợp không phải trả lời. Hãy xóa mục \"answers\".")]
    public void Read_ASupportThatNamesNoOneOrIsToAnswer_SaysWhereAndWhatToDo(string support, string problem) =>
        Read("""{ "person": "ht" }""", $""", "support": [{support}]""").Problems.ShouldHaveSingleItem().ToString()
            .ShouldBe($"ke-hoach.json, dòng 9, months[0].activities[0].{problem}");

    [Fact]
    public void Json_OfAnActivityWithALead_BringsItBack()
    {
        const string lead = """{ "group": "Tổ 1", "answers": "One" }, { "person": "gv-2a" }, { "role": "Chair" }""";
        var activity = Read(lead, """, "kind": "Event" """).OrThrow().Activities.Single();

        var again = JsonSerializer.Deserialize<PlanActivity>(JsonSerializer.Serialize(activity, SchoolJson.Options), SchoolJson.Options)!;

        again.Lead.ShouldBe(activity.Lead);
        (again.Kind, again.Responsible.IsEmpty).ShouldBe((ActivityKind.Event, true));
    }

    [Fact]
    public void Read_BothRolesAndALead_IsRefused() =>
        Read("""{ "role": "Chair" }""", """, "responsible": ["Chair"]""").Problems.ShouldHaveSingleItem().ToString().ShouldBe(
            "ke-hoach.json, dòng 9, months[0].activities[0].responsible: Hoạt động t10-1: "
                + "Đã ghi các bên chủ trì ở mục \"lead\". Hãy xóa mục \"responsible\".");

    private static StaffMember Person(string id, Role role, string? group = null) =>
        new(new StaffId(id), id, id, $"{id}@t.example", role, group);

    private Shared.Schools.Input.InputResult<Plan> Read(string lead, string more = "") =>
        PlanReader.Read(
            folder.Write(
                "ke-hoach.json",
                $$"""
                {
                  "version": 4,
                  "year": "2021-2022",
                  "number": "…/KH-T",
                  "campaign": "Thực hiện cuộc vận động",
                  "adopted": "2021-10-11",
                  "legalBases": ["Căn cứ Công văn 302"], "recipients": ["Ban Giám hiệu"],
                  "months": [{ "month": "2021-10", "activities": [
                    { "id": "t10-1", "text": "Dự giờ.", "lead": [{{lead}}]{{more}} }
                  ] }]
                }
                """),
            new(Calendar) { Roster = Roster });
}
