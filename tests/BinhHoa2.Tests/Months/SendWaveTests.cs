using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Tests.Letters;
using static BinhHoa2.Tests.Months.October;

namespace BinhHoa2.Tests.Months;

/// <summary>The order in which a chunk is sent, and the letters of an opening that comes late.</summary>
public sealed class SendWaveTests
{
    private readonly CollectingMailer mailer = new();

    [Fact]
    public async Task Send_OutsideTheHoursOfLetters_ReadsNothingAndSaysWhen()
    {
        using var house = await OpenedAsync(File());
        house.Time.SetUtcNow(VietnamTime.At(new DateOnly(2021, 10, 16), new TimeOnly(9, 0)));
        var before = house.Requests;

        var result = await house.SendAsync(Month, new Wave(null, Opened), [Teacher]);

        result.ShouldBe(PostResult.Nothing with { RetryAt = VietnamTime.At(new DateOnly(2021, 10, 18), SchoolHours.Earliest) });
        house.Requests.ShouldBe(before);
    }

    [Fact]
    public async Task Send_WhenAPauseBeganMeanwhile_WaitsForItsEndAndNotPastTheClosing()
    {
        using var house = await OpenedAsync(File());
        var closing = VietnamTime.At(File().Head.Closing, SchoolHours.Closing);
        var setups = new SetupSource(new SetupRecords(house.Storage), new SchoolCalendar(AnnouncedDays.BuiltIn()));
        await new PauseRecords(house.Storage, setups).ChangeAsync(
            Month.School, stored => LetterPause.Begin(stored, Deputy, closing), TestContext.Current.CancellationToken);
        var wave = new Wave(Opened, new(2021, 10, 28));

        house.Time.SetUtcNow(VietnamTime.At(wave.Day, SchoolHours.Wave));
        (await house.SendAsync(Month, wave, [Teacher])).RetryAt.ShouldBe(VietnamTime.At(new(2021, 10, 29), SchoolHours.Earliest));
        house.Time.SetUtcNow(VietnamTime.At(File().Head.Closing, SchoolHours.Earliest));
        (await house.SendAsync(Month, wave, [Teacher])).RetryAt.ShouldBe(closing);
        house.Time.SetUtcNow(closing);
        (await house.SendAsync(Month, wave, [Teacher])).ShouldBe(PostResult.Nothing, "the month closes on its day");
        mailer.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_AnOpeningOnTheDayAfterADueDate_InformsTheNextRoleUpInItsOwnOpeningLetter()
    {
        using var house = await OpenedAsync(File() with
        {
            Assignments = [.. File().Assignments.Select(a => a.Person == Teacher ? a with { Due = new(2021, 10, 8) } : a)],
        });
        house.Time.SetUtcNow(VietnamTime.At(Opened, SchoolHours.Wave));
        var step = await house.AskAsync(Month, after: null);
        step.Wave.ShouldBe(new Wave(null, Opened));

        await house.SendAsync(Month, step);

        TextTo("gv1a@thbh2.example").ShouldContain("[Quá hạn]");
        TextTo("tt1@thbh2.example").ShouldContain("1. Giáo viên lớp 1A: Phụ đạo học sinh yếu.");
    }

    [Fact]
    public async Task Send_WorkOfTheChairThatIsOverdue_InformsTheDeputyAndAsksForNothing()
    {
        using var house = await OpenedAsync(File() with
        {
            Assignments = [new(Principal, Tutoring, new(2021, 10, 8), new(2021, 10, 8))],
        });
        house.Time.SetUtcNow(VietnamTime.At(Opened, SchoolHours.Wave));

        await house.SendAsync(Month, await house.AskAsync(Month, after: null));

        var letter = mailer.Taken.Single(t => t.To.Address == "pht@thbh2.example").Letter;
        letter.Subject.ShouldEndWith("1 việc quá hạn báo để thầy/cô biết");
        letter.Text.ShouldContain("1. Hiệu trưởng: Phụ đạo học sinh yếu.");
        letter.Text.ShouldNotContain("hỗ trợ đồng nghiệp");
    }

    private string TextTo(string address) => mailer.Taken.Single(t => t.To.Address == address).Letter.Text;

    private async Task<WaveHouse> OpenedAsync(MonthSnapshot month)
    {
        var house = await WaveHouse.StartAsync(October.Setup, October.Calendar, mailer);
        await house.OpenAsync(month);
        return house;
    }
}
