using BinhHoa2.Shared.Letters;
using BinhHoa2.Tests.Durable;

namespace BinhHoa2.Tests.Letters;

/// <summary>A stop or a crash during a chunk: the states in the ledger, and the letters that the next process sends.</summary>
public sealed class PostOfficeStopTests : IDisposable
{
    private readonly CancellationTokenSource stop = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => stop.Dispose();

    [Fact]
    public async Task Stop_DuringAChunk_WritesKnownOutcomesAndGivesTheRestBackWithoutWaitingForTheLetterBeingSent()
    {
        var mailer = new GatedMailer { GateAt = 4 };
        var post = new PostOfficeFixture(mailer);
        var sending = post.SendAsync(10, stop.Token);
        await mailer.GateReached;

        var written = post.Transport.AfterAsync(2);
        await stop.CancelAsync();
        await written;

        (await post.StatesAsync()).ShouldBe([(LedgerState.Accepted, 3), (LedgerState.Claimed, 1), (LedgerState.Planned, 6)]);
        mailer.Release();
        await Should.ThrowAsync<OperationCanceledException>(sending);
        (await post.StatesAsync()).ShouldBe([(LedgerState.Accepted, 4), (LedgerState.Planned, 6)]);
    }

    [Fact]
    public async Task Stop_DuringAChunk_LetsTheNextCallSendTheRestAtOnceAndNothingTwice()
    {
        var mailer = new GatedMailer { GateAt = 4 };
        var post = new PostOfficeFixture(mailer);
        await StopAtGateAsync(post, mailer, 10);

        (await post.SendAsync(10, Cancellation)).ShouldBe(new PostResult(6, 0, null));

        mailer.Taken.Select(l => l.To.Address).ShouldBe(PostOfficeFixture.Letters(10).Select(l => l.To.Address));
    }

    [Fact]
    public async Task Stop_WhileTheLastLetterIsSent_CompletesTheCall()
    {
        var mailer = new GatedMailer { GateAt = 3 };
        var post = new PostOfficeFixture(mailer);
        var sending = post.SendAsync(3, stop.Token);
        await mailer.GateReached;
        await stop.CancelAsync();
        mailer.Release();

        (await sending).ShouldBe(new PostResult(3, 0, null));
    }

    [Fact]
    public async Task Stop_BeforeAChunk_ClaimsNothing()
    {
        var mailer = new GatedMailer { GateAt = 100 };
        var post = new PostOfficeFixture(mailer);

        await StopAtGateAsync(post, mailer, 150);

        (await post.StatesAsync()).ShouldBe([(LedgerState.Accepted, 100)]);
    }

    [Fact]
    public async Task Stop_DuringTheClaim_CompletesItAndGivesAllBack()
    {
        var mailer = new GatedMailer();
        var post = new PostOfficeFixture(mailer);
        post.Transport.Before = request => request == 1 ? stop.CancelAsync() : Task.CompletedTask;

        await Should.ThrowAsync<OperationCanceledException>(() => post.SendAsync(5, stop.Token));

        (await post.StatesAsync()).ShouldBe([(LedgerState.Planned, 5)]);
        mailer.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Stop_AfterAnEventForAnotherLetter_GivesTheRestBack()
    {
        var mailer = new GatedMailer { GateAt = 2 };
        var post = new PostOfficeFixture(mailer);
        var sending = post.SendAsync(4, stop.Token);
        await mailer.GateReached;

        await post.ReportAsync("p001", LedgerState.Delivered);
        await stop.CancelAsync();
        mailer.Release();
        await Should.ThrowAsync<OperationCanceledException>(sending);

        (await post.StatesAsync()).ShouldBe([(LedgerState.Accepted, 1), (LedgerState.Delivered, 1), (LedgerState.Planned, 2)]);
    }

    [Fact]
    public async Task Stop_WhileTheLedgerDoesNotRespond_WaitsForALimitedTime()
    {
        var mailer = new GatedMailer { GateAt = 2 };
        var post = new PostOfficeFixture(mailer);
        var sending = post.SendAsync(4, stop.Token);
        await mailer.GateReached;

        post.Transport.Before = _ =>
        {
            post.MachineTime.Advance(TimeSpan.FromSeconds(10));
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, Cancellation);
        };
        await stop.CancelAsync();
        mailer.Release();

        await Should.ThrowAsync<OperationCanceledException>(sending);
        (await post.StatesAsync()).ShouldBe([(LedgerState.Claimed, 4)]);
    }

    [Fact]
    public async Task SendAsync_LedgerFailsDuringAChunk_SendsNoMoreLetters()
    {
        var mailer = new GatedMailer { GateAt = 3 };
        var post = new PostOfficeFixture(mailer);
        post.Transport.Fault = Fault.Gone;
        var sending = post.SendAsync(50, CancellationToken.None);
        await mailer.GateReached;

        post.Transport.FaultAt = 2;
        await post.PassGroupTimeAsync();
        await mailer.Halted;
        mailer.Release();

        await Should.ThrowAsync<Azure.RequestFailedException>(sending);
        mailer.Taken.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Crash_DuringAChunk_RepeatsOnlyTheLastGroupUnderTheSameMessageId()
    {
        var mailer = new GatedMailer { GateAt = 31 };
        var post = new PostOfficeFixture(mailer);
        var crashed = post.SendAsync(100, CancellationToken.None);
        await mailer.GateReached;
        await post.PassGroupTimeAsync();
        await post.Transport.AfterAsync(2);

        // 30 outcomes are written and letter 31 is being sent; the crashed process writes nothing from here on.
        (post.Transport.FaultAt, post.Transport.Fault) = (0, Fault.KilledBefore);
        var nextMailer = new GatedMailer();
        var next = post.Next(nextMailer);
        var waiting = await next.SendAsync(100, Cancellation);
        post.SchoolTime.Advance(LedgerRules.AnswerWait);
        var result = await next.SendAsync(100, Cancellation);

        waiting.RetryAt.ShouldBe(post.SchoolTime.GetUtcNow());
        result.ShouldBe(new PostResult(70, 0, null));
        var repeated = nextMailer.Taken.IntersectBy(mailer.Taken.Select(l => l.MessageId), l => l.MessageId).Select(l => l.To.Address);
        repeated.ShouldBe(["p031@thbh2.example"]);
        mailer.Release();
        await Should.ThrowAsync<InvalidOperationException>(crashed);
    }

    private async Task StopAtGateAsync(PostOfficeFixture post, GatedMailer mailer, int letters)
    {
        var sending = post.SendAsync(letters, stop.Token);
        await mailer.GateReached;
        await stop.CancelAsync();
        mailer.Release();
        await Should.ThrowAsync<OperationCanceledException>(sending);
    }
}
