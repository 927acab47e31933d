using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Tests.Months;
using static BinhHoa2.Tests.Months.October;

namespace BinhHoa2.Tests.Proofs;

/// <summary>The salts and commitments of a month's rows.</summary>
public sealed class CommitmentRecordsTests
{
    private static readonly DateTimeOffset Now = VietnamTime.At(new DateOnly(2021, 10, 20), new TimeOnly(9, 0));

    private static readonly DateTimeOffset Later = Now.AddDays(9);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RecordAsync_AReply_IsBoundToItsNoteAndFiles()
    {
        using var house = await OpenedAsync();
        await ReplyAsync(house, ReplyKind.Done);

        var evidence = (await house.Months.GetAsync(Month, Cancellation)).Evidence.ShouldHaveSingleItem();

        var commitment = evidence.Commitment.ShouldNotBeNull();
        commitment.Matches(evidence.Note, []).ShouldBe(true);
        commitment.Matches(evidence.Note + ".", []).ShouldBe(false);
    }

    [Fact]
    public async Task RecordAsync_TheSamePostTwice_KeepsTheSaltOfTheFirst()
    {
        using var house = await OpenedAsync();
        var first = await ReplyAsync(house, ReplyKind.Done);
        var second = await ReplyAsync(house, ReplyKind.Done);

        (first.IsRecorded, second.IsRecorded).ShouldBe((false, true));
        var kept = (await house.Months.GetAsync(Month, Cancellation)).Evidence.ShouldHaveSingleItem().Commitment;
        first.Evidence.Commitment.ShouldBe(kept);
        second.Evidence.Commitment.ShouldBe(kept);
    }

    [Fact]
    public async Task AnswerAsync_ADirective_IsBoundToItsTextAndStaysSoWhenTheRequestGoesOn()
    {
        using var house = await OpenedAsync();
        await ReplyAsync(house, ReplyKind.Difficulty);
        var requests = new RequestRecords(house.Storage);
        var request = await AnswerAsync(house, requests);

        var bound = request.DirectiveCommitment.ShouldNotBeNull();
        bound.Matches(request.Directive!.Text, []).ShouldBe(true);
        await requests.ChangeAsync(Month, request, r => r with { State = RequestState.Settled }, Cancellation);
        (await requests.FindAsync(new RequestKey(Month, request.Id), Cancellation))!.DirectiveCommitment.ShouldBe(bound);
    }

    [Fact]
    public async Task CompleteAsync_RowsOfAnEarlierVersion_GiveThemOneAndTheSameOneForEver()
    {
        using var house = await OpenedAsync();
        await ReplyAsync(house, ReplyKind.Difficulty);
        await AnswerAsync(house, new RequestRecords(house.Storage));
        await ForgetAsync(house, "Salt", "Commitment", "DirectiveSalt", "DirectiveCommitment");
        var records = new CommitmentRecords(house.Storage, Salts.Random);
        CommitmentRecords.AreMissing(await house.Months.GetAsync(Month, Cancellation)).ShouldBeTrue();

        await records.CompleteAsync(Month, Cancellation);
        var completed = await house.Months.GetAsync(Month, Cancellation);
        await records.CompleteAsync(Month, Cancellation);

        CommitmentRecords.AreMissing(completed).ShouldBeFalse();
        MonthLeaves.Of(await house.Months.GetAsync(Month, Cancellation), Later).ShouldBe(MonthLeaves.Of(completed, Later));
        completed.Evidence.ShouldHaveSingleItem().Commitment!.Matches("ghi chú", []).ShouldBe(true);
        RequestRecords.In(completed).ShouldHaveSingleItem().DirectiveCommitment!.Matches("Cứ làm.", []).ShouldBe(true);
    }

    [Fact]
    public async Task MonthLeaves_AfterSaltNoteAndFilesAreErased_AreTheSame()
    {
        using var house = await OpenedAsync();
        await ReplyAsync(house, ReplyKind.Difficulty);
        await AnswerAsync(house, new RequestRecords(house.Storage));
        var before = MonthLeaves.Of(await house.Months.GetAsync(Month, Cancellation), Later);

        await ForgetAsync(house, "Salt", "DirectiveSalt");
        await EraseTextsAsync(house);

        var month = await house.Months.GetAsync(Month, Cancellation);
        month.Evidence.ShouldHaveSingleItem().Note.ShouldBeEmpty();
        MonthLeaves.Of(month, Later).ShouldBe(before);
        before.Select(l => l.Kind).ShouldBe(
            [LeafKind.Assignment, LeafKind.Evidence, LeafKind.Assignment, LeafKind.Request, LeafKind.Directive]);
    }

    internal static async Task<WaveHouse> OpenedAsync()
    {
        var house = await WaveHouse.StartAsync(October.Setup, October.Calendar);
        await house.OpenAsync(File());
        house.Time.SetUtcNow(Now);
        return house;
    }

    internal static async Task<ReplyDecision> ReplyAsync(WaveHouse house, ReplyKind kind, string id = "e1")
    {
        var replies = new ReplyRecords(house.Storage);
        var seen = (await replies.ReadAsync(Month, Teacher, Cancellation)).ShouldNotBeNull();
        var reply = Reply(kind, VietnamTime.DateOf(house.Time.GetUtcNow()), house.Time.GetUtcNow(), id);
        return await replies.RecordAsync(Month, ReplyRules.Apply(seen, reply), Cancellation);
    }

    internal static async Task<Request> AnswerAsync(WaveHouse house, RequestRecords requests)
    {
        var request = (await requests.OfMonthAsync(Month, Cancellation)).ShouldHaveSingleItem();
        var row = (await new ReplyRecords(house.Storage).ReadAsync(Month, Teacher, Cancellation))!.Find(Tutoring)!;
        var directive = new Directive(
            new("d1"), Deputy, DirectiveKind.Guidance, "Cứ làm.", NewDue: null, house.Time.GetUtcNow(), LinkId.Unknown);
        var decision = DirectiveRules.Apply(request, row, directive, new DirectiveInput("n", "Guidance", "Cứ làm.", ""));
        await requests.AnswerAsync(Month, decision, Cancellation);
        return (await requests.OfMonthAsync(Month, Cancellation)).Single();
    }

    /// <summary>Takes columns out of all rows, as they are before a version that knows them, or after an erasure.</summary>
    private static Task ForgetAsync(WaveHouse house, params string[] columns) =>
        RewriteAsync(house, row => columns.ToList().ForEach(column => row.Remove(column)));

    private static Task EraseTextsAsync(WaveHouse house) => RewriteAsync(house, row =>
    {
        if (row.ContainsKey("Note"))
        {
            row["Note"] = string.Empty;
            row["Files"] = "[]";
        }

        if (row.GetString("Directive") is { } directive)
        {
            row["Directive"] = directive.Replace("Cứ làm.", "", StringComparison.Ordinal);
        }
    });

    private static async Task RewriteAsync(WaveHouse house, Action<TableEntity> change)
    {
        await foreach (var row in house.Storage.Table.QueryAsync<TableEntity>(
            r => r.PartitionKey == Month.ToString(), cancellationToken: Cancellation))
        {
            change(row);
            await house.Storage.Table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace, Cancellation);
        }
    }
}
