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

    private static string Text(ILetterModel model) => model.Compose().Text;
}
