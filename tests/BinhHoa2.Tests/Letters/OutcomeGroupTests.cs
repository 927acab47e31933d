using BinhHoa2.Shared.Letters;

namespace BinhHoa2.Tests.Letters;

/// <summary>The number of storage requests for outcomes, and the time until an outcome is written.</summary>
public sealed class OutcomeGroupTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Outcomes_OfAFastProvider_AreWrittenInOneRequestPerChunk()
    {
        var post = new PostOfficeFixture(new GatedMailer());

        await post.SendAsync(300, Cancellation);

        post.Transport.Count.ShouldBe(6, "a claim and its outcomes for each 100");
    }

    [Fact]
    public async Task Outcomes_OfASlowProvider_AreWrittenTwoSecondsAfterTheFirstOfAGroup()
    {
        var mailer = new GatedMailer { GateAt = 6 };
        var post = new PostOfficeFixture(mailer);
        var sending = post.SendAsync(8, Cancellation);
        await mailer.GateReached;
        await post.MachineTime.Waiting;

        post.MachineTime.Advance(TimeSpan.FromSeconds(1.9));
        post.Transport.Count.ShouldBe(1, "only claimed so far");
        post.MachineTime.Advance(TimeSpan.FromSeconds(0.1));
        await post.Transport.AfterAsync(2);

        (await post.StatesAsync()).ShouldBe([(LedgerState.Accepted, 5), (LedgerState.Claimed, 3)]);
        mailer.Release();
        (await sending).ShouldBe(new PostResult(8, 0, null));
        post.Transport.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Outcomes_OfSeveralKinds_AreTheStatesInTheLedger()
    {
        var post = new PostOfficeFixture(new GatedMailer { Outcome = letter => new(Result(letter.To.Address[3] - '0')) });

        var result = await post.SendAsync(9, Cancellation);

        (result.Accepted, result.Rejected).ShouldBe((3, 3));
        (await post.StatesAsync()).ShouldBe([(LedgerState.Accepted, 3), (LedgerState.Planned, 3), (LedgerState.Rejected, 3)]);
        (await post.EntriesAsync()).Where(e => e.State == LedgerState.Planned).ShouldAllBe(e => e.Deferrals == 1);

        static SendResult Result(int number) => number switch
        {
            <= 3 => SendResult.Accepted,
            <= 6 => SendResult.Rejected,
            _ => SendResult.NotTaken,
        };
    }

    [Fact]
    public async Task SendAsync_MailerThatLeavesLettersWithoutAStop_Throws()
    {
        var post = new PostOfficeFixture(new IncompleteMailer());

        await Should.ThrowAsync<InvalidOperationException>(() => post.SendAsync(3, Cancellation));

        (await post.StatesAsync()).ShouldBe([(LedgerState.Accepted, 1), (LedgerState.Planned, 2)]);
    }

    private sealed class IncompleteMailer : IMailer
    {
        public Task SendAsync(MailBatch batch)
        {
            if (batch.TryTake(out var letter))
            {
                batch.Report(letter, new SendOutcome(SendResult.Accepted));
            }

            return Task.CompletedTask;
        }
    }
}
