using BinhHoa2.Functions.Month;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Replies;
using static BinhHoa2.Tests.Months.October;

namespace BinhHoa2.Tests.Months;

/// <summary>A summary names what came to earlier months since the summary before it, and nothing twice.</summary>
public sealed class EarlierMonthsTests
{
    private static readonly SchoolMonth Next = new(Month.School, 2021, 11);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Corrected_AfterItsClosing_IsNamedByTheNextSummaryAndByNoLaterOneUntilMoreComes()
    {
        using var house = await WaveHouse.StartAsync(October.Setup, October.Calendar);
        await CloseAsync(house, File());
        await house.OpenAsync(MonthOpening.Freeze(
            Month.School, October.Plan, November, October.Roster, October.Calendar, new DateOnly(2021, 11, 1)));
        (await NamedAsync(house, Next)).ShouldBeEmpty("nothing has come");

        await ReplyAsync(house, "e1", ReplyKind.InProgress, new DateOnly(2021, 11, 10));
        (await NamedAsync(house, Next)).ShouldBe([Month], "the summary of November");

        await CloseAsync(house, await house.Months.GetAsync(Next, Cancellation));
        (await NamedAsync(house, new SchoolMonth(Month.School, 2021, 12))).ShouldBeEmpty("November's summary has said it");

        await ReplyAsync(house, "e2", ReplyKind.Done, new DateOnly(2021, 12, 10));
        (await NamedAsync(house, new SchoolMonth(Month.School, 2021, 12))).ShouldBe([Month], "more has come");
    }

    private static async Task<IEnumerable<SchoolMonth>> NamedAsync(WaveHouse house, SchoolMonth month)
    {
        var setups = new SetupSource(new SetupRecords(house.Storage), new SchoolCalendar(AnnouncedDays.BuiltIn()));
        var corrected = await new EarlierMonths(setups, house.Months, house.Time).CorrectedBeforeAsync(month, Cancellation);
        return corrected.Select(c => c.Now.Month);
    }

    private static async Task CloseAsync(WaveHouse house, MonthSnapshot month)
    {
        if (month.Head.Month == Month)
        {
            await house.OpenAsync(month);
        }

        house.Time.SetUtcNow(VietnamTime.At(month.Head.Closing, SchoolHours.Closing));
        var figures = FigureCount.Of(month, month.Head.Closing, house.Time.GetUtcNow(), closed: true);
        await new RootRecords(house.Storage).FreezeAsync(figures, [], Cancellation);
    }

    private static async Task ReplyAsync(WaveHouse house, string id, ReplyKind kind, DateOnly day)
    {
        house.Time.SetUtcNow(VietnamTime.At(day, new TimeOnly(9, 0)));
        var replies = new ReplyRecords(house.Storage);
        var seen = (await replies.ReadAsync(Month, Teacher, Cancellation)).ShouldNotBeNull();
        await replies.RecordAsync(Month, ReplyRules.Apply(seen, Reply(kind, day, house.Time.GetUtcNow(), id)), Cancellation);
    }
}
