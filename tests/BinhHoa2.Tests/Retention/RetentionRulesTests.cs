using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Retention;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Retention;

/// <summary>When a part of a school year is announced and removed.</summary>
public sealed class RetentionRulesTests
{
    private static readonly RetentionTimes Times = RetentionTimes.BuiltIn();
    private static readonly RetentionKey Files = new(new SchoolId("thbh2"), new SchoolYear(2021), RetentionKind.Files);
    private static readonly RetentionKey Answers = Files with { Kind = RetentionKind.Answers };
    private static readonly StaffId Secretary = new("thu-ky");

    [Fact]
    public void DefaultDay_OfTheDataThatComeWithTheProgram_IsYearsAfterTheYearsLastDay()
    {
        Times.DefaultDay(Files).ShouldBe(new DateOnly(2024, 8, 1));
        Times.DefaultDay(Answers).ShouldBe(new DateOnly(2027, 8, 1));
        Times.Sources.ShouldNotBeEmpty();
    }

    [Fact]
    public void NextStep_DayByDay_AnnouncesAMonthBeforeAndRemovesOnTheDay()
    {
        var part = new YearPart(Files, new DateOnly(2024, 8, 1));
        RetentionRules.NextStep(part, new DateOnly(2024, 6, 20), Times).ShouldBe(RetentionStep.None);
        RetentionRules.NextStep(part, new DateOnly(2024, 6, 21), Times).ShouldBe(RetentionStep.Announce);

        var announced = RetentionRules.Announced(part, hasArrived: true, new DateOnly(2024, 7, 1), Times);
        announced.Day.ShouldBe(part.Day);
        RetentionRules.NextStep(announced, new DateOnly(2024, 7, 31), Times).ShouldBe(RetentionStep.None);
        RetentionRules.NextStep(announced, part.Day, Times).ShouldBe(RetentionStep.Remove);
        RetentionRules.NextStep(announced with { Begun = part.Day }, part.Day.AddDays(3), Times).ShouldBe(RetentionStep.Remove);
        RetentionRules.NextStep(announced with { Begun = part.Day, Removed = part.Day }, part.Day, Times).ShouldBe(RetentionStep.None);
    }

    [Fact]
    public void Announced_WhenNothingRanForAYear_LeavesTheWholeMonthAfterTheNotice()
    {
        var (late, part) = (new DateOnly(2025, 9, 8), new YearPart(Files, new DateOnly(2024, 8, 1)));

        RetentionRules.NextStep(part, late, Times).ShouldBe(RetentionStep.Announce);
        RetentionRules.DayToAnnounce(part, late, Times).ShouldBe(late.AddDays(31));
        var announced = RetentionRules.Announced(part, hasArrived: true, late, Times);
        RetentionRules.NextStep(announced, late.AddDays(30), Times).ShouldBe(RetentionStep.None);
        RetentionRules.NextStep(announced, late.AddDays(31), Times).ShouldBe(RetentionStep.Remove);
    }

    [Fact]
    public void Announced_OfANoticeThatReachedNoOne_PutsTheDayOffAndWritesAnotherNotice()
    {
        var (today, part) = (new DateOnly(2024, 7, 1), new YearPart(Files, new DateOnly(2024, 8, 1)));

        var put = RetentionRules.Announced(part, hasArrived: false, today, Times);

        put.Announced.ShouldBeNull();
        RetentionRules.NextStep(put, part.Day, Times).ShouldBe(RetentionStep.Announce);
        RetentionRules.NoticeOf(put).ShouldNotBe(RetentionRules.NoticeOf(part));
    }

    [Theory]
    [InlineData("", "Xin chọn một ngày.")]
    [InlineData("01/08/2025", "Xin chọn một ngày.")]
    [InlineData("2024-07-15", "Ngày xoá có thể đặt từ 01/08/2024 đến 31/07/2052.")]
    [InlineData("2053-01-01", "Ngày xoá có thể đặt từ 01/08/2024 đến 31/07/2052.")]
    [InlineData("2027-09-01", "Tệp minh chứng được xoá trước hoặc cùng ngày với câu trả lời của năm học ấy; xin đặt ngày theo thứ tự này.")]
    public void SetDay_OfNoUse_IsRefusedBesideItsField(string typed, string message)
    {
        var (part, problem) = SetDay(new YearPart(Files, Times.DefaultDay(Files)), typed);

        part.ShouldBeNull();
        problem!.Message.ShouldBe(message);
        problem.Field.ShouldBe("day-2021-2022-files");
    }

    [Fact]
    public void SetDay_OfAnAnnouncedPart_IsAnnouncedAnew()
    {
        var announced = RetentionRules.Announced(
            new YearPart(Files, Times.DefaultDay(Files)), hasArrived: true, new DateOnly(2024, 7, 1), Times);

        var (part, problem) = SetDay(announced, "2025-10-01");

        problem.ShouldBeNull();
        part.ShouldBe(new YearPart(Files, new DateOnly(2025, 10, 1)) { SetBy = Secretary });
    }

    [Fact]
    public void SetDay_OfAPartWhoseRemovalBegan_IsRefused() =>
        SetDay(new YearPart(Files, Times.DefaultDay(Files)) { Begun = new DateOnly(2024, 8, 1) }, "2025-10-01")
            .Problem!.Message.ShouldBe("Việc xoá phần này đã bắt đầu nên không đổi ngày được nữa.");

    [Theory]
    [InlineData(LedgerState.Accepted, true)]
    [InlineData(LedgerState.Delivered, true)]
    [InlineData(LedgerState.Claimed, false)]
    [InlineData(LedgerState.Unknown, false)]
    [InlineData(LedgerState.Bounced, false)]
    [InlineData(LedgerState.Rejected, false)]
    public void HasArrived_ByState_CountsWhatTheProviderTook(LedgerState state, bool has) =>
        RetentionRules.HasArrived(new LedgerEntry(
            new LedgerKey(LetterKind.Retention, LedgerSubject.From("x"), Secretary), state, 1, DateTimeOffset.UnixEpoch)).ShouldBe(has);

    private static (YearPart? Part, BinhHoa2.Shared.Desk.DeskProblem? Problem) SetDay(YearPart part, string typed) =>
        RetentionRules.SetDay(
            [part, new YearPart(Answers, Times.DefaultDay(Answers))], part, typed, Secretary, new DateOnly(2024, 7, 1), Times);
}
