using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Retention;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Retention;

/// <summary>
/// Begins a removal that is due, once more looking whether its notice arrived: the provider may have reported since that it did not.
/// From then on its day is no longer changed.
/// </summary>
public sealed partial class BeginYearRemoval(
    RetentionRecords records, RetentionTimes times, Ledger ledger, TimeProvider schoolTime, ILogger<BeginYearRemoval> logger)
{
    /// <returns>Whether it has begun.</returns>
    [Function(nameof(BeginYearRemoval))]
    public async Task<bool> RunAsync([ActivityTrigger] RetentionKey key, CancellationToken cancellation)
    {
        var today = schoolTime.Today();
        if (await records.FindAsync(key, cancellation) is not { } part
            || RetentionRules.NextStep(part, today, times) != RetentionStep.Remove)
        {
            return false;
        }

        if (part.Begun is not null)
        {
            return true;
        }

        var notices = await ledger.FindAsync(key.LedgerMonth, LetterKind.Retention, LedgerSubject.From(part.Notice!), cancellation);
        var hasArrived = notices.Any(RetentionRules.HasArrived);
        var (after, isChanged) = await records.ChangeAsync(
            key,
            stored => RetentionRules.NextStep(stored, today, times) != RetentionStep.Remove || stored.Begun is not null ? null
                : hasArrived ? stored with { Begun = today }
                : RetentionRules.PutOff(stored, today, times),
            cancellation);
        if (isChanged)
        {
            LogDecided(logger, key, after.Begun is not null);
        }

        return after.Begun is not null;
    }

    [LoggerMessage(2801, LogLevel.Information, "The removal of {Part} is due; its notice arrived and it begins: {Begins}.")]
    private static partial void LogDecided(ILogger logger, RetentionKey part, bool begins);
}
