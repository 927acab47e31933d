using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.People;

namespace BinhHoa2.Shared.Records;

/// <summary>A month's people as stored, kept in step with the roster.</summary>
public sealed class MonthPeople(SchoolStorage storage)
{
    private const int MostTries = 5;
    private readonly TableClient table = storage.Table;

    /// <summary>
    /// Writes who has left and who stands in for whom by the roster; repeating it changes nothing. Every row is written
    /// with its ETag, so that of two sweeps at once one raises an epoch and the other finds it raised.
    /// </summary>
    /// <returns>How many people changed.</returns>
    public async Task<int> FollowAsync(SchoolMonth month, Roster roster, DateOnly today, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var known = await ReadAsync(month, cancellation);
            var actions = MonthStaff.Changes([.. known.Values.Select(k => k.Person)], roster, today)
                .Select(p => known.TryGetValue(p.Staff.Id, out var before)
                    ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, RowMapping.ToRow(month, p), before.Version)
                    : new TableTransactionAction(TableTransactionActionType.Add, RowMapping.ToRow(month, p)))
                .ToList();
            try
            {
                foreach (var chunk in actions.Chunk(TableTransactions.Most))
                {
                    await table.SubmitTransactionAsync(chunk, cancellation);
                }

                return actions.Count;
            }
            catch (RequestFailedException faster) when (faster.IsConflict() && tries < MostTries)
            {
                // Another sweep was faster: what it wrote is read, and only the rest is done here.
            }
        }
    }

    private async Task<Dictionary<StaffId, (MonthPerson Person, ETag Version)>> ReadAsync(SchoolMonth month, CancellationToken cancellation)
    {
        var people = new Dictionary<StaffId, (MonthPerson Person, ETag Version)>();
        var end = RecordKeys.EndOf(RecordKeys.PersonPrefix);

        // Only a person's own row has an epoch; their assignments and evidence need not be read.
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {month.ToString()} and RowKey ge {RecordKeys.PersonPrefix} and RowKey lt {end} and LinkEpoch ge {0}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            if (RowKinds.Of(row.RowKey) == RowKind.Person)
            {
                var person = RowMapping.ToPerson(row);
                people.Add(person.Staff.Id, (person, row.ETag));
            }
        }

        return people;
    }
}
