namespace BinhHoa2.Shared.Letters;

/// <summary>How a letter moves through the ledger: when it may be handed over again, and which of two reports about it stands.</summary>
public static class LedgerRules
{
    /// <summary>How long a letter without an answer waits for word of it before it is sent once more.</summary>
    public static readonly TimeSpan AnswerWait = TimeSpan.FromHours(2);

    private const int MaxAttempts = 2;

    // Twelve times is about two working days: a wrong key or an empty account is noticed and mended in that time.
    private const int MaxDeferrals = 12;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan MaxPause = TimeSpan.FromHours(4);

    /// <summary>When the letter may be handed over (again), UTC; null when it never will be.</summary>
    public static DateTimeOffset? RetryAt(LedgerEntry entry) => entry.State switch
    {
        LedgerState.Planned => entry.ClaimedAt + Pause(entry.Deferrals),
        LedgerState.Claimed or LedgerState.Unknown when entry.Attempts < MaxAttempts => entry.ClaimedAt + AnswerWait,
        _ => null,
    };

    /// <summary>The entry as owned by an attempt that begins now.</summary>
    public static LedgerEntry Claim(LedgerEntry known, DateTimeOffset now) => known with
    {
        State = LedgerState.Claimed,
        Attempts = known.Attempts + 1,
        ClaimedAt = now,
        Reason = null,
    };

    /// <summary>The claimed entry as put off by the provider, who has certainly not taken it; given up after a good number of times.</summary>
    public static LedgerEntry Postpone(LedgerEntry claimed, string? reason) => claimed with
    {
        State = claimed.Deferrals + 1 < MaxDeferrals ? LedgerState.Planned : LedgerState.Rejected,
        Attempts = claimed.Attempts - 1,
        Deferrals = claimed.Deferrals + 1,
        Reason = reason,
    };

    /// <summary>
    /// The claimed entry as given back by an attempt that was stopped before it handed the letter over: as if it had not been
    /// claimed, so that the next attempt may send it at once.
    /// </summary>
    /// <param name="before">What the ledger held before the claim; null for a letter that was new.</param>
    public static LedgerEntry GiveBack(LedgerEntry claimed, LedgerEntry? before) =>
        before ?? claimed with { State = LedgerState.Planned, Attempts = claimed.Attempts - 1 };

    /// <summary>
    /// What the ledger holds, with the outcome of the attempt that claimed the letter. While the claim stands as it was
    /// written, nothing else is known of the letter and the outcome replaces it, also one that leads back to planned.
    /// </summary>
    public static LedgerEntry Settle(LedgerEntry stored, LedgerEntry claimed, LedgerEntry outcome) =>
        stored.State == LedgerState.Claimed && stored.Attempts == claimed.Attempts && stored.ClaimedAt == claimed.ClaimedAt
            ? outcome
            : Merge(stored, outcome);

    /// <summary>
    /// What the ledger holds and what comes in about the same letter, put together. Reports arrive late, twice and out of
    /// order, so a letter only moves forward: what is known to have happened to it is never unsaid by an older report.
    /// </summary>
    public static LedgerEntry Merge(LedgerEntry stored, LedgerEntry news)
    {
        var moves = Rank(news.State) > Rank(stored.State);
        return stored with
        {
            State = moves ? news.State : stored.State,
            Reason = moves ? news.Reason : stored.Reason,
            ProviderId = stored.ProviderId ?? news.ProviderId,
            Attempts = Math.Max(stored.Attempts, news.Attempts),
            ClaimedAt = stored.ClaimedAt > news.ClaimedAt ? stored.ClaimedAt : news.ClaimedAt,
            Deferrals = Math.Max(stored.Deferrals, news.Deferrals),
        };
    }

    /// <summary>Whether nothing more will be heard of the letter, and nobody knows that it arrived.</summary>
    public static bool IsLost(LedgerEntry entry, DateTimeOffset now) => entry.State switch
    {
        LedgerState.Bounced or LedgerState.Rejected => true,
        LedgerState.Claimed or LedgerState.Unknown => entry.Attempts >= MaxAttempts && entry.ClaimedAt + AnswerWait <= now,
        _ => false,
    };

    private static TimeSpan Pause(int postponed)
    {
        var pause = postponed == 0 ? TimeSpan.Zero : FirstPause * Math.Pow(2, postponed - 1);
        return pause < MaxPause ? pause : MaxPause;
    }

    // A mailbox may take a letter and send it back later: coming back is the last word.
    private static int Rank(LedgerState state) => state switch
    {
        LedgerState.Planned => 0,
        LedgerState.Claimed => 1,
        LedgerState.Unknown => 2,
        LedgerState.Rejected => 3,
        LedgerState.Accepted => 4,
        LedgerState.Delivered => 5,
        _ => 6,
    };
}
