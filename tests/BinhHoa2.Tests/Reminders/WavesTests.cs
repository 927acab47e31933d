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
        while (Waves.Next(month, after, new DateOnly(2021, 10, 11), month.Head.HandsOverOn, October.Calendar) is { } wave)
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
        Waves.Next(October.File(), new DateOnly(2021, 10, 11), new DateOnly(2021, 10, 23), NovemberOpens, October.Calendar)
            .ShouldBe(new Wave(new DateOnly(2021, 10, 11), new DateOnly(2021, 10, 22)));

    [Fact]
    public void Next_WhenTheNextMonthOpenedLate_LeavesToItWhatWasMissedUntilThen()
    {
        var later = new DateOnly(2021, 11, 2);

        Waves.Next(October.File(), new DateOnly(2021, 10, 25), later, handsOver: later, October.Calendar).ShouldBeNull();
        Waves.Next(October.File(), new DateOnly(2021, 10, 25), new DateOnly(2021, 10, 29), NovemberOpens, October.Calendar)
            .ShouldBe(new Wave(new DateOnly(2021, 10, 25), new DateOnly(2021, 10, 28)), "until then it says so itself");
    }

    [Fact]
    public void Next_OfAMonthStartedAnew_BeginsWithTheLastWaveOfItsLedger()
    {
        var month = October.File() with { Ledger = [Sent(new DateOnly(2021, 10, 11)), Sent(new DateOnly(2021, 10, 15))] };

        Waves.Next(month, after: null, new DateOnly(2021, 10, 22), NovemberOpens, October.Calendar)
            .ShouldBe(new Wave(new DateOnly(2021, 10, 11), new DateOnly(2021, 10, 15)));
    }

    [Fact]
    public void Next_WhenAllIsDone_IsNone()
    {
        var month = October.File();
        var done = month with { Assignments = [.. month.Assignments.Select(a => a with { Status = AssignmentStatus.Done })] };

        Waves.Next(done, after: null, October.Opened, NovemberOpens, October.Calendar).ShouldBeNull();
    }

    [Fact]
    public void Candidates_OfAnOverdueWave_AreTheNextRoleUpAndThePerson() =>
        Waves.Candidates(October.File(), new Wave(new DateOnly(2021, 10, 28), new DateOnly(2021, 11, 1)), October.Calendar)
            .ShouldBe([October.Lead, October.Teacher], "whose letter speaks of others comes first");

    [Fact]
    public void Candidates_OfTheOpening_AreEverybodyForWhatIsOwedFromBefore() =>
        Waves.Candidates(October.File(), new Wave(null, October.Opened), October.Calendar).Length.ShouldBe(4);

    [Fact]
    public void Candidates_WhoHadSixLetters_IsLeftOut()
    {
        var month = October.File() with { Ledger = [.. Enumerable.Range(11, 6).Select(day => Sent(new DateOnly(2021, 10, day)))] };

        Waves.Candidates(month, new Wave(new DateOnly(2021, 10, 28), new DateOnly(2021, 11, 1)), October.Calendar).ShouldBe([October.Lead]);
    }

    [Fact]
    public void MayStillWrite_AfterSixLettersInTheMonth_IsNoMore()
    {
        var ledger = Enumerable.Range(11, 6).Select(day => Sent(new DateOnly(2021, 10, day))).ToArray();
        var month = October.File() with { Ledger = [.. ledger] };

        WaveSteps.MayStillWrite(month, new Wave(null, new DateOnly(2021, 10, 29)), October.Teacher).ShouldBeFalse();
        WaveSteps.MayStillWrite(month, new Wave(null, new DateOnly(2021, 10, 16)), October.Teacher).ShouldBeTrue("the wave's own letter is not a seventh");
        WaveSteps.MayStillWrite(month, new Wave(null, new DateOnly(2021, 10, 29)), October.Lead).ShouldBeTrue();
    }

    private static DateOnly? NovemberOpens => October.File().Head.HandsOverOn;

    private static LedgerEntry Sent(DateOnly day) =>
        new(LedgerKey.Digest(day, October.Teacher), LedgerState.Accepted, Attempts: 1, DateTimeOffset.UnixEpoch);
}
