using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Retention;

/// <summary>Stores how long the parts of the school's years are kept.</summary>
public sealed class RetentionRecords(SchoolStorage storage, RetentionTimes times)
{
    private const int MaxTries = 5;

    // Before a school had this record at all, its years were no more than these.
    private const int YearsBack = 20;

    private readonly TableClient table = storage.Table;

    /// <summary>The parts of all years, for an overview of months.</summary>
    public static OverviewRows All(SchoolId school) => new(string.Empty, RetentionMapping.PartitionOf(school));

    /// <summary>Those in an overview, the oldest year first.</summary>
    public static ImmutableArray<YearPart> In(MonthOverview overview, SchoolId school) =>
        [.. overview.RowsOf(RetentionMapping.PartitionOf(school)).Select(row => RetentionMapping.ToPart(school, row))];

    /// <summary>The parts of all years, the oldest first.</summary>
    public async Task<ImmutableArray<YearPart>> ReadAsync(SchoolId school, CancellationToken cancellation)
    {
        var parts = ImmutableArray.CreateBuilder<YearPart>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {RetentionMapping.PartitionOf(school)}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            parts.Add(RetentionMapping.ToPart(school, row));
        }

        return parts.ToImmutable();
    }

    /// <summary>Null for a year that the records do not know.</summary>
    public async Task<YearPart?> FindAsync(RetentionKey key, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            RetentionMapping.PartitionOf(key.School), RetentionMapping.RowKeyOf(key), cancellationToken: cancellation);
        return row.HasValue ? RetentionMapping.ToPart(key.School, row.Value!) : null;
    }

    /// <summary>
    /// Writes the parts of a school year with their default days, and with the first year those of the years before it that have months.
    /// Can be repeated: a year that is known stays as it is.
    /// </summary>
    /// <param name="known">The parts that are known.</param>
    public async Task BeginAsync(
        SchoolId school, SchoolYear year, IReadOnlyCollection<YearPart> known, CancellationToken cancellation)
    {
        if (known.Any(p => p.Key.Year == year))
        {
            return;
        }

        var years = known.Count > 0 ? [year] : (await YearsBeforeAsync(school, year, cancellation)).Append(year);
        foreach (var begun in years)
        {
            await AddAsync(school, begun, cancellation);
        }
    }

    /// <summary>Applies a change to a part as stored, and again when it was written in between.</summary>
    /// <param name="change">The part as it is to be; null to leave it.</param>
    /// <returns>The part as it is now, and whether this call changed it.</returns>
    public async Task<(YearPart Part, bool IsChanged)> ChangeAsync(
        RetentionKey key, Func<YearPart, YearPart?> change, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var stored = await FindAsync(key, cancellation)
                ?? throw new InvalidOperationException($"{key} is not among the school's years.");
            if (change(stored) is not { } changed)
            {
                return (stored, false);
            }

            try
            {
                await table.UpdateEntityAsync(RetentionMapping.ToRow(changed), stored.Version, TableUpdateMode.Replace, cancellation);
                return (changed, true);
            }
            catch (RequestFailedException exception) when (exception.IsConflict() && tries < MaxTries)
            {
                // A sweep or another at the desk was faster.
            }
        }
    }

    private async Task AddAsync(SchoolId school, SchoolYear year, CancellationToken cancellation)
    {
        var rows = from kind in Enum.GetValues<RetentionKind>()
                   let key = new RetentionKey(school, year, kind)
                   select new TableTransactionAction(
                       TableTransactionActionType.Add, RetentionMapping.ToRow(new YearPart(key, times.DefaultDay(key))));
        try
        {
            await table.SubmitTransactionAsync(rows, cancellation);
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            // Another sweep wrote them.
        }
    }

    private async Task<IEnumerable<SchoolYear>> YearsBeforeAsync(SchoolId school, SchoolYear year, CancellationToken cancellation)
    {
        var (first, end) = (new SchoolMonth(school, year.First - YearsBack, 8), new SchoolMonth(school, year.First, 7));
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {first.ToString()} and PartitionKey le {end.ToString()} and RowKey eq {RecordKeys.Month}");
        var years = new SortedSet<int>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["PartitionKey"], cancellationToken: cancellation))
        {
            years.Add(SchoolMonth.From(row.PartitionKey).SchoolYear.First);
        }

        return years.Select(first => new SchoolYear(first));
    }
}
