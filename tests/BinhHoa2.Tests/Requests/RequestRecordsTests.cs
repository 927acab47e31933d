using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Months;

namespace BinhHoa2.Tests.Requests;

/// <summary>Answers, replies and steps of the ladder that come at the same time: one of them is read again, and the rows agree.</summary>
public sealed class RequestRecordsTests(StorageFixture fixture)
{
    private static readonly DateTimeOffset Now = VietnamTime.At(new DateOnly(2021, 10, 20), new TimeOnly(9, 0));
    private static readonly DateOnly Later = new(2021, 11, 5);

    private SchoolStorage? opened;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnswerAsync_WhileDoneIsRecorded_EitherAnswersOrIsTooLate()
    {
        var (replies, requests) = await OpenedAsync();
        for (var round = 0; round < 8; round++)
        {
            var reported = Reply(ReplyKind.Difficulty, $"e{round}", round);
            await replies.RecordAsync(October.Month, ReplyRules.Apply(await PersonAsync(replies), reported), Cancellation);
            var seen = await PersonAsync(replies);
            var key = new RequestKey(October.Month, new RequestId(reported.Id.Value));
            var due = seen.Assignments.Single().Assignment.Due;

            var answering = requests.AnswerAsync(replies, key, Answer($"d{round}", Later.AddDays(round)));
            var done = replies.RecordAsync(October.Month, ReplyRules.Apply(seen, Reply(ReplyKind.Done, $"f{round}", round)), Cancellation);
            await Task.WhenAll(answering, done);

            var answer = await answering;
            var request = (await requests.FindAsync(key, Cancellation))!;
            var row = (await PersonAsync(replies)).Assignments.Single();
            (row.Assignment.Status, row.OpenRequest).ShouldBe((AssignmentStatus.Done, null));
            (request.State, row.Assignment.Due)
                .ShouldBe(answer.IsRecorded ? (RequestState.Answered, Later.AddDays(round)) : (RequestState.Withdrawn, due));
        }
    }

    [Fact]
    public async Task AnswerAsync_SeveralAtOnceWhileTheLadderClimbs_TheFirstCounts()
    {
        var (replies, requests) = await OpenedAsync();
        await replies.RecordAsync(
            October.Month, ReplyRules.Apply(await PersonAsync(replies), Reply(ReplyKind.Difficulty, "e1")), Cancellation);
        var key = new RequestKey(October.Month, new RequestId("e1"));

        var asked = await requests.GetAsync(key, Cancellation);
        var climbing = requests.ChangeAsync(
            October.Month, asked, r => r.IsWaiting ? r with { Steps = [new RequestStep(October.Lead, Now, Now)] } : r, Cancellation);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(i => requests.AnswerAsync(replies, key, Answer($"d{i}", Later.AddDays(i)))));
        await climbing;

