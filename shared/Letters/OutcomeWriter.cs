using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Shared.Letters;

/// <summary>
/// Sends a batch through an adapter and writes the outcomes to the ledger in groups: one request for all outcomes that arrive
/// within two seconds. After a crash at most the last group is unknown.
/// </summary>
/// <param name="claimed">The rows of the batch's letters, by Message-ID.</param>
internal sealed class OutcomeWriter(
    Ledger ledger, SchoolMonth month, IReadOnlyDictionary<string, LedgerRow> claimed, StopGrace grace, TimeProvider machineTime)
{
    /// <summary>The time from the first outcome of a group until the group is written. Machine time.</summary>
    public static readonly TimeSpan GroupTime = TimeSpan.FromSeconds(2);

    private readonly List<LedgerOutcome> unwritten = [];
    private readonly List<LedgerEntry> written = [];

    /// <summary>Whether letters of the batch were given back without being sent.</summary>
    public bool HeldBack { get; private set; }

    /// <returns>The entries of the batch's letters as written to the ledger.</returns>
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
            // After a failed write no more letters are sent, because their outcomes could not be written either.
            batch.Halt();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await WriteAsync(batch);
        }

        await sending;
        return written;
    }

    /// <summary>Waits for outcomes that can share a request, until the group time is over, all are there, or a stop is requested.</summary>
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
