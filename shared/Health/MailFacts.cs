using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Mail;

namespace BinhHoa2.Shared.Health;

/// <summary>What became of the letters of the last seven days, of the month that began last.</summary>
/// <param name="Month">The month (<c>2021-10</c>); null before the first.</param>
/// <param name="States">The number of letters in each state.</param>
/// <param name="LastState">The state of the letter that was claimed last; null when there is none.</param>
/// <param name="LastAt">When it was claimed; school time, with the school's offset.</param>
public sealed record MailFacts(
    MailProvider Provider,
    string? Month,
    ImmutableSortedDictionary<LedgerState, int> States,
    LedgerState? LastState,
    DateTimeOffset? LastAt)
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(7);

    /// <param name="ledger">The whole ledger of the month.</param>
    /// <param name="now">School time, UTC.</param>
    public static MailFacts Of(MailProvider provider, SchoolMonth? month, IEnumerable<LedgerEntry> ledger, DateTimeOffset now)
    {
        var recent = ledger.Where(entry => now - entry.ClaimedAt <= Recent).ToList();
        var last = recent.MaxBy(entry => entry.ClaimedAt);
        return new MailFacts(
            provider,
            month is { } begun ? $"{begun.Year:D4}-{begun.Month:D2}" : null,
            recent.GroupBy(entry => entry.State).ToImmutableSortedDictionary(group => group.Key, group => group.Count()),
            last?.State,
            last?.ClaimedAt.ToOffset(VietnamTime.Offset));
    }
}