        var request = (await requests.FindAsync(key, Cancellation))!;
        answers.Count(a => a.IsRecorded).ShouldBe(1);
        answers.ShouldAllBe(a => a.Request.Directive!.Id == request.Directive!.Id);
        (await PersonAsync(replies)).Assignments.Single().Assignment.Due.ShouldBe(request.Directive!.NewDue!.Value);
        (await requests.AnswerAsync(replies, key, request.Directive)).IsRecorded.ShouldBeTrue("the same answer again is recognised");
    }

    [Fact]
    public async Task RecordAsync_TheChairsLaterDayPostedSeveralTimesAtOnce_IsOneDecision()
    {
        var (replies, requests) = await OpenedAsync();
        var seen = await PersonAsync(replies, October.Principal);
        var decided = Reply(ReplyKind.InProgress, "c1") with { Person = October.Principal, AskedUntil = Later, Link = new("1-ab") };

        var all = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => replies.RecordAsync(October.Month, ReplyRules.Apply(seen, decided), Cancellation)));

        all.Count(r => !r.IsRecorded).ShouldBe(1);
        var row = (await PersonAsync(replies, October.Principal)).Assignments.Single();
        (row.Assignment.Due, row.Assignment.OriginalDue, row.OpenRequest).ShouldBe((Later, new DateOnly(2021, 10, 29), null));
        row.Directive.ShouldBe(new Directive(new("c1"), October.Principal, DirectiveKind.NewDate, "", Later, Now, new("1-ab")));
        var request = (await requests.OfMonthAsync(October.Month, Cancellation)).ShouldHaveSingleItem();
        request.ShouldBeEquivalentTo(
            new Request(new RequestId("c1"), October.Principal, October.Tutoring, new("c1"), RequestState.Answered, Now)
            {
                Kind = RequestKind.Extension,
                AskedUntil = Later,
                Directive = row.Directive,
                Version = request.Version,
                DirectiveCommitment = request.DirectiveCommitment.ShouldNotBeNull(),
            });
    }

    [Fact]
    public async Task RecordAsync_ALaterDayOfAnybodyElse_DecidesNothing()
    {
        var (replies, requests) = await OpenedAsync();

        await replies.RecordAsync(
            October.Month,
            ReplyRules.Apply(await PersonAsync(replies), Reply(ReplyKind.InProgress, "e1") with { AskedUntil = Later }),
            Cancellation);

        (await PersonAsync(replies)).Assignments.Single().Assignment.Due.ShouldBe(new DateOnly(2021, 10, 29));
        (await requests.FindAsync(new RequestKey(October.Month, new RequestId("e1")), Cancellation))!.State.ShouldBe(RequestState.Open);
    }

    [Fact]
    public async Task AnswerAsync_TwoOfTheBoardGiveTheWorkAtOnceToDifferentPeople_OneGetsIt()
    {
        var (replies, requests) = await OpenedAsync();
        var key = await SaidNotTheirsAsync(replies);

        var answers = await Task.WhenAll(
            requests.AnswerAsync(replies, key, Giving("d1", October.Lead)),
            requests.AnswerAsync(replies, key, Giving("d2", October.Deputy)));

        answers.Count(a => a.IsRecorded).ShouldBe(1);
        var holders = (await MonthAsync()).Assignments.Where(a => a.Activity == October.Tutoring && a.GivenBy is not null).ToList();
        holders.ShouldHaveSingleItem().Person.ShouldBe((await requests.GetAsync(key, Cancellation)).Holder);
        answers.Single(a => !a.IsRecorded).TooLate.ShouldNotBeNull("the other post says that it came too late");
    }

    [Fact]
    public async Task AnswerAsync_WhenWhoIsNamedHasGotTheWorkMeanwhile_SaysSoAndWritesNothing()
    {
        var (replies, requests) = await OpenedAsync();
        var key = await SaidNotTheirsAsync(replies);

        var answer = await requests.AnswerAsync(replies, key, Giving("d1", October.Principal));

        answer.Problem.ShouldNotBeNull().Field.ShouldBe(DirectiveFields.Helper);
        (answer.IsRecorded, answer.TooLate).ShouldBe((false, null));
        (await requests.GetAsync(key, Cancellation)).State.ShouldBe(RequestState.Open);
        (await MonthAsync()).Cancelled.ShouldBeEmpty();
    }

    private async Task<RequestKey> SaidNotTheirsAsync(ReplyRecords replies)
    {
        await replies.RecordAsync(
            October.Month, ReplyRules.Apply(await PersonAsync(replies), Reply(ReplyKind.NotMine, "n1")), Cancellation);
        return new RequestKey(October.Month, new RequestId("n1"));
    }

    private Task<MonthSnapshot> MonthAsync() => new MonthRecords(opened!).GetAsync(October.Month, Cancellation);

    private async Task<(ReplyRecords Replies, RequestRecords Requests)> OpenedAsync()
    {
        var storage = opened = await FreshRecords.CreateAsync(fixture);
        var month = October.File();
        await new MonthRecords(storage).OpenAsync(
            month with
            {
                Assignments = month.Assignments.Add(
                    new Assignment(October.Principal, October.Tutoring, new(2021, 10, 29), new(2021, 10, 29))),
            },
            Cancellation);
        return (new ReplyRecords(storage), new RequestRecords(storage));
    }

    private static async Task<PersonDetails> PersonAsync(ReplyRecords replies, StaffId? person = null) =>
        (await replies.ReadAsync(October.Month, person ?? October.Teacher, Cancellation)).ShouldNotBeNull();

    private static Evidence Reply(ReplyKind kind, string id, int minute = 0) =>
        October.Reply(kind, new(2021, 10, 20), Now.AddMinutes(minute), id);

    private static Directive Giving(string id, StaffId to) =>
        new(new(id), October.Deputy, DirectiveKind.Reassigned, "", new(2021, 10, 29), Now, new("0-ab")) { Helper = to };

    private static Directive Answer(string id, DateOnly due) =>
        new(new(id), October.Deputy, DirectiveKind.NewDate, "", due, Now, new("0-ab"));
}
