using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Retention;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Retention;

/// <summary>
/// Notes that the notice of a removal has left; when it reached no one, puts the removal off, and another notice follows.
/// </summary>
public sealed class MarkRetentionAnnounced(
    RetentionRecords records, RetentionTimes times, Ledger ledger, TimeProvider schoolTime)
{
    [Function(nameof(MarkRetentionAnnounced))]
    public async Task RunAsync([ActivityTrigger] RetentionKey key, CancellationToken cancellation)
    {
        var today = schoolTime.Today();
        if (await records.FindAsync(key, cancellation) is not { } part
            || RetentionRules.NextStep(part, today, times) != RetentionStep.Announce)
        {
            return;
        }

        var notices = await ledger.FindAsync(key.LedgerMonth, LetterKind.Retention, RetentionRules.NoticeOf(part), cancellation);
        await records.ChangeAsync(
            key,
            stored => stored.Day == part.Day && stored.Announced is null && stored.Begun is null
                ? RetentionRules.Announced(stored, notices.Any(RetentionRules.HasArrived), today, times)
                : null,
            cancellation);
    }
}
