using BinhHoa2.Shared.Letters;
using BinhHoa2.Tests.Durable;

namespace BinhHoa2.Tests.Letters;

/// <summary>A stop or an end amid a chunk: what the ledger knows afterwards, and what the next process sends.</summary>
public sealed class PostOfficeStopTests : IDisposable
{
    private readonly CancellationTokenSource stop = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => stop.Dispose();

    [Fact]
    public async Task Stop_AmidAChunk_WritesWhatIsKnownAndGivesTheRestBackWithoutWaitingForTheLetterInHand()
    {
        var mailer = new GatedMailer { WaitsAt = 4 };
        var post = new PostHouse(mailer);
        var sending = post.SendAsync(10, stop.Token);
        await mailer.InHand;

        var written = post.Line.AfterAsync(2);
        await stop.CancelAsync();
        await written;

        (await post.StatesAsync()).ShouldBe([(LedgerState.Accepted, 3), (LedgerState.Claimed, 1), (LedgerState.Planned, 6)]);
        mailer.Answer();
        await Should.ThrowAsync<OperationCanceledException>(sending);
        (await post.StatesAsync()).ShouldBe([(LedgerState.Accepted, 4), (LedgerState.Planned, 6)]);
    }

    [Fact]
    public async Task Stop_AmidAChunk_LetsTheNextProcessSendTheRestAtOnceAndNothingTwice()
    {
        var mailer = new GatedMailer { WaitsAt = 4 };
        var post = new PostHouse(mailer);
        await StopInHandAsync(post, mailer, 10);

        (await post.SendAsync(10, Cancellation)).ShouldBe(new PostResult(6, 0, null));

        mailer.Taken.Select(l => l.To.Address).ShouldBe(PostHouse.Letters(10).Select(l => l.To.Address));
    }

    [Fact]
    public async Task Stop_WithTheLastLetterInHand_IsNoReasonToCallAgain()
    {
        var mailer = new GatedMailer { WaitsAt = 3 };
        var post = new PostHouse(mailer);
        var sending = post.SendAsync(3, stop.Token);
        await mailer.InHand;
        await stop.CancelAsync();
        mailer.Answer();

        (await sending).ShouldBe(new PostResult(3, 0, null));
    }

    [Fact]
    public async Task Stop_BeforeAChunk_ClaimsNothing()
    {
        var mailer = new GatedMailer { WaitsAt = 100 };
        var post = new PostHouse(mailer);

        await StopInHandAsync(post, mailer, 150);

        (await post.StatesAsync()).ShouldBe([(LedgerState.Accepted, 100)]);
    }

    [Fact]
    public async Task Stop_DuringTheClaim_FinishesItAndGivesAllBack()
    {
        var mailer = new GatedMailer();
        var post = new PostHouse(mailer);
        post.Line.Before = request => request == 1 ? stop.CancelAsync() : Task.CompletedTask;

        await Should.ThrowAsync<OperationCanceledException>(() => post.SendAsync(5, stop.Token));

        (await post.StatesAsync()).ShouldBe([(LedgerState.Planned, 5)]);
        mailer.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Stop_WhenAnEventHasComeForAnotherLetter_GivesTheRestBackAllTheSame()
    {
        var mailer = new GatedMailer { WaitsAt = 2 };
        var post = new PostHouse(mailer);
        var sending = post.SendAsync(4, stop.Token);
        await mailer.InHand;

        await post.ReportAsync("p001", LedgerState.Delivered);
        await stop.CancelAsync();
        mailer.Answer();
        await Should.ThrowAsync<OperationCanceledException>(sending);

        (await post.StatesAsync()).ShouldBe([(LedgerState.Accepted, 1), (LedgerState.Delivered, 1), (LedgerState.Planned, 2)]);
    }

    [Fact]
    public async Task Stop_WhileTheLedgerDoesNotAnswer_WaitsForItABoundedTime()
    {
        var mailer = new GatedMailer { WaitsAt = 2 };
        var post = new PostHouse(mailer);
        var sending = post.SendAsync(4, stop.Token);
        await mailer.InHand;

        post.Line.Before = _ =>
        {
            post.MachineTime.Advance(TimeSpan.FromSeconds(10));
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, Cancellation);
        };
        await stop.CancelAsync();
        mailer.Answer();

        await Should.ThrowAsync<OperationCanceledException>(sending);
        (await post.StatesAsync()).ShouldBe([(LedgerState.Claimed, 4)]);
    }

    [Fact]
    public async Task Ledger_ThatFailsAmidAChunk_HasNoMoreLettersHandedOver()
    {
        var mailer = new GatedMailer { WaitsAt = 3 };
        var post = new PostHouse(mailer);
        post.Line.Way = Fault.Gone;
        var sending = post.SendAsync(50, CancellationToken.None);
        await mailer.InHand;

        post.Line.BreakAt = 2;
        await post.PassGroupTimeAsync();
        await mailer.Halted;
        mailer.Answer();

        await Should.ThrowAsync<Azure.RequestFailedException>(sending);
        mailer.Taken.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Crash_AmidAChunk_RepeatsOnlyTheLastGroupUnderTheSameMessageId()
    {
        var mailer = new GatedMailer { WaitsAt = 31 };
        var post = new PostHouse(mailer);
        var dying = post.SendAsync(100, CancellationToken.None);
        await mailer.InHand;
        await post.PassGroupTimeAsync();
        await post.Line.AfterAsync(2);

        // 30 are written, number 31 is handed over, and from here on the dead process writes nothing.
        (post.Line.BreakAt, post.Line.Way) = (0, Fault.KilledBefore);
        var next = new GatedMailer();
        var heir = post.Next(next);
        var waits = await heir.SendAsync(100, Cancellation);
        post.SchoolTime.Advance(LedgerRules.AnswerWait);
        var result = await heir.SendAsync(100, Cancellation);

        waits.RetryAt.ShouldBe(post.SchoolTime.GetUtcNow());
        result.ShouldBe(new PostResult(70, 0, null));
        var repeated = next.Taken.IntersectBy(mailer.Taken.Select(l => l.MessageId), l => l.MessageId).Select(l => l.To.Address);
        repeated.ShouldBe(["p031@thbh2.example"]);
        mailer.Answer();
        await Should.ThrowAsync<InvalidOperationException>(dying);
    }

    private async Task StopInHandAsync(PostHouse post, GatedMailer mailer, int letters)
    {
        var sending = post.SendAsync(letters, stop.Token);
        await mailer.InHand;
        await stop.CancelAsync();
        mailer.Answer();
        await Should.ThrowAsync<OperationCanceledException>(sending);
    }
}
