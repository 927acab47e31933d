using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Tests.Months;

namespace BinhHoa2.Tests.Reminders;

public sealed class WavesTests
{
    [Fact]
    public void Next_FromTheOpeningOn_WalksEveryStepDayOnceUpToTheNextMonthsOpening()
    {
        var month = October.File();
        var days = new List<DateOnly>();
        DateOnly? after = null;
        while (NextOf(month, after, new DateOnly(2021, 10, 11), month.Head.NextOpening) is { } wave)
        {
            days.Add(wave.Day);
            after = wave.Day;
        }

        days.ShouldBe(
        [
            new DateOnly(2021, 10, 11),
            new DateOnly(2021, 10, 15),
            new DateOnly(2021, 10, 21),
            new DateOnly(2021, 10, 22),
            new DateOnly(2021, 10, 25),
            new DateOnly(2021, 10, 28),
        ],
        "1 November is left to November's opening");
    }

    [Fact]
    public void Next_AfterDaysOfSleep_BringsTheMissedStepsAsOneWave() =>
        NextOf(October.File(), new DateOnly(2021, 10, 11), new DateOnly(2021, 10, 23), NovemberOpens)
            .ShouldBe(new Wave(new DateOnly(2021, 10, 11), new DateOnly(2021, 10, 22)));

    [Fact]
    public void Next_OnAStepsDayAfterDaysOfSleep_StandsForThatDay() =>
        NextOf(October.File(), October.Opened, new DateOnly(2021, 10, 22), NovemberOpens)
            .ShouldBe(new Wave(October.Opened, new DateOnly(2021, 10, 22)));

    [Fact]
    public void Next_WhenTheNextMonthOpenedLate_LeavesToItWhatWasMissedUntilThen()
    {
        var later = new DateOnly(2021, 11, 2);

        NextOf(October.File(), new DateOnly(2021, 10, 25), later, nextOpening: later).ShouldBeNull();
        NextOf(October.File(), new DateOnly(2021, 10, 25), new DateOnly(2021, 10, 29), NovemberOpens)
            .ShouldBe(new Wave(new DateOnly(2021, 10, 25), new DateOnly(2021, 10, 28)), "until then it says so itself");
    }

    [Fact]
    public void Next_OfAMonthStartedAnew_BeginsWithTheLastWaveOfItsLedger()
    {
        var month = October.File() with { Ledger = [Sent(new DateOnly(2021, 10, 11)), Sent(new DateOnly(2021, 10, 15))] };

        NextOf(month, after: null, new DateOnly(2021, 10, 22), NovemberOpens)
            .ShouldBe(new Wave(new DateOnly(2021, 10, 11), new DateOnly(2021, 10, 15)));
    }

    [Fact]
    public void Next_OfAMonthStartedAnewAfterItsFirstWave_RepeatsThatWave()
    {
        var month = October.File() with { Ledger = [Sent(October.Opened)] };

        NextOf(month, after: null, new DateOnly(2021, 10, 22), NovemberOpens).ShouldBe(new Wave(null, October.Opened));
    }

    [Fact]
    public void Next_WhenAllIsDone_IsNone()
    {
        var month = October.File();
        var done = month with { Assignments = [.. month.Assignments.Select(a => a with { Status = AssignmentStatus.Done })] };

        NextOf(done, after: null, October.Opened, NovemberOpens).ShouldBeNull();
    }

    [Fact]
    public void Candidates_OfAnOverdueWave_AreTheNextRoleUpAndThePerson() =>
        October.CandidatesOf(October.File(), new Wave(new DateOnly(2021, 10, 28), new DateOnly(2021, 11, 1)))
            .ShouldBe([October.Lead, October.Teacher], "whose letter speaks of others comes first");

    [Fact]
    public void Candidates_OfTheOpening_AreAllPeopleForWhatIsOwedFromBefore() =>
        October.CandidatesOf(October.File(), new Wave(null, October.Opened))
            .ShouldBe([October.Principal, October.Deputy, October.Lead, October.Teacher]);

