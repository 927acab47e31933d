namespace BinhHoa2.Shared.Letters;

/// <summary>The state transitions of a letter in the ledger: when it may be sent again, and which report about it is kept.</summary>
public static class LedgerRules
{
    /// <summary>The time a letter without an outcome waits for an event before it is sent once more.</summary>
    public static readonly TimeSpan AnswerWait = TimeSpan.FromHours(2);

    private const int MaxAttempts = 2;

    // Twelve deferrals take about two working days, enough to replace a wrong key or to top up an account.
    private const int MaxDeferrals = 12;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromHours(4);

    /// <summary>Returns the time from which the letter may be sent (again), UTC; null if it must not be sent again.</summary>
    public static DateTimeOffset? RetryAt(LedgerEntry entry) => entry.State switch
    {
        LedgerState.Planned => entry.ClaimedAt + DelayAfter(entry.Deferrals),
        LedgerState.Claimed or LedgerState.Unknown when entry.Attempts < MaxAttempts => entry.ClaimedAt + AnswerWait,
        _ => null,
    };

    /// <summary>Returns the entry as claimed by an attempt that begins now.</summary>
    public static LedgerEntry Claim(LedgerEntry known, DateTimeOffset now) => known with
    {
        State = LedgerState.Claimed,
        Attempts = known.Attempts + 1,
        ClaimedAt = now,
        Reason = null,
    };

    /// <summary>Returns the claimed entry as postponed by the provider, which did not accept it; rejected after twelve deferrals.</summary>
    public static LedgerEntry Postpone(LedgerEntry claimed, string? reason) => claimed with
    {
        State = claimed.Deferrals + 1 < MaxDeferrals ? LedgerState.Planned : LedgerState.Rejected,
        Attempts = claimed.Attempts - 1,
        Deferrals = claimed.Deferrals + 1,
        Reason = reason,
    };

    /// <summary>
    /// Returns the claimed entry as it was before the claim, for an attempt that was stopped before it sent the letter; the next
    /// attempt may send it at once.
    /// </summary>
    /// <param name="before">The entry before the claim; null for a new letter.</param>
    public static LedgerEntry GiveBack(LedgerEntry claimed, LedgerEntry? before) =>
        before ?? claimed with { State = LedgerState.Planned, Attempts = claimed.Attempts - 1 };

    /// <summary>
    /// Combines the stored entry with the outcome of the attempt that claimed it. If the claim is unchanged, the outcome replaces
    /// it, even one that leads back to planned; otherwise the two are merged.
    /// </summary>
    public static LedgerEntry Settle(LedgerEntry stored, LedgerEntry claimed, LedgerEntry outcome) =>
        stored.State == LedgerState.Claimed && stored.Attempts == claimed.Attempts && stored.ClaimedAt == claimed.ClaimedAt
            ? outcome
            : Merge(stored, outcome);

    /// <summary>
    /// Combines the stored entry with another report about the same letter. Reports arrive late, twice and out of order, so a
    /// state only moves forward.
    /// </summary>
    public static LedgerEntry Merge(LedgerEntry stored, LedgerEntry report)
    {
        var advances = Rank(report.State) > Rank(stored.State);
        return stored with
        {
            State = advances ? report.State : stored.State,
            Reason = advances ? report.Reason : stored.Reason,
            ProviderId = stored.ProviderId ?? report.ProviderId,
            Attempts = Math.Max(stored.Attempts, report.Attempts),
            ClaimedAt = stored.ClaimedAt > report.ClaimedAt ? stored.ClaimedAt : report.ClaimedAt,
            Deferrals = Math.Max(stored.Deferrals, report.Deferrals),
        };
    }

    /// <summary>Returns whether the letter is not known to have arrived and no further report or attempt is expected.</summary>
    public static bool IsLost(LedgerEntry entry, DateTimeOffset now) => entry.State switch
    {
        LedgerState.Bounced or LedgerState.Rejected => true,
        LedgerState.Claimed or LedgerState.Unknown => entry.Attempts >= MaxAttempts && entry.ClaimedAt + AnswerWait <= now,
        _ => false,
    };

    private static TimeSpan DelayAfter(int deferrals)
    {
        var delay = deferrals == 0 ? TimeSpan.Zero : FirstDelay * Math.Pow(2, deferrals - 1);
        return delay < MaxDelay ? delay : MaxDelay;
    }

    // A letter can bounce after it was delivered, so Bounced ranks highest.
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
