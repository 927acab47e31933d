using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Months;

/// <summary>Several months read by one query.</summary>
public sealed class MonthOverviewTests(StorageFixture fixture)
{
    private static readonly SchoolMonth December = October.Month with { Month = 12 };
    private static readonly SchoolMonth[] Asked = [December, October.Month, October.Month with { Month = 11 }];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadOverviewAsync_OfMonths_HasTheirHeadsAndUnfinishedRequestsAndNoOthers()
    {
        var storage = await OpenedAsync();
        await RaiseAsync(storage, October.Month, "open", done: false);
        await RaiseAsync(storage, December, "withdrawn", done: true);
        var months = new MonthRecords(storage);
        var uninformed = await months.ReadOverviewAsync(Asked, [RequestRecords.Unfinished], Cancellation);
        var withdrawn = RequestRecords.In(uninformed, December).ShouldHaveSingleItem();
        withdrawn.Id.Value.ShouldBe("withdrawn", "the Board has yet to be informed");
        await new RequestRecords(storage).ChangeAsync(December, withdrawn, r => r with { BoardInformed = true }, Cancellation);

        var overview = await months.ReadOverviewAsync(Asked, [RequestRecords.Unfinished], Cancellation);

        overview.Find(October.Month)!.State.ShouldBe(MonthState.Running);
        overview.Find(December)!.Month.ShouldBe(December);
        overview.Find(Asked[2]).ShouldBeNull("it never began");
        RequestRecords.In(overview, October.Month).ShouldHaveSingleItem().Id.Value.ShouldBe("open");
        RequestRecords.In(overview, December).ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadAllAsync_OfMonths_IsEachAsReadAlone()
    {
        var storage = await OpenedAsync();
        await RaiseAsync(storage, December, "open", done: false);
        var months = new MonthRecords(storage);

        var all = await months.ReadAllAsync(Asked, Cancellation);

        all.Keys.ShouldBe([October.Month, December], ignoreOrder: true);
        var alone = (await months.ReadAsync(December, Cancellation)).ShouldNotBeNull();
        all[December].Assignments.ShouldBe(alone.Assignments);
        all[December].Evidence.Select(e => e.Id).ShouldBe([new("open")]);
        RequestRecords.In(all[December]).ShouldHaveSingleItem().Id.Value.ShouldBe("open");
        RequestRecords.In(all[October.Month]).ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadAllAsync_OfNoMonth_ReadsNothing() =>
        (await new MonthRecords(await FreshRecords.CreateAsync(fixture)).ReadAllAsync([], Cancellation)).ShouldBeEmpty();

    private async Task<SchoolStorage> OpenedAsync()
    {
        var storage = await FreshRecords.CreateAsync(fixture);
        var months = new MonthRecords(storage);
        foreach (var month in new[] { October.Month, December })
        {
            var file = October.File() with { Head = October.File().Head with { Month = month } };
            await months.TryBeginAsync(file.Head, Cancellation);
            await months.OpenAsync(file, Cancellation);
        }

        return storage;
    }

    /// <summary>Reports a difficulty, and afterwards perhaps that the work is done, which withdraws the request.</summary>
    private static async Task RaiseAsync(SchoolStorage storage, SchoolMonth month, string id, bool done)
    {
        var replies = new ReplyRecords(storage);
        var at = VietnamTime.At(new DateOnly(2021, 10, 20), new TimeOnly(9, 0));
        Evidence[] all =
        [
            October.Reply(ReplyKind.Difficulty, new(2021, 10, 20), at, id),
            October.Reply(ReplyKind.Done, new(2021, 10, 20), at.AddHours(1), "done"),
        ];
        foreach (var reply in all.Take(done ? 2 : 1))
        {
            var person = (await replies.ReadAsync(month, October.Teacher, Cancellation)).ShouldNotBeNull();
            await replies.RecordAsync(month, ReplyRules.Apply(person, reply), Cancellation);
        }
    }
}