    [Fact]
    public void Candidates_OfAReminder_AreOnlyThePeopleWhoseWorkItIs() =>
        October.CandidatesOf(October.File(), new Wave(new DateOnly(2021, 10, 21), new DateOnly(2021, 10, 22))).ShouldBe([October.Teacher]);

    [Fact]
    public void Candidates_AfterSixLetters_LeaveThePersonOut()
    {
        var month = LastMonth() with { Ledger = [.. Enumerable.Range(11, 6).Select(day => Sent(new DateOnly(2021, 10, day)))] };

        October.CandidatesOf(month, new Wave(new DateOnly(2021, 10, 28), new DateOnly(2021, 11, 1))).ShouldBe([October.Lead]);
    }

    [Fact]
    public void Cap_AfterSixLettersInTheMonth_AllowsNoMore()
    {
        var month = October.File() with { Ledger = [.. Enumerable.Range(11, 6).Select(day => Sent(new DateOnly(2021, 10, day)))] };
        var later = LetterCap.Of(month, new Wave(null, new DateOnly(2021, 10, 29)));

        later.Allows(October.Teacher).ShouldBeFalse();
        later.Allows(October.Lead).ShouldBeTrue();
        LetterCap.Of(month, new Wave(null, new DateOnly(2021, 10, 16))).Allows(October.Teacher)
            .ShouldBeTrue("the wave's own letter is not a seventh");
    }

    [Fact]
    public void Next_AStepOnTheClosingDay_IsLeftToTheSummary()
    {
        var closing = October.File().Head.Closing;
        var onIt = WithDue(October.Calendar.AddWorkingDays(closing, -1));
        var before = WithDue(October.Calendar.AddWorkingDays(closing, -2));

        LastWaveOf(before).ShouldBe(October.Calendar.AddWorkingDays(closing, -1));
        LastWaveOf(onIt).ShouldBe(October.Calendar.AddWorkingDays(closing, -2), "its last call; the overdue step falls on the closing day");

        // Without a next month only the closing ends the waves.
        static DateOnly? LastWaveOf(MonthSnapshot october)
        {
            var month = october with { Head = LastMonth().Head };
            DateOnly? last = null;
            while (NextOf(month, last, October.Opened, nextOpening: null) is { } wave)
            {
                last = wave.Day;
            }

            return last;
        }
    }

    [Fact]
    public void Next_AStepAfterTheNextMonthOpens_IsLeftToIt()
    {
        var month = WithDue(new DateOnly(2021, 11, 1));
        month.Head.Closing.ShouldBe(new DateOnly(2021, 11, 3));

        NextOf(month, new DateOnly(2021, 10, 29), new DateOnly(2021, 10, 29), NovemberOpens)
            .ShouldBeNull("its overdue step falls on 2 November, before October closes");
    }

    /// <summary>October as the plan's last month.</summary>
    private static MonthSnapshot LastMonth()
    {
        var month = October.File();
        return month with { Head = month.Head with { NextOpening = null } };
    }

    private static DateOnly? NovemberOpens => October.File().Head.NextOpening;

    private static Wave? NextOf(MonthSnapshot month, DateOnly? after, DateOnly today, DateOnly? nextOpening) =>
        Waves.Next(month, MonthLadder.Of(month, October.Calendar), after, today, nextOpening);

    /// <summary>October with the teacher's work due on another day, and nothing else left to do.</summary>
    private static MonthSnapshot WithDue(DateOnly day) => October.File() with
    {
        Assignments = [.. October.File().Assignments.Where(a => a.Person == October.Teacher).Select(a => a with { Due = day })],
    };

    private static LedgerEntry Sent(DateOnly day) =>
        new(LedgerKey.Digest(day, October.Teacher), LedgerState.Accepted, Attempts: 1, DateTimeOffset.UnixEpoch);
}
