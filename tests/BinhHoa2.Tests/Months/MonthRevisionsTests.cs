using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Months;

/// <summary>A new version of a plan, in the rows of a month that runs.</summary>
public sealed class MonthRevisionsTests(StorageFixture fixture)
{
    private static readonly DateOnly Today = new(2021, 10, 18);
    private static readonly DateOnly Start = new(2021, 10, 19);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static readonly PlanMonth Without = October.Planned with
    {
        Activities = [.. October.Planned.Activities.Where(a => a.Id != October.Tutoring)],
    };

    [Fact]
    public async Task FollowAsync_SweepsAtOnceAndAgain_CancelOnceAndLeaveTheMark()
    {
        var storage = await OpenedAsync();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => FollowAsync(storage, Without)));

        (await FollowAsync(storage, Without)).ShouldBeFalse("nothing is left to take over");
        var month = await new MonthRecords(storage).GetAsync(October.Month, Cancellation);
        month.Cancelled.Single().Notice.ShouldBe(new PlanNotice(PlanNoticeKind.Removed, Start));
        month.Assignments.ShouldAllBe(a => a.Activity == October.Observing);
        month.Head.PlanMark.ShouldBe(MonthRevision.MarkOf(Without.Activities));
        month.Head.State.ShouldBe(MonthState.Running);
    }

    [Fact]
    public async Task FollowAsync_WithAReplyAndARequest_LeavesWhatOthersWrote()
    {
        var storage = await OpenedAsync();
        var replies = new ReplyRecords(storage);
        var before = (await replies.ReadAsync(October.Month, October.Teacher, Cancellation))!;
        var at = new DateTimeOffset(2021, 10, 17, 3, 0, 0, TimeSpan.Zero);
        await replies.RecordAsync(
            October.Month, ReplyRules.Apply(before, October.Reply(ReplyKind.Difficulty, Today, at)), Cancellation);

        await FollowAsync(storage, Without);

        var row = (await replies.ReadAsync(October.Month, October.Teacher, Cancellation))!.Find(October.Tutoring)!;
        row.Assignment.IsCancelled.ShouldBeTrue();
        row.Assignment.Status.ShouldBe(AssignmentStatus.Difficulty);
        row.OpenRequest.ShouldNotBeNull("the row of the request is withdrawn together with this");
        var month = await new MonthRecords(storage).GetAsync(October.Month, Cancellation);
        var request = RequestRecords.In(month).Single();
        (await new RequestRecords(storage).TryLapseAsync(October.Month, request, Cancellation)).ShouldBeTrue();
        month = await new MonthRecords(storage).GetAsync(October.Month, Cancellation);
        (RequestRecords.In(month).Single().State, RequestRecords.In(month).Single().IsLapsed).ShouldBe((RequestState.Withdrawn, true));
        (await replies.ReadAsync(October.Month, October.Teacher, Cancellation))!.Find(October.Tutoring)!.OpenRequest.ShouldBeNull();
        (await new RequestRecords(storage).TryLapseAsync(October.Month, request, Cancellation)).ShouldBeFalse("it has changed since");
    }

    [Fact]
    public async Task FollowAsync_GivenBack_OpensAnew()
    {
        var storage = await OpenedAsync();
        await FollowAsync(storage, Without);

        (await FollowAsync(storage, October.Planned)).ShouldBeTrue();

        var month = await new MonthRecords(storage).GetAsync(October.Month, Cancellation);
        month.Cancelled.ShouldBeEmpty();
        var (notice, since) = month.Assignments.Where(a => a.Activity == October.Tutoring).Select(a => (a.Notice, a.Since)).Single();
        (notice, since).ShouldBe((null, Start));
        month.Head.Activity(October.Tutoring).Removed.ShouldBeNull();
    }

    [Fact]
    public async Task FollowAsync_ADayAfterTheOthers_ClosesTheMonthLater()
    {
        var storage = await OpenedAsync();
        var late = new PlanActivity(
            new("tap-the.t10-1"), "Đại hội Liên đội.", [Shared.Schools.Role.SubjectLead], new DateOnly(2021, 10, 31))
        {
            Kind = ActivityKind.Event,
        };

        await FollowAsync(storage, October.Planned with { Activities = [.. October.Planned.Activities, late] });

        var month = await new MonthRecords(storage).GetAsync(October.Month, Cancellation);
        month.Head.Closing.ShouldBe(October.Calendar.AddWorkingDays(late.Due, MonthOpening.ClosingAfter));
        month.People.ShouldAllBe(p => p.Closing == month.Head.Closing);
    }

    private static Task<bool> FollowAsync(SchoolStorage storage, PlanMonth planned) =>
        new MonthRevisions(storage, October.Calendar).FollowAsync(
            October.Running,
            October.Plan with { Months = [planned, October.November] },
            planned.Activities,
            October.Roster,
            Today,
            Start,
            Cancellation);

    private async Task<SchoolStorage> OpenedAsync()
    {
        var storage = await FreshRecords.CreateAsync(fixture);
        await new MonthRecords(storage).OpenAsync(October.File(), Cancellation);
        return storage;
    }
}
