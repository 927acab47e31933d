using System.Collections.Immutable;
using BinhHoa2.Functions.Month;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Letters;
using static BinhHoa2.Tests.Months.October;

namespace BinhHoa2.Tests.Months;

/// <summary>What a wave's letters say is how things stand when they are claimed, not when the wave was planned.</summary>
public sealed class ChangedSincePlannedTests
{
    private static readonly DateOnly Before = new(2021, 10, 25);
    private static readonly DateOnly LastCall = new(2021, 10, 28);
    private readonly CollectingMailer mailer = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_AllDoneMeanwhile_WritesNoLetterAndLeavesNoRow()
    {
        using var house = await OpenedAsync();
        var step = await AskAsync(house);
        step.Chunks.ShouldHaveSingleItem().ShouldBe([Teacher]);
        await ReplyAsync(house, Tutoring, ReplyKind.Done);

        (await house.SendAsync(Month, step)).ShouldBe(PostResult.Nothing);

        mailer.Taken.ShouldBeEmpty();
        (await house.Months.GetAsync(Month, Cancellation)).Ledger.ShouldBeEmpty("what was never to be sent is not in the ledger");
    }

    [Fact]
    public async Task Send_OneOfTwoDoneMeanwhile_SpeaksOfTheOtherOnly()
    {
        var due = new DateOnly(2021, 10, 29);
        using var house = await OpenedAsync(month => month with
        {
            Assignments = month.Assignments.Add(new Assignment(Teacher, Observing, due, due)),
        });
        var step = await AskAsync(house);
        await ReplyAsync(house, Observing, ReplyKind.Done);

        (await house.SendAsync(Month, step)).Accepted.ShouldBe(1);

        var text = mailer.Taken.ShouldHaveSingleItem().Letter.Text;
        text.ShouldContain("Phụ đạo học sinh yếu.");
        text.ShouldNotContain("Tổ chức thao giảng");
    }

