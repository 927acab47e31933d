using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Tests.Letters;

namespace BinhHoa2.Tests.Reminders;

/// <summary>Sentences of a digest that hold for some of its work only.</summary>
public sealed class DigestWordingTests
{
    private const string Again = "việc vẫn được nhắc trước hạn";

    public static TheoryData<LadderStep, ActivityKind, bool> Steps => new()
    {
        { LadderStep.Opening, ActivityKind.Deliverable, true },
        { LadderStep.Opening, ActivityKind.Event, true },
        { LadderStep.Reminder, ActivityKind.Deliverable, true },
        { LadderStep.Reminder, ActivityKind.Event, false },
        { LadderStep.LastCall, ActivityKind.Deliverable, false },
        { LadderStep.Overdue, ActivityKind.Deliverable, false },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public void Answers_ForWorkInProgress_PromiseAReminderOnlyBeforeThereIsNoMore(LadderStep step, ActivityKind kind, bool promised)
    {
        var model = SampleLetters.Opening with { Own = [SampleLetters.Opening.Own[0] with { Step = step, Kind = kind }] };

        Text(model).Contains(Again, StringComparison.Ordinal).ShouldBe(promised);
    }

    [Fact]
    public void Answers_ForWorkOfEarlierMonthsAlone_PromiseNoReminder() =>
        Text(SampleLetters.Opening with { Own = [], Carried = SampleLetters.Mixed.Carried }).ShouldNotContain(Again);

    [Fact]
    public void Lead_WithAStandingDutyOfTheMiddleOfTheMonth_DoesNotSpeakOfItsEnd() =>
        Text(SampleLetters.Opening with
        {
            Own =
            [
                .. SampleLetters.Opening.Own,
                SampleLetters.StandingOpening.Own[0] with { Due = new(2021, 10, 15) },
            ],
        }).ShouldContain("Riêng 1 việc thường xuyên chỉ cần xác nhận một lần, chậm nhất vào ngày ghi ở dưới.");

    [Theory]
    [InlineData(LadderStep.Reminder, true, "1 việc của các tháng trước sắp đến hạn, hạn gần nhất là")]
    [InlineData(LadderStep.Reminder, false, "1 việc của các tháng trước sắp đến hạn mới, hạn gần nhất là")]
    [InlineData(LadderStep.LastCall, true, "1 việc của các tháng trước đến hạn cuối vào")]
    [InlineData(LadderStep.LastCall, false, "1 việc của các tháng trước đến hạn mới vào")]
    [InlineData(LadderStep.Overdue, true, "1 việc của các tháng trước đã quá hạn mà")]
    [InlineData(LadderStep.Overdue, false, "1 việc của các tháng trước đã quá hạn mới mà")]
    public void Lead_OfWorkOfEarlierMonths_CallsADayNewOnlyWhereItWasMoved(LadderStep step, bool outlasts, string words)
    {
        var item = SampleLetters.Opening.Own[0] with { Step = step, Outlasts = outlasts, IsMoved = !outlasts };
        var carried = SampleLetters.Mixed.Carried[0] with { Due = item.Due, Reminder = item };

        var text = Text(SampleLetters.Opening with { Own = [], Carried = [carried] });

        text.ShouldContain(words);
        text.Contains("hạn đã dời", StringComparison.OrdinalIgnoreCase).ShouldBe(!outlasts);
    }

    [Theory]
    [InlineData(
        false,
        "1 sự kiện của tháng 10/2021 sắp diễn ra, sớm nhất từ thứ Hai, 25/10/2021.",
        ": 1 sự kiện sắp diễn ra, sớm nhất từ 25/10")]
    [InlineData(
        true,
        "1 sự kiện của các tháng trước sắp diễn ra, sớm nhất từ thứ Hai, 25/10/2021.",
        ": 1 sự kiện của các tháng trước sắp diễn ra, sớm nhất từ 25/10")]
    public void Lead_OfAnEventInARange_NamesItsFirstDay(bool isEarlier, string lead, string subject)
    {
        var fair = SampleLetters.Opening.Own[0] with
        {
            Kind = ActivityKind.Event,
            Step = LadderStep.Reminder,
            Time = new ActivityTime { From = new(2021, 10, 25) },
        };
        var carried = SampleLetters.Mixed.Carried[0] with { Reminder = fair with { Outlasts = true } };
        var model = isEarlier
            ? SampleLetters.Opening with { Own = [], Carried = [carried] }
            : SampleLetters.Opening with { Own = [fair] };

        Text(model).ShouldContain(lead);
        ((ILetterModel)model).Compose().Subject.ShouldEndWith(subject);
    }

    [Fact]
    public void Lead_OfNothingButWorkThatIsInTime_SaysSo()
    {
        var carried = SampleLetters.Mixed.Carried[0] with { IsInTime = true };

        Text(SampleLetters.Opening with { Own = [], Carried = [carried] })
            .ShouldContain("1 việc của các tháng trước đang trong thời hạn. Mong");
    }

    private static string Text(ILetterModel model) => model.Compose().Text;
}
