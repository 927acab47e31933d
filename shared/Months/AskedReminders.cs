using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Months;

/// <summary>
/// The reminders of a month that were asked for at the desk. They are a column of the month's own row, which every question for the
/// next wave reads.
/// </summary>
public sealed class AskedReminders(SchoolStorage storage)
{
    private const int MaxTries = 8;
    private readonly TableClient table = storage.Table;

    /// <summary>Asks for reminders of people; one that is asked for already is not asked for twice.</summary>
    /// <param name="day">The working day on which they leave. What was asked for an earlier day is forgotten.</param>
    public Task AddAsync(SchoolMonth month, IEnumerable<StaffId> people, DateOnly day, CancellationToken cancellation) => ChangeAsync(
        month,
        asked => [.. asked.Where(a => a.Day >= day).Concat(people.Select(p => new AskedReminder(p, day))).Distinct()],
        cancellation);

    /// <summary>Takes back reminders of people for a day, once these have left, and those of earlier days.</summary>
    public Task RemoveAsync(SchoolMonth month, IReadOnlyCollection<StaffId> people, DateOnly day, CancellationToken cancellation) =>
        ChangeAsync(
            month,
            asked => [.. asked.Where(a => a.Day > day || (a.Day == day && !people.Contains(a.Person)))],
            cancellation);

    private async Task ChangeAsync(
        SchoolMonth month, Func<ImmutableArray<AskedReminder>, ImmutableArray<AskedReminder>> change, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var row = (await table.GetEntityAsync<TableEntity>(
                month.ToString(), RecordKeys.Month, cancellationToken: cancellation)).Value;
            var before = MonthMapping.ToRecord(row).Asked;
            var after = change(before);
            if (after.SequenceEqual(before))
            {
                return;
            }

            try
            {
                await table.UpdateEntityAsync(MonthMapping.ToAsked(month, after), row.ETag, TableUpdateMode.Merge, cancellation);
                return;
            }
            catch (RequestFailedException exception) when (exception.IsConflict() && tries < MaxTries)
            {
                // The row was written in between: it is read again.
            }
        }
    }
}
