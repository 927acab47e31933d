using System.Collections.Immutable;

namespace BinhHoa2.Shared.Letters;

/// <summary>Derives from the ledger the people for the secretary to call (gọi điện cho người này).</summary>
public static class CallList
{
    /// <summary>Returns the people whose latest letter of the month is lost, ordered by id.</summary>
    /// <param name="ledger">The ledger of one month.</param>
    /// <param name="now">School time, UTC.</param>
    public static ImmutableArray<CallItem> Of(IEnumerable<LedgerEntry> ledger, DateTimeOffset now) =>
        [.. ledger
            .Where(e => LedgerRules.IsLost(e, now) || e.State is LedgerState.Accepted or LedgerState.Delivered)
            .GroupBy(e => e.Key.Recipient)
            .Select(letters => letters.MaxBy(e => e.ClaimedAt)!)
            .Where(last => LedgerRules.IsLost(last, now))
            .OrderBy(last => last.Key.Recipient.Value, StringComparer.Ordinal)
            .Select(last => new CallItem(last.Key.Recipient, last.Key.Kind, last.State, last.ClaimedAt, last.Reason))];
}
