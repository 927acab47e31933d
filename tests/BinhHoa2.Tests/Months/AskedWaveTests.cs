using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;
using static BinhHoa2.Tests.Months.October;

namespace BinhHoa2.Tests.Months;

/// <summary>The wave that the desk asks for, between those of the ladder.</summary>
public sealed class AskedWaveTests
{
    private static readonly DateOnly Day = new(2021, 10, 26);
    private static readonly DateOnly Last = new(2021, 10, 25);
    private readonly CollectingMailer mailer = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Asked_OfWhoIsOverdue_GoesToThemAloneAndIsAskedForOnce()
    {
        // The lead's work was due on the 22nd and overdue on the 25th; above the lead is the deputy, who has been informed.
        using var house = await OpenedAsync();
        await AskAsync(house, Lead);

        var step = await house.AskAsync(Month, Last);

        step.Wave.ShouldBe(new Wave(Last, Last) { Asked = Day }, "the last wave of the ladder stays the last");
        step.At.ShouldBe(house.Time.GetUtcNow());
        (await house.SendAsync(Month, step)).Accepted.ShouldBe(1);
        var letter = mailer.Taken.ShouldHaveSingleItem();
        letter.To.Address.ShouldBe("tt1@thbh2.example");
        letter.Letter.Text.ShouldContain("[Quá hạn]");
        (await HeadAsync(house)).Asked.ShouldBeEmpty();

        var next = await house.AskAsync(Month, Last);
        next.Wave!.Asked.ShouldBeNull();
        next.Wave.Day.ShouldBe(new DateOnly(2021, 10, 28), "the last call of the teachers");
    }

    [Fact]
    public async Task Asked_ForALaterDay_WaitsForTheTimeOfWaves()
    {
        using var house = await OpenedAsync();
        await AskAsync(house, Lead, new DateOnly(2021, 10, 27));

        var step = await house.AskAsync(Month, Last);

        (step.NotDueYet, step.At).ShouldBe((true, VietnamTime.At(new DateOnly(2021, 10, 27), SchoolHours.Wave)));
    }

    [Fact]
    public async Task Asked_OnTheDayOfAWaveOfTheLadder_ComesAfterItAndTwiceToNoOne()
    {
        using var house = await OpenedAsync();
        var lastCall = new DateOnly(2021, 10, 28);
        house.Time.SetUtcNow(VietnamTime.At(lastCall, SchoolHours.Wave));
        await AskAsync(house, Teacher, lastCall);
        await AskAsync(house, Lead, lastCall);

        var ladder = await house.AskAsync(Month, Last);
        ladder.Wave.ShouldBe(new Wave(Last, lastCall));
        await house.SendAsync(Month, ladder);
        var asked = await house.AskAsync(Month, lastCall);
        asked.Wave!.Asked.ShouldBe(lastCall);
        await house.SendAsync(Month, asked);

        mailer.Taken.Select(t => t.To.Address).ShouldBe(["gv1a@thbh2.example", "tt1@thbh2.example"]);
        (await house.AskAsync(Month, lastCall)).Wave?.Asked.ShouldBeNull();
    }

    [Fact]
    public async Task Asked_OfWhoHasDoneItMeanwhile_IsNoWave()
    {
        using var house = await OpenedAsync(lead: AssignmentStatus.Done);
        await AskAsync(house, Lead);

        (await house.AskAsync(Month, Last)).Wave!.Asked.ShouldBeNull();
    }

    [Fact]
    public async Task Asked_ForADayThatIsOver_IsNotSent()
    {
        using var house = await OpenedAsync();
        await AskAsync(house, Lead);
        var step = await house.AskAsync(Month, Last);
        house.Time.SetUtcNow(VietnamTime.At(Day.AddDays(1), SchoolHours.Wave));

        (await house.SendAsync(Month, step)).ShouldBe(PostResult.Nothing);
        (await house.AskAsync(Month, Last)).Wave!.Asked.ShouldBeNull();
        mailer.Taken.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2021-10-26T10:00+07:00", "2021-10-26T10:00+07:00")]
    [InlineData("2021-10-26T06:00+07:00", "2021-10-26T07:30+07:00")]
    [InlineData("2021-10-26T17:00+07:00", "2021-10-27T07:30+07:00")]
    [InlineData("2021-10-29T20:00+07:00", "2021-11-01T07:30+07:00")]
    [InlineData("2021-10-30T10:00+07:00", "2021-11-01T07:30+07:00")]
    public void LeavesAt_AnyMoment_IsInTheHoursOfWork(string now, string leaves) =>
        RemindNow.LeavesAt(DateTimeOffset.Parse(now), October.Calendar).ShouldBe(DateTimeOffset.Parse(leaves));

    [Fact]
    public void StateOf_APerson_CountsTheLettersOfTheMonth()
    {
        DateOnly[] days = [.. Enumerable.Range(11, 6).Select(day => new DateOnly(2021, 10, day))];
        var late = Digest(days[0]) with { ClaimedAt = VietnamTime.At(Day, SchoolHours.Wave) };

        StateOf([]).ShouldBe(RemindState.Possible);
        StateOf([.. days[..5].Select(Digest)]).ShouldBe(RemindState.Possible);
        StateOf([.. days.Select(Digest)]).ShouldBe(RemindState.CapReached);
        StateOf([Digest(Day)]).ShouldBe(RemindState.Reminded);
        StateOf([late]).ShouldBe(RemindState.Reminded, "a letter of an earlier day that left late is a letter of today");
        RemindNow.StateOf(File(), Teacher, File().Head.RemindsUntil).ShouldBe(RemindState.Over);
        var asked = File() with { Head = File().Head with { Asked = [new(Teacher, Day)] } };
        RemindNow.StateOf(asked, Teacher, Day).ShouldBe(RemindState.Asked);
        RemindNow.StateOf(File(), new StaffId("khong-co"), Day).ShouldBe(RemindState.Unattended);

        static RemindState StateOf(LedgerEntry[] ledger) => RemindNow.StateOf(File() with { Ledger = [.. ledger] }, Teacher, Day);
        static LedgerEntry Digest(DateOnly day) =>
            new(LedgerKey.Digest(day, Teacher), LedgerState.Accepted, Attempts: 1, VietnamTime.At(day, SchoolHours.Wave));
    }

    private static Task AskAsync(WaveHouse house, StaffId person, DateOnly? day = null) =>
        new AskedReminders(house.Storage).AddAsync(Month, [person], day ?? Day, Cancellation);

    private static async Task<MonthRecord> HeadAsync(WaveHouse house) => (await house.Months.FindRecordAsync(Month, Cancellation))!;

    /// <summary>The month on the morning of the 26th, after the wave of the 25th.</summary>
    private async Task<WaveHouse> OpenedAsync(AssignmentStatus lead = AssignmentStatus.Unanswered)
    {
        var month = File();
        var house = await WaveHouse.StartAsync(October.Setup, October.Calendar, mailer);
        await house.OpenAsync(
            month with { Assignments = [.. month.Assignments.Select(a => a.Person == Lead ? a with { Status = lead } : a)] },
            [Opened]);
        house.Time.SetUtcNow(VietnamTime.At(Day, new TimeOnly(10, 0)));
        return house;
    }
}
