using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Shared.Letters;

/// <summary>
/// Has an adapter send a batch and writes the outcomes into the ledger as they come, in groups: one request for all that came
/// within two seconds. A crash leaves no more than the last group unknown.
/// </summary>
/// <param name="claimed">The rows of the batch's letters, by Message-ID.</param>
internal sealed class OutcomeWriter(
    Ledger ledger, SchoolMonth month, IReadOnlyDictionary<string, LedgerRow> claimed, StopGrace grace, TimeProvider machineTime)
{
    /// <summary>The time from the first outcome of a group until it is written. Machine time.</summary>
    public static readonly TimeSpan GroupTime = TimeSpan.FromSeconds(2);

    private readonly List<LedgerOutcome> unwritten = [];
    private readonly List<LedgerEntry> written = [];

    /// <summary>Whether letters of the batch were given back unsent.</summary>
    public bool HeldBack { get; private set; }

    /// <returns>The batch's letters as they are in the ledger now.</returns>
    public async Task<IReadOnlyList<LedgerEntry>> SendAsync(IMailer mailer, MailBatch batch)
    {
        var sending = batch.SendThroughAsync(mailer);
        try
        {
            while (await batch.Outcomes.WaitToReadAsync(CancellationToken.None))
            {
                await GatherAsync(sending, batch.Stop);
                await WriteAsync(batch);
            }
        }
        finally
        {
            // Only if a write failed: what cannot be written must not be sent. Those in hand come to their end and are known.
            batch.Halt();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await WriteAsync(batch);
        }

        await sending;
        return written;
    }

    /// <summary>Waits for more outcomes to share a request: until the time is over, all are there, or a stop was asked for.</summary>
    private async Task GatherAsync(Task sending, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(sending, Task.Delay(GroupTime, machineTime, end.Token));
        await end.CancelAsync();
    }

    private async Task WriteAsync(MailBatch batch)
    {
        while (batch.Outcomes.TryRead(out var sent))
        {
            var row = claimed[sent.Letter.MessageId];
            HeldBack |= sent.Outcome.Result == SendResult.HeldBack;
            unwritten.Add(new LedgerOutcome(row, Settle(row, sent.Outcome)));
        }

        if (unwritten.Count > 0)
        {
            await grace.RunAsync(limit => ledger.SettleAsync(month, unwritten, limit));
            written.AddRange(unwritten.Select(o => o.Entry));
            unwritten.Clear();
        }
    }

    private static LedgerEntry Settle(LedgerRow claimed, SendOutcome outcome) => outcome.Result switch
    {
        SendResult.HeldBack => LedgerRules.GiveBack(claimed.Entry, claimed.Before),
        SendResult.NotTaken => LedgerRules.Postpone(claimed.Entry, outcome.Reason),
        var result => claimed.Entry with
        {
            State = result switch
            {
                SendResult.Accepted => LedgerState.Accepted,
                SendResult.Rejected => LedgerState.Rejected,
                _ => LedgerState.Unknown,
            },
            ProviderId = outcome.ProviderId,
            Reason = outcome.Reason,
        },
    };
}
