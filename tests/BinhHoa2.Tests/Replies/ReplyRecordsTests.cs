using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Months;

namespace BinhHoa2.Tests.Replies;

public sealed class ReplyRecordsTests(StorageFixture fixture)
{
    private static readonly DateTimeOffset Now = VietnamTime.At(new DateOnly(2021, 10, 20), new TimeOnly(9, 0));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RecordAsync_AReply_IsThereAsEvidenceAndAsStatus()
    {
        var (replies, _) = await OpenedAsync();

        var recorded = await replies.RecordAsync(
            October.Month,
            ReplyRules.Apply(await PersonAsync(replies), October.Reply(ReplyKind.Done, new(2021, 10, 20), Now)),
            Cancellation);

        (recorded.IsRecorded, recorded.Request).ShouldBe((false, null));
        var person = await PersonAsync(replies);
        person.Evidence.ShouldHaveSingleItem().Note.ShouldBe("ghi chú");
        person.Assignments.ShouldHaveSingleItem().Assignment.ShouldBe(new Assignment(
            October.Teacher,
            October.Tutoring,
            new(2021, 10, 29),
            new(2021, 10, 29),
            AssignmentStatus.Done,
            Now,
            new DateOnly(2021, 10, 20)));
    }

    [Fact]
    public async Task ReadAsync_RowsOfALaterVersion_AreLeftAlone()
    {
        var storage = await FreshRecords.CreateAsync(fixture);
        await new MonthRecords(storage).OpenAsync(October.File(), Cancellation);
        var replies = new ReplyRecords(storage);
        var (before, whole) = (await PersonAsync(replies), await new MonthRecords(storage).GetAsync(October.Month, Cancellation));
        foreach (var key in new[] { $"p!{October.Teacher}!zz!{October.Tutoring}", $"p!{October.Teacher}!zz!a!b!c", "zz!1" })
        {
            await storage.Table.AddEntityAsync(new TableEntity(October.Month.ToString(), key) { ["X"] = "1" }, Cancellation);
        }

        (await PersonAsync(replies)).Assignments.Select(a => a.Assignment).ShouldBe(before.Assignments.Select(a => a.Assignment));
        var after = await new MonthRecords(storage).GetAsync(October.Month, Cancellation);
        (after.People.Length, after.Assignments.Length, RequestRecords.In(after).Length)
            .ShouldBe((whole.People.Length, whole.Assignments.Length, 0));
    }

    [Fact]
    public async Task RecordAsync_TheSamePostTwiceAtOnce_IsOneRow()
    {
        var (replies, _) = await OpenedAsync();
        var seen = await PersonAsync(replies);
        var reply = October.Reply(ReplyKind.Difficulty, new(2021, 10, 20), Now);

        var both = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => replies.RecordAsync(October.Month, ReplyRules.Apply(seen, reply), Cancellation)));

        both.Count(r => !r.IsRecorded).ShouldBe(1);
        both.ShouldAllBe(r => r.Request!.Value.Value == reply.Id.Value);
        (await PersonAsync(replies)).Evidence.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task RecordAsync_DifferentPostsAtOnce_LosesNone()
    {
        var (replies, _) = await OpenedAsync();
        var seen = await PersonAsync(replies);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(i =>
            replies.RecordAsync(
                October.Month,
                ReplyRules.Apply(seen, October.Reply(ReplyKind.InProgress, new(2021, 10, 20), Now.AddSeconds(i), $"e{i}")),
                Cancellation)));

        (await PersonAsync(replies)).Evidence.Select(e => e.Id).ShouldBe([new("e0"), new("e1"), new("e2"), new("e3")]);
    }

    [Fact]
    public async Task RecordAsync_ASecondDifficulty_CarriesTheOpenRequestOn()
    {
        var (replies, requests) = await OpenedAsync();
        await replies.RecordAsync(
            October.Month,
            ReplyRules.Apply(await PersonAsync(replies), October.Reply(ReplyKind.Difficulty, new(2021, 10, 20), Now, "e1")),
            Cancellation);

        await replies.RecordAsync(
            October.Month,
            ReplyRules.Apply(await PersonAsync(replies), October.Reply(ReplyKind.Difficulty, new(2021, 10, 21), Now.AddDays(1), "e2")),
            Cancellation);

        (await requests.OfMonthAsync(October.Month, Cancellation)).ShouldHaveSingleItem().Id.Value.ShouldBe("e1");
        (await requests.FindAsync(new RequestKey(October.Month, new RequestId("e1")), Cancellation))!.EvidenceId.Value.ShouldBe("e2");
    }

    [Fact]
    public async Task RecordAsync_DoneAfterADifficulty_WithdrawsTheRequest()
    {
        var (replies, requests) = await OpenedAsync();
        await replies.RecordAsync(
            October.Month,
            ReplyRules.Apply(await PersonAsync(replies), October.Reply(ReplyKind.Difficulty, new(2021, 10, 20), Now, "e1")),
            Cancellation);

        await replies.RecordAsync(
            October.Month,
            ReplyRules.Apply(await PersonAsync(replies), October.Reply(ReplyKind.Done, new(2021, 10, 21), Now.AddDays(1), "e2")),
            Cancellation);

        var request = await requests.FindAsync(new RequestKey(October.Month, new RequestId("e1")), Cancellation);
        request!.State.ShouldBe(RequestState.Withdrawn);
        (await PersonAsync(replies)).Assignments.Single().OpenRequest.ShouldBeNull();
    }

    private async Task<(ReplyRecords Replies, RequestRecords Requests)> OpenedAsync()
    {
        var storage = await FreshRecords.CreateAsync(fixture);
        await new MonthRecords(storage).OpenAsync(October.File(), Cancellation);
        return (new ReplyRecords(storage), new RequestRecords(storage));
    }

    private static async Task<PersonDetails> PersonAsync(ReplyRecords replies) =>
        (await replies.ReadAsync(October.Month, October.Teacher, Cancellation)).ShouldNotBeNull();
}
