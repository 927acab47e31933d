using System.Collections.Immutable;

namespace BinhHoa2.Shared.Letters;

/// <summary>Whom the secretary should call (gọi điện cho người này), as the ledger tells it.</summary>
public static class CallList
{
    /// <summary>Everybody whose latest letter of the month was lost; a later letter that got through takes them off the list.</summary>
    public static ImmutableArray<CallItem> Of(IEnumerable<LedgerEntry> ledger, DateTimeOffset now) =>
        [.. ledger
            .Where(e => LedgerRules.IsLost(e, now) || e.State is LedgerState.Accepted or LedgerState.Delivered)
            .GroupBy(e => e.Key.Recipient)
            .Select(letters => letters.MaxBy(e => e.ClaimedAt)!)
            .Where(last => LedgerRules.IsLost(last, now))
            .OrderBy(last => last.Key.Recipient.Value, StringComparer.Ordinal)
            .Select(last => new CallItem(last.Key.Recipient, last.Key.Kind, last.State, last.ClaimedAt, last.Reason))];
}
