using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Retention;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Retention;

/// <summary>Removes some of a part of a school year, or notes that all is removed.</summary>
public sealed partial class RemoveOfYear(
    RetentionRecords records, YearRemoval removal, TimeProvider schoolTime, ILogger<RemoveOfYear> logger)
{
    /// <returns>Whether there may be more.</returns>
    [Function(nameof(RemoveOfYear))]
    public async Task<bool> RunAsync([ActivityTrigger] RetentionKey key, CancellationToken cancellation)
    {
        // What a call removed whose end was not recorded is not counted.
        var removed = await removal.RemoveSomeAsync(key, cancellation);
        var isAll = removed == RemovedItems.None;
        var (part, _) = await records.ChangeAsync(
            key,
            stored => stored.Removed is not null ? null
                : isAll ? stored with { Removed = schoolTime.Today() }
                : stored with { Items = stored.Items + removed },
            cancellation);
        if (isAll)
        {
            LogRemoved(logger, key, part.Items.Files, part.Items.Rows);
        }

        return !isAll;
    }

    [LoggerMessage(2802, LogLevel.Information, "{Part} was removed: {Files} files, {Rows} rows.")]
    private static partial void LogRemoved(ILogger logger, RetentionKey part, int files, int rows);
}
