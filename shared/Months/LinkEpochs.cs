using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Months;

/// <summary>Ends the links of a person by raising a number in their row of a month.</summary>
public sealed class LinkEpochs(SchoolStorage storage)
{
    private const int MaxTries = 5;

    // So many ends of one person's links are remembered; repeating an older one ends them once more.
    private const int MaxCauses = 20;

    private readonly TableClient table = storage.Table;

    /// <summary>
    /// Raises the epoch once for each cause. Only this is written, with the row's ETag, so that of two calls at once one raises
    /// it and the other finds it raised.
    /// </summary>
    /// <param name="cause">Names this end of links; 1 to 40 of a-z, 0-9 and inner hyphens.</param>
    /// <returns>Whether this call raised it; null when the month does not have the person.</returns>
    /// <exception cref="FormatException">The cause is not one.</exception>
    public async Task<bool?> EndAsync(SchoolMonth month, StaffId person, string cause, CancellationToken cancellation)
    {
        IdRules.Check(cause, maxLength: 40, "cause");
        for (var tries = 1; ; tries++)
        {
            var row = await table.GetEntityIfExistsAsync<TableEntity>(
                month.ToString(), MonthKeys.Person(person), cancellationToken: cancellation);
            if (!row.HasValue)
            {
                return null;
            }

            var known = MonthMapping.ToPerson(row.Value!);
            var causes = known.LinksEnded?.Split(' ') ?? [];
            if (causes.Contains(cause))
            {
                return false;
            }

            try
            {
                await table.UpdateEntityAsync(
                    new TableEntity(row.Value!.PartitionKey, row.Value.RowKey)
                    {
                        [MonthMapping.LinkEpochColumn] = known.LinkEpoch + 1,
                        [MonthMapping.LinksEndedColumn] = string.Join(' ', [.. causes.TakeLast(MaxCauses - 1), cause]),
                    },
                    row.Value.ETag,
                    TableUpdateMode.Merge,
                    cancellation);
                return true;
            }
            catch (RequestFailedException exception) when (exception.IsConflict() && tries < MaxTries)
            {
                // The sweep or another end of the links was faster: what it wrote is read.
            }
        }
    }

    /// <summary>
    /// Ends the links to their school year that a person gave away, once for each form: the same post twice ends them once.
    /// </summary>
    /// <param name="month">The month of the page on which the person ends them.</param>
    /// <param name="seen">How often they had been ended on that page when its form was shown.</param>
    public async Task EndYearAsync(SchoolMonth month, StaffId person, int seen, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var row = await table.GetEntityAsync<TableEntity>(
                month.ToString(), MonthKeys.Person(person), cancellationToken: cancellation);
            if (MonthMapping.ToPerson(row.Value).YearLinksEnded != seen)
            {
                return;
            }

            try
            {
                await table.UpdateEntityAsync(
                    new TableEntity(row.Value.PartitionKey, row.Value.RowKey) { [MonthMapping.YearLinksEndedColumn] = seen + 1 },
                    row.Value.ETag,
                    TableUpdateMode.Merge,
                    cancellation);
                return;
            }
            catch (RequestFailedException exception) when (exception.IsConflict() && tries < MaxTries)
            {
                // The sweep, or the same post sent twice, was faster: what it wrote is read.
            }
        }
    }
}
