using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Months;

/// <summary>A month's people as stored, kept in step with the roster.</summary>
public sealed class MonthPeople(SchoolStorage storage)
{
    private const int MaxTries = 5;
    private readonly TableClient table = storage.Table;

    /// <summary>
    /// Writes who has left, who is whose substitute and who has come, with what falls to them, and the mark of the roster in the
    /// month's row; repeating it changes nothing. Every row is written with its ETag or inserted, so that of two sweeps at once one
    /// raises an epoch and the other finds it raised.
    /// </summary>
    /// <param name="start">The working day on which the next letters leave.</param>
    /// <returns>How many people changed.</returns>
    public async Task<int> FollowAsync(
        MonthRecord month, Roster roster, DateOnly today, DateOnly start, CancellationToken cancellation)
    {
        var mark = MonthStaff.MarkOf(roster, today);
        for (var tries = 1; ; tries++)
        {
            var (known, head) = await ReadAsync(month.Month, cancellation);
            var changed = MonthStaff.Changes(month, [.. known.Values.Select(k => k.Person)], roster, today).ToList();
            var newcomers = changed.Exists(p => !known.ContainsKey(p.Staff.Id));
            var file = newcomers ? await new MonthRecords(storage).ReadAsync(month, MonthRows.Work, cancellation) : null;
            var changes = changed
                .Select(p => known.TryGetValue(p.Staff.Id, out var before)
                    ? [new(TableTransactionActionType.UpdateReplace, MonthMapping.ToRow(month.Month, p), before.Version)]
                    : NewcomerRows(month, p, today, start, file))
                .ToList();
            try
            {
                foreach (var transaction in Packed([.. changes, .. MarkRows(month.Month, head, mark, newcomers ? start : null)]))
                {
                    await table.SubmitTransactionAsync(transaction, cancellation);
                }

                return changes.Count;
            }
            catch (RequestFailedException exception) when (exception.IsConflict() && tries < MaxTries)
            {
                // Another sweep was faster: what it wrote is read, and only the rest is written here.
            }
        }
    }

    /// <summary>The mark goes with the last of the changes and with the version of the month's row that was there before them.</summary>
    private static IEnumerable<List<TableTransactionAction>> MarkRows(
        SchoolMonth month, TableEntity? head, string mark, DateOnly? revised) =>
        head is null || MonthMapping.ToRecord(head).RosterMark == mark
            ? []
            : [[new(TableTransactionActionType.UpdateMerge, MonthMapping.ToRosterMark(month, mark, revised), head.ETag)]];

    private static List<TableTransactionAction> NewcomerRows(
        MonthRecord month, MonthPerson person, DateOnly today, DateOnly start, MonthSnapshot? file) =>
    [
        .. MonthStaff.WorkFor(month, person.Staff, today, start, file)
            .Select(a => MonthMapping.ToRow(month.Month, a, month.Activity(a.Activity).Text))
            .Concat(MonthStaff.SupportFor(month, person.Staff, today, start).Select(s => MonthMapping.ToRow(month.Month, s)))
            .Prepend(MonthMapping.ToRow(month.Month, person))
            .Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)),
    ];

    /// <summary>
    /// As few transactions as will do, none of which parts a newcomer from their work: a person who is known is not looked at again.
    /// </summary>
    private static IEnumerable<List<TableTransactionAction>> Packed(List<List<TableTransactionAction>> changes)
    {
        var transaction = new List<TableTransactionAction>();
        foreach (var change in changes)
        {
            if (transaction.Count + change.Count > TableTransactions.MaxEntities)
            {
                yield return transaction;
                transaction = [];
            }

            transaction.AddRange(change);
        }

        if (transaction.Count > 0)
        {
            yield return transaction;
        }
    }

    private async Task<(Dictionary<StaffId, (MonthPerson Person, ETag Version)> People, TableEntity? Head)> ReadAsync(
        SchoolMonth month, CancellationToken cancellation)
    {
        var people = new Dictionary<StaffId, (MonthPerson Person, ETag Version)>();
        TableEntity? head = null;
        var filter = MonthFilter.Of(month, MonthRows.Head | MonthRows.People);
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            if (RowKinds.Of(row.RowKey) == RowKind.Person)
            {
                var person = MonthMapping.ToPerson(row);
                people.Add(person.Staff.Id, (person, row.ETag));
            }
            else
            {
                head = row;
            }
        }

        return (people, head);
    }
}
