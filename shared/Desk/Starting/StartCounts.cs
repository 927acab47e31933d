using System.Globalization;
using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Desk.Starting;

/// <summary>
/// Counts what the set-up page may be used for a few times only: a row for each kind in the desk's partition, so that a restart or
/// another process does not begin anew.
/// </summary>
public sealed class StartCounts(SchoolStorage storage)
{
    /// <summary>The codes that are compared in an hour, in all.</summary>
    public const int MaxCodes = 10;

    /// <summary>The letters that try a sender on a school day.</summary>
    public const int MaxLetters = 5;

    private const string Prefix = "start!";
    private const string Period = "Period";
    private const string Count = "Count";
    private const int MaxTries = 5;

    private readonly TableClient table = storage.Table;

    /// <summary>Takes one of the codes that may be compared in the hour.</summary>
    /// <param name="now">Machine time.</param>
    public Task<bool> TakeCodeAsync(DateTimeOffset now, CancellationToken cancellation) =>
        TakeAsync("code", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH", CultureInfo.InvariantCulture), MaxCodes, cancellation);

    /// <summary>Takes one of the letters of a day.</summary>
    /// <param name="today">In the school's zone.</param>
    public Task<bool> TakeLetterAsync(DateOnly today, CancellationToken cancellation) =>
        TakeAsync("letter", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), MaxLetters, cancellation);

    /// <returns>False when all of the period are taken, or too many ask at once.</returns>
    private async Task<bool> TakeAsync(string kind, string period, int max, CancellationToken cancellation)
    {
        for (var tries = 0; tries < MaxTries; tries++)
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(
                DeskMapping.Partition, Prefix + kind, cancellationToken: cancellation);
            var taken = found.HasValue && found.Value!.GetString(Period) == period ? found.Value!.GetInt32(Count)!.Value : 0;
            if (taken >= max)
            {
                return false;
            }

            var row = new TableEntity(DeskMapping.Partition, Prefix + kind) { [Period] = period, [Count] = taken + 1 };
            try
            {
                await (found.HasValue
                    ? table.UpdateEntityAsync(row, found.Value!.ETag, TableUpdateMode.Replace, cancellation)
                    : table.AddEntityAsync(row, cancellation));
                return true;
            }
            catch (RequestFailedException exception) when (exception.IsConflict())
            {
                // Another one was counted in between.
            }
        }

        return false;
    }
}
