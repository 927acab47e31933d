using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Tests.Months;

namespace BinhHoa2.Tests.Reminders;

/// <summary>
/// What a closed last month of the plan still sends for work that was moved past its closing on 3 November: here due on the 12th,
/// with steps on the 5th, the 11th and the 15th.
/// </summary>
public sealed class ClosedMonthWavesTests
{
    private static readonly DateOnly LastCall = new(2021, 10, 28);
    private static readonly DateOnly Reminder = new(2021, 11, 5);

    [Fact]
    public void NextAfterClosing_BeforeTheFirstStep_IsNone() => Next(Month(Sent(LastCall)), Reminder.AddDays(-1)).ShouldBeNull();

    [Fact]
    public void NextAfterClosing_OnAStepsDay_FollowsTheLastDigests() =>
        Next(Month(Sent(October.Opened), Sent(LastCall)), Reminder).ShouldBe(new Wave(LastCall, Reminder));

    [Fact]
    public void NextAfterClosing_AfterDaysOfSleep_BringsTheMissedStepsAsOneWave() =>
        Next(Month(), new DateOnly(2021, 11, 20)).ShouldBe(new Wave(null, new DateOnly(2021, 11, 15)));

    [Fact]
    public void NextAfterClosing_OnceItsLettersAreSettled_IsNone() => Next(Month(Sent(LastCall), Sent(Reminder)), Reminder).ShouldBeNull();

    [Fact]
    public void NextAfterClosing_WhileOneOfItsLettersMayBeSentAgain_IsTheSameWave()
    {
        var postponed = Sent(Reminder) with { Key = LedgerKey.Digest(Reminder, October.Lead), State = LedgerState.Planned };

        Next(Month(Sent(LastCall), Sent(Reminder), postponed), Reminder.AddDays(1)).ShouldBe(new Wave(LastCall, Reminder));
    }

    [Fact]
    public void NextAfterClosing_WhenLaterDigestsWereSent_IsNone() => Next(Month(Sent(Reminder.AddDays(3))), Reminder).ShouldBeNull();

    [Fact]
    public void NextAfterClosing_OtherLettersOfTheDay_AreNotItsOwn()
    {
        var summary = Sent(Reminder) with { Key = new(LetterKind.Summary, LedgerSubject.From("2021-11-05"), October.Teacher) };

        Next(Month(summary), Reminder).ShouldBe(new Wave(null, Reminder));
    }

    [Fact]
    public void NextAfterClosing_AStepOnTheClosingDay_IsSentThen()
    {
        var month = Month() with { Assignments = [Moved(new DateOnly(2021, 11, 4))] };

        Next(month, month.Head.Closing).ShouldBe(new Wave(null, month.Head.Closing));
    }

    [Fact]
    public void Cap_AfterTheClosing_CountsTheLettersOfTheWavesOwnCalendarMonth()
    {
        var inOctober = Month([.. Enumerable.Range(11, 6).Select(day => Sent(new DateOnly(2021, 10, day)))]);
        var inNovember = Month([.. Enumerable.Range(4, 6).Select(day => Sent(new DateOnly(2021, 11, day)))]);

        Allows(inOctober, inOctober.Head.Closing).ShouldBeTrue("October's six are of another month");
        Allows(inOctober, inOctober.Head.Closing.AddDays(-1)).ShouldBeFalse("until the closing the month counts as a whole");
        Allows(inNovember, new DateOnly(2021, 11, 15)).ShouldBeFalse();
    }

    private static bool Allows(MonthSnapshot month, DateOnly day) => LetterCap.Of(month, new Wave(null, day)).Allows(October.Teacher);

    private static Wave? Next(MonthSnapshot month, DateOnly today) =>
        Waves.NextAfterClosing(month, MonthLadder.After(month, October.Calendar), today);

    private static MonthSnapshot Month(params LedgerEntry[] ledger)
    {
        var month = October.File();
        return month with
        {
            Head = month.Head with { NextOpening = null },
            Assignments = [Moved(new DateOnly(2021, 11, 12))],
            Ledger = [.. ledger],
        };
    }

    private static Assignment Moved(DateOnly due) => new(October.Teacher, October.Tutoring, due, new DateOnly(2021, 10, 29));

    private static LedgerEntry Sent(DateOnly day) =>
        new(LedgerKey.Digest(day, October.Teacher), LedgerState.Accepted, Attempts: 1, DateTimeOffset.UnixEpoch);
}
