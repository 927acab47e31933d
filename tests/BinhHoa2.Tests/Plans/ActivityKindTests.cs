using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools.Input;
using BinhHoa2.Tests.Schools;

namespace BinhHoa2.Tests.Plans;

/// <summary>The kind of an activity, and on which days each may be due.</summary>
public sealed class ActivityKindTests : IDisposable
{
    private static readonly WorkingCalendar Calendar = new(AnnouncedDays.BuiltIn());
    private readonly InputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", "2021-10-29", ActivityKind.Deliverable)]
    [InlineData(""", "kind": "Standing" """, "2021-10-29", ActivityKind.Standing)]
    [InlineData(""", "kind": "Event" """, "2021-10-31", ActivityKind.Event)]
    public void Read_AKind_IsThatOfTheFileAndAnEventMayBeOnASunday(string kind, string due, ActivityKind expected)
    {
        var activity = Read(kind, due).OrThrow().Activities.Single();

        (activity.Kind, activity.Due).ShouldBe((expected, DateOnly.Parse(due)));
    }

    [Theory]
    [InlineData(
        """, "kind": "Standing" """, "2021-10-31",
        "due: Hoạt động t10-1: Hạn 31/10/2021 là ngày nghỉ. Hãy ghi một ngày làm việc, ví dụ 2021-10-29.")]
    [InlineData(
        """, "kind": "Event" """, "2021-11-07",
        "due: Hoạt động t10-1: Hạn 07/11/2021 không thuộc tháng 10/2021. Hãy ghi một ngày làm việc trong tháng, ví dụ 2021-10-29.")]
    [InlineData(
        """, "kind": "Thường xuyên" """, "2021-10-29",
        "kind: Hoạt động t10-1: \"Thường xuyên\" không phải là loại việc. "
            + "Hãy chọn một trong các giá trị: Deliverable, Event, Standing.")]
    public void Read_ADayOrAKindThatCannotBe_SaysWhereAndWhatToDo(string kind, string due, string problem) =>
        Read(kind, due).Problems.ShouldHaveSingleItem().ToString().ShouldBe($"ke-hoach.json, dòng 9, months[0].activities[0].{problem}");

    private InputResult<Plan> Read(string kind, string due) => PlanReader.Read(
        folder.Write(
            "ke-hoach.json",
            $$"""
            {
              "year": "2021-2022",
              "number": "…/KH-T",
              "campaign": "Thực hiện cuộc vận động",
              "adopted": "2021-10-11",
              "legalBases": ["Căn cứ Công văn 302"],
              "recipients": ["Ban Giám hiệu"],
              "months": [{ "month": "2021-10", "activities": [
                { "id": "t10-1", "text": "Dự giờ.", "responsible": ["Teacher"], "due": "{{due}}"{{kind}} }
              ] }]
            }
            """),
        new(Calendar));
}