    [Fact]
    public async Task Send_ASubstituteMeanwhile_GoesToWhomTheWavePlannedNothingFor()
    {
        using var house = await OpenedAsync();
        var step = await AskAsync(house);
        await FollowAsync(house, Substituted(by: Deputy));

        (await house.SendAsync(Month, step)).Accepted.ShouldBe(1);

        var letter = mailer.Taken.ShouldHaveSingleItem();
        letter.To.Address.ShouldBe("pht@thbh2.example");
        letter.Letter.Text.ShouldContain("NHẬN THAY THẦY/CÔ GIÁO VIÊN LỚP 1A");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Send_ASubstituteMeanwhileWithWorkInAnotherChunk_IsOneLetterWithBoth(bool atOnce)
    {
        using var house = await OpenedAsync(month => month with
        {
            Assignments = [.. month.Assignments.Select(a => a with { Due = new(2021, 10, 29) })],
        });
        (await AskAsync(house)).Chunks.ShouldHaveSingleItem().ShouldBe([Lead, Teacher]);
        await FollowAsync(house, Substituted(by: Lead));
        var chunks = new NextStep(default, new Wave(Before, LastCall), [[Teacher], [Lead]]);

        if (atOnce)
        {
            (await house.SendAsync(Month, chunks)).Accepted.ShouldBe(1);
        }
        else
        {
            (await house.SendAsync(Month, chunks.Wave!, [Lead])).Accepted.ShouldBe(1);
            (await house.SendAsync(Month, chunks.Wave!, [Teacher])).ShouldBe(PostResult.Nothing);
        }

        var letter = mailer.Taken.ShouldHaveSingleItem();
        letter.To.Address.ShouldBe("tt1@thbh2.example");
        letter.Letter.Text.ShouldContain("Tổ chức thao giảng, dự giờ.");
        letter.Letter.Text.ShouldContain("NHẬN THAY THẦY/CÔ GIÁO VIÊN LỚP 1A");
    }

    [Fact]
    public async Task Send_ASubstituteAfterTheirOwnLetterWentOut_HasTheWorkInTheNextWave()
    {
        var overdue = new DateOnly(2021, 11, 1);
        using var house = await OpenedAsync(month => month with
        {
            Head = month.Head with { NextOpening = null, Closing = new(2021, 11, 5) },
            Assignments = [.. month.Assignments.Select(a => a with { Due = new(2021, 10, 29) })],
        });
        var wave = (await AskAsync(house)).Wave!;
        (await house.SendAsync(Month, wave, [Lead])).Accepted.ShouldBe(1);
        await FollowAsync(house, Substituted(by: Lead));
        house.Time.Advance(TimeSpan.FromMinutes(1));
        (await house.SendAsync(Month, wave, [Teacher])).ShouldBe(PostResult.Nothing, "one letter a day");
        mailer.Taken.ShouldHaveSingleItem().Letter.Text.ShouldNotContain("NHẬN THAY");

        house.Time.SetUtcNow(VietnamTime.At(overdue, SchoolHours.Wave));
        var next = await house.AskAsync(Month, LastCall);
        next.Wave.ShouldBe(new Wave(LastCall, overdue));
        await house.SendAsync(Month, next);

        var letter = mailer.Taken.Last(t => t.To.Address == "tt1@thbh2.example");
        letter.Letter.Text.ShouldContain("NHẬN THAY THẦY/CÔ GIÁO VIÊN LỚP 1A");
    }

    [Fact]
    public async Task Send_APeriodThatEndedMeanwhile_GoesBackToThePerson()
    {
        using var house = await OpenedAsync(month => month with
        {
            People = [.. month.People.Select(p => p.Staff.Id == Teacher ? p with { Substitute = Deputy } : p)],
        });
        var step = await AskAsync(house);
        step.Chunks.ShouldHaveSingleItem().ShouldBe([Teacher, Deputy], ignoreOrder: true);
        await FollowAsync(house, October.Roster);

        (await house.SendAsync(Month, step)).Accepted.ShouldBe(1);

        mailer.Taken.ShouldHaveSingleItem().To.Address.ShouldBe("gv1a@thbh2.example");
    }

    [Fact]
    public async Task Send_WhoLeftMeanwhile_GetsNothing()
    {
        using var house = await OpenedAsync();
        var step = await AskAsync(house);
        await FollowAsync(house, Left(Teacher));

        (await house.SendAsync(Month, step)).ShouldBe(PostResult.Nothing);
    }

    [Fact]
    public async Task Send_TheNextRoleUpLeftMeanwhile_TellsTheOneAbove()
    {
        using var house = await OpenedAsync(month => month with
        {
            Assignments = [.. month.Assignments.Where(a => a.Person == Teacher).Select(a => a with { Due = new(2021, 10, 27) })],
        });
        var step = await AskAsync(house);
        step.Chunks.ShouldHaveSingleItem().ShouldBe([Lead, Teacher]);
        await FollowAsync(house, Left(Lead));

        (await house.SendAsync(Month, step)).Accepted.ShouldBe(2);

        mailer.Taken.Select(t => t.To.Address).ShouldBe(["gv1a@thbh2.example", "pht@thbh2.example"], ignoreOrder: true);
    }

    [Fact]
    public async Task Send_ASubstituteMeanwhileWhoHadSixLetters_IsNotWrittenToAgain()
    {
        using var house = await OpenedAsync();
        await house.OpenAsync(File(), [.. Enumerable.Range(11, 6).Select(day => new DateOnly(2021, 10, day))], only: Deputy);
        var step = await AskAsync(house);
        await FollowAsync(house, Substituted(by: Deputy));

        (await house.SendAsync(Month, step)).ShouldBe(PostResult.Nothing);
    }

    private async Task<WaveHouse> OpenedAsync(Func<MonthSnapshot, MonthSnapshot>? change = null)
    {
        var house = await WaveHouse.StartAsync(October.Setup, October.Calendar, mailer);
        await house.OpenAsync(change?.Invoke(File()) ?? File());
        house.Time.SetUtcNow(VietnamTime.At(LastCall, SchoolHours.Wave));
        return house;
    }

    private static async Task<NextStep> AskAsync(WaveHouse house)
    {
        var step = await house.AskAsync(Month, Before);
        step.Wave.ShouldBe(new Wave(Before, LastCall));
        return step;
    }

    private static async Task ReplyAsync(WaveHouse house, ActivityId activity, ReplyKind kind)
    {
        var replies = new ReplyRecords(house.Storage);
        var seen = (await replies.ReadAsync(Month, Teacher, Cancellation)).ShouldNotBeNull();
        var reply = October.Reply(kind, LastCall, house.Time.GetUtcNow()) with { Activity = activity };
        await replies.RecordAsync(Month, ReplyRules.Apply(seen, reply), Cancellation);
    }

    private static Roster Substituted(StaffId by) =>
        October.Roster with { Substitutes = [new Substitution(Teacher, by, LastCall, LastCall)] };

    private static Roster Left(StaffId person) =>
        October.Roster with { People = [.. October.Roster.People.Select(p => p.Id == person ? p with { Left = Before } : p)] };

    /// <summary>A sweep after the wave was planned.</summary>
    private static async Task FollowAsync(WaveHouse house, Roster roster) =>
        (await new MonthPeople(house.Storage).FollowAsync(Running, roster, LastCall, LastCall, Cancellation)).ShouldBe(1);
}
