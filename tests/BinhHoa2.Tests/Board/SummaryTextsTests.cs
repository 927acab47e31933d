using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Letters;
using BinhHoa2.Tests.Months;

namespace BinhHoa2.Tests.Board;

/// <summary>Sentences of the month's summary for cases that the golden files do not contain.</summary>
public sealed class SummaryTextsTests
{
    private static readonly ActivityFigures Duty = SampleLetters.SummaryWithStanding.Summary.Activities[^1];

    [Fact]
    public void Lead_OfAPartOfTheWork_HasTheShareThatTheReportHas() =>
        Text(SampleLetters.Summary).ShouldContain("91/95 lượt phân công hoàn thành (95,8%).");

    [Fact]
    public void Lead_OfThePlansLastMonth_PromisesNoLaterLetter() =>
        Text(SampleLetters.Summary with { IsLastMonth = true })
            .ShouldContain("Đây là tháng cuối của kế hoạch; báo cáo gửi thêm về việc chưa hoàn thành vẫn được ghi nhận.");

    [Theory]
    [InlineData(ActivityKind.Deliverable, 1, 2, "Chưa hoàn thành")]
    [InlineData(ActivityKind.Standing, 0, 3, "Chưa xác nhận")]
    [InlineData(ActivityKind.Standing, 3, 0, "Gặp khó khăn")]
    [InlineData(ActivityKind.Standing, 1, 2, "Chưa xác nhận hoặc gặp khó khăn")]
    public void OpenLabel_OfThoseWhoAreNamed_IsTrueOfEach(ActivityKind kind, int difficulty, int unanswered, string label)
    {
        var duty = Duty with { Kind = kind, Difficulty = difficulty, Unanswered = unanswered };
        var model = SampleLetters.Summary with
        {
            Summary = SampleLetters.OctoberFigures with { Activities = [duty] },
            OpenNames = SampleLetters.Summary.OpenNames.Add(duty.Activity, ["Giáo viên 1B"]),
        };

        Text(model).ShouldContain($"   {label}: Giáo viên 1B.");
    }

    [Fact]
    public void Text_OfWorkOfClasses_NamesTheClassesWithoutAnAnswerAsTheBoardsPageDoes()
    {
        var duty = Duty with { Assigned = 4, Done = 0, Difficulty = 1, Unanswered = 3 };
        var model = SampleLetters.Summary with
        {
            Summary = SampleLetters.OctoberFigures with { Activities = [duty] },
            OpenNames = SampleLetters.Summary.OpenNames.SetItem(duty.Activity, ["Nguyễn Thị Lan, lớp 2A"]),
            SilentClasses = SampleLetters.Summary.SilentClasses.SetItem(duty.Activity, ["1A", "1B", "10A"]),
        };

        Text(model).ShouldContain("   Lớp chưa có câu trả lời (3): 1A, 1B và 10A.\n   Gặp khó khăn: Nguyễn Thị Lan, lớp 2A.");
    }

    [Fact]
    public void SummaryPeople_OfWorkOfClasses_NamesAClassOrItsPersonNeverBoth()
    {
        var file = October.File();
        StaffId[] people = [new("gv-1a"), new("gv-10a"), new("gv-1b"), new("tt-1")];
        string?[] classes = ["2A", "10A", "1B", null];
        file = file with
        {
            Assignments =
            [
                .. people.Zip(classes).Select(p =>
                    new Assignment(p.First, October.Tutoring, new(2021, 10, 29), new(2021, 10, 29)) { Class = p.Second }),
            ],
            Evidence = [October.Reply(ReplyKind.InProgress, new(2021, 10, 20), DateTimeOffset.UnixEpoch)],
        };
        var figures = Duty with { Activity = October.Tutoring, Open = [.. people] };

        SummaryPeople.SilentClasses(figures, file).ShouldBe(["1B", "10A"], "gv-1a has answered");
        SummaryPeople.OpenNames(figures, file).ShouldBe(["Giáo viên lớp 1A, lớp 2A", "Tổ trưởng tổ 1"]);
    }

    [Fact]
    public void Text_OfWorkThatLastsLongerThanItsMonth_CallsItInTime()
    {
        var figures = SampleLetters.OctoberFigures;
        var fair = figures.Activities.First(a => a.Kind.IsFinished && !a.Open.IsEmpty) with
        {
            Kind = ActivityKind.Event,
            Due = figures.CountedOn.AddDays(10),
            Time = new ActivityTime { From = new(2021, 10, 25), Words = "Tuần 4 tháng 10 - Tuần 2 tháng 11" },
        };
        var model = SampleLetters.Summary with { Summary = figures with { Closed = true, Activities = [fair] } };

        Text(model).ShouldContain("Tổ chức: Tuần 4 tháng 10 - Tuần 2 tháng 11 (từ ngày 25/10 đến ngày 13/11/2021).");
        Text(model).ShouldContain($"{fair.Open.Length} lượt phân công chưa hoàn thành (đang trong thời hạn)");
        Text(model).ShouldContain("   Đang trong thời hạn: ");
        Text(model).ShouldNotContain("Chưa hoàn thành:");
    }

    [Fact]
    public void Line_OfStandingDuties_HasAColonBetweenDayAndFigure()
    {
        var frozen = SampleLetters.OctoberFigures with { Activities = [Duty] };
        var now = frozen with { Activities = [Duty with { Done = 7, Difficulty = 1, Unanswered = 0 }], CountedOn = new(2021, 12, 3) };

        Text(SampleLetters.Summary with { Corrected = [new MonthFigures(now, frozen)] })
            .ShouldContain("; đến 03/12/2021: 7/8 lượt việc thường xuyên đã duy trì");
    }

    [Fact]
    public void Line_OfAMonthThatGotEvidenceOnly_SaysThatNothingChanged()
    {
        var frozen = SampleLetters.OctoberFigures;
        var first = frozen.Activities[0];
        var now = frozen with
        {
            Activities = frozen.Activities.SetItem(0, first with { EvidenceIds = [new("e-later")] }),
            CountedOn = new(2021, 12, 3),
        };

        Text(SampleLetters.Summary with { Corrected = [new MonthFigures(now, frozen)] })
            .ShouldContain("; đến 03/12/2021 không thay đổi (1 phản hồi, minh chứng gửi sau khi chốt).");
    }

    private static string Text(ILetterModel model) => model.Compose().Text;
}
