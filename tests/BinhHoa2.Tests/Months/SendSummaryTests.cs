using BinhHoa2.Functions.Month;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Proofs;
using static BinhHoa2.Tests.Months.October;

namespace BinhHoa2.Tests.Months;

/// <summary>The recipients of a month's summary.</summary>
public sealed class SendSummaryTests
{
    private static readonly DateOnly Closing = File().Head.Closing;
    private readonly CollectingMailer mailer = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_ToTheBoard_ReachesEachMemberOnce()
    {
        using var house = await FrozenAsync(File());

        await SendAsync(house);

        mailer.Taken.Select(t => t.To.Address).ShouldBe(["ht@thbh2.example", "pht@thbh2.example"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(false, "được chuyển sang thư đầu tháng sau")]
    [InlineData(true, "Đây là tháng cuối của kế hoạch")]
    public async Task Send_WithOpenWork_SaysWhereItGoesByTheMonthsOfThePlan(bool last, string expected)
    {
        var plan = October.Setup.Plan;
        using var house = await FrozenAsync(File(), October.Setup with { Plan = last ? plan with { Months = [plan.Months[0]] } : plan });

        await SendAsync(house);

        mailer.Taken.ShouldAllBe(t => t.Letter.Text.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_WithNoReaderOnTheBoard_FailsSoThatTheMonthStaysOpen()
    {
        var left = Closing.AddDays(-1);
        using var house = await FrozenAsync(File() with
        {
            People = [.. File().People.Select(p => p.Staff.IsOnBoard ? p with { Staff = p.Staff with { Left = left } } : p)],
        });

        (await Should.ThrowAsync<InvalidOperationException>(() => SendAsync(house))).Message.ShouldContain("no recipient");
        mailer.Taken.ShouldBeEmpty();
    }

    private static async Task SendAsync(WaveHouse house)
    {
        var setups = new SetupSource(new SetupRecords(house.Storage), new SchoolCalendar(AnnouncedDays.BuiltIn()));
        var requests = new WaitingRequests(setups, house.Months, October.Calendar, house.Time);
        var activity = new SendSummary(
            setups,
            house.Months,
            requests,
            new EarlierMonths(setups, house.Months, house.Time),
            new RootRecords(house.Storage),
            house.Renderer,
            house.Links,
            house.Post,
            house.Time);
        await activity.RunAsync(Month, Cancellation);
    }

    private async Task<WaveHouse> FrozenAsync(MonthSnapshot month, SchoolSetup? setup = null)
    {
        var house = await WaveHouse.StartAsync(setup ?? October.Setup, October.Calendar, mailer);
        await house.OpenAsync(month);
        house.Time.SetUtcNow(VietnamTime.At(Closing, SchoolHours.Closing));
        var figures = FigureCount.Of(month, Closing, house.Time.GetUtcNow(), closed: true);
        await new RootRecords(house.Storage).FreezeAsync(figures, [], Cancellation);
        return house;
    }
}
