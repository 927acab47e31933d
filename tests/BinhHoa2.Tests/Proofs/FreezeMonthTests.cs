using BinhHoa2.Functions.Month;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Tests.Months;
using static BinhHoa2.Tests.Months.October;
using static BinhHoa2.Tests.Proofs.CommitmentRecordsTests;

namespace BinhHoa2.Tests.Proofs;

/// <summary>The roots that are frozen with a month's figures.</summary>
public sealed class FreezeMonthTests
{
    private static readonly SchoolMonth Next = new(Month.School, 2021, 11);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_AMonth_FreezesTheRootOfItsRowsAndARepeatKeepsIt()
    {
        using var house = await OpenedAsync();
        await ReplyAsync(house, ReplyKind.Difficulty);
        await FreezeAsync(house, Month, File().Head.Closing);
        var roots = new RootRecords(house.Storage);
        var root = (await roots.OfMonthAsync(Month, Cancellation)).ShouldHaveSingleItem();

        await ReplyAsync(house, ReplyKind.Done, "e2");
        await FreezeAsync(house, Month, File().Head.Closing.AddDays(1));

        var kept = (await roots.OfMonthAsync(Month, Cancellation)).ShouldHaveSingleItem();
        (kept.Root, kept.Size, kept.Kind, kept.Name).ShouldBe((root.Root, 4, RootKind.Month, "2021-10/1"));
        var tree = await roots.TreeOfAsync(kept, Cancellation);
        MerkleTree.RootOf([.. tree.Leaves.Select(l => l.Hash)]).ShouldBe(kept.Root);
        tree.Leaves.Select(l => l.Key).ShouldBe(
            ["p!gv-1a!as!t10-3", "p!gv-1a!ev!t10-3!e1", "p!tt-1!as!t10-6", "rq!e1"]);
    }

    [Fact]
    public async Task Run_TheNextMonth_PutsWhatCameToTheFirstUnderARootOfItsOwnOnce()
    {
        using var house = await OpenedAsync();
        await ReplyAsync(house, ReplyKind.Difficulty);
        await FreezeAsync(house, Month, File().Head.Closing);
        await OpenAsync(house, November, new DateOnly(2021, 11, 1));
        await ReplyAsync(house, ReplyKind.Done, "e2");

        await FreezeAsync(house, Next, new DateOnly(2021, 12, 3));

        var roots = new RootRecords(house.Storage);
        var made = await roots.OfMonthAsync(Next, Cancellation);
        made.Select(r => (r.Number, r.Kind, r.Size)).ShouldBe([(1, RootKind.Month, 1), (2, RootKind.Corrections, 3)]);
        made[1].Months.ShouldBe([Month]);
        (await roots.TreeOfAsync(made[1], Cancellation)).Leaves.Select(l => (l.Key, l.Status)).ShouldBe(
            [("p!gv-1a!as!t10-3", "Done"), ("p!gv-1a!ev!t10-3!e2", "Done"), ("rq!e1", nameof(RequestState.Withdrawn))]);

        var december = new Shared.Plans.PlanMonth(2021, 12, November.Activities);
        await OpenAsync(house, december, new DateOnly(2021, 12, 1));
        await FreezeAsync(house, new SchoolMonth(Month.School, 2021, 12), new DateOnly(2022, 1, 5));
        (await roots.OfMonthAsync(new SchoolMonth(Month.School, 2021, 12), Cancellation)).Select(r => r.Number).ShouldBe([1]);
    }

    private static Task OpenAsync(WaveHouse house, Shared.Plans.PlanMonth planned, DateOnly day) => house.OpenAsync(
        MonthOpening.Freeze(Month.School, October.Plan, planned, October.Roster, October.Calendar, day));

    internal static async Task FreezeAsync(WaveHouse house, SchoolMonth month, DateOnly day)
    {
        house.Time.SetUtcNow(VietnamTime.At(day, SchoolHours.Closing));
        var roots = new RootRecords(house.Storage);
        var closed = new ClosedMonths(house.Months, roots, new CommitmentRecords(house.Storage, Salts.Random));
        await new FreezeMonth(house.Months, closed, roots, house.Time).RunAsync(month, Cancellation);
    }
}
