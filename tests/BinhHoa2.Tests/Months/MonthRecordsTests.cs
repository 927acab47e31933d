using Azure.Data.Tables;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Months;

public sealed class MonthRecordsTests(StorageFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadAsync_AfterOpening_GivesBackWhatWasFrozen()
    {
        var months = new MonthRecords(await FreshRecords.CreateAsync(fixture));
        var frozen = October.File();

        (await months.TryBeginAsync(frozen.Head, Cancellation)).ShouldBeTrue();
        await months.OpenAsync(frozen, Cancellation);

        var read = (await months.ReadAsync(October.Month, Cancellation)).ShouldNotBeNull();
        read.Head.State.ShouldBe(MonthState.Running);
        read.Head.Activities.Select(a => a.Text).ShouldBe(frozen.Head.Activities.Select(a => a.Text));
        read.People.Select(p => p.Staff).ShouldBe(frozen.People.Select(p => p.Staff), ignoreOrder: true);
        read.Assignments.ShouldBe(frozen.Assignments, ignoreOrder: true);
    }

    [Fact]
    public async Task ReadAsync_AStandingDuty_IsOneAgainAndWhatHasNoKindIsADeliverable()
    {
        var storage = await FreshRecords.CreateAsync(fixture);
        var months = new MonthRecords(storage);
        var planned = October.Planned with
        {
            Activities =
            [
                .. October.Planned.Activities.Select(a => a.Id == October.Tutoring ? a with { Kind = ActivityKind.Standing } : a),
            ],
        };
        var frozen = MonthOpening.Freeze(
            October.Month.School, October.Plan, planned, October.Roster, October.Calendar, October.Opened);

        await months.TryBeginAsync(frozen.Head, Cancellation);
        await months.OpenAsync(frozen, Cancellation);

        var read = (await months.ReadAsync(October.Month, Cancellation)).ShouldNotBeNull();
        read.Head.Activity(October.Tutoring).Kind.ShouldBe(ActivityKind.Standing);
        read.Assignments.Select(a => (a.Activity, a.Kind)).ShouldBe(
            [(October.Tutoring, ActivityKind.Standing), (October.Observing, ActivityKind.Deliverable)], ignoreOrder: true);
        var key = $"p!{October.Lead}!as!{October.Observing}";
        var rows = storage.Table.QueryAsync<TableEntity>(row => row.RowKey == key, cancellationToken: Cancellation);
        (await rows.SingleAsync(Cancellation)).ContainsKey("Kind").ShouldBeFalse("rows of before there were kinds have no such column");
    }

    [Fact]
    public async Task TryBeginAsync_ASecondTime_LeavesTheFirst()
    {
        var months = new MonthRecords(await FreshRecords.CreateAsync(fixture));
        await months.TryBeginAsync(October.File().Head, Cancellation);

        (await months.TryBeginAsync(October.File().Head with { State = MonthState.Missed }, Cancellation)).ShouldBeFalse();

        (await months.FindRecordAsync(October.Month, Cancellation))!.State.ShouldBe(MonthState.Opening);
    }
}
