using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Months;

/// <summary>Brings a month that runs in line with the plans in force.</summary>
public sealed class MonthRevisions(SchoolStorage storage, IWorkingCalendar calendar)
{
    private const int MaxTries = 5;
    private readonly TableClient table = storage.Table;

    /// <summary>
    /// Writes what the month takes over: its activities first, so that no row is of one it does not have, then the rows, each with its
    /// ETag or inserted, last the mark. A process that dies in between leaves the rest to be written; repeating it changes nothing.
    /// </summary>
    /// <param name="plans">The plans in force.</param>
    /// <param name="planned">The month's activities in them.</param>
    /// <param name="start">The working day on which the next letters leave.</param>
    /// <returns>Whether letters may be owed.</returns>
    public async Task<bool> FollowAsync(
        MonthRecord head,
        YearPlans plans,
        IReadOnlyCollection<PlanActivity> planned,
        Roster roster,
        DateOnly today,
        DateOnly start,
        CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var (month, texts, versions) = await ReadAsync(head.Month, cancellation);
            var revision = MonthRevision.Of(month, texts, [.. planned], roster, today, start, id => MonthOf(plans, head.Month, id));
            try
            {
                await WriteAsync(month, revision, versions, cancellation);
                // Of what a process that died has written already nothing is left to see, but its letters may be owed.
                var mark = MonthRevision.MarkOf(planned);
                var changed = !revision.IsEmpty || month.Head.PlanMark != mark;
                var row = MonthMapping.ToPlanMark(head.Month, mark, changed ? start : null);
                await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Merge, cancellation);
                return changed;
            }
            catch (RequestFailedException exception) when (exception.IsConflict() && tries < MaxTries)
            {
                // A reply or another sweep was faster: its rows are read, and what is left is written.
            }
        }
    }

    /// <summary>
    /// Cancels open work of a closed month that was moved past it, because its plan has ended; repeating it changes nothing.
    /// </summary>
    /// <param name="start">The working day on which the next letters leave.</param>
    /// <returns>Whether any was cancelled.</returns>
    public async Task<bool> CancelMovedAsync(
        SchoolMonth key, IReadOnlyCollection<MovedDay> moved, DateOnly today, DateOnly start, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var (month, texts, versions) = await ReadAsync(key, cancellation);
            var cancelled = MonthRevision.CancelledOf(month, moved, today, start);
            try
            {
                foreach (var transaction in cancelled.Chunk(TableTransactions.MaxEntities))
                {
                    await table.SubmitTransactionAsync(
                        transaction.Select(a => new TableTransactionAction(
                            TableTransactionActionType.UpdateMerge,
                            MonthMapping.ToRevised(key, a, texts[(a.Person, a.Activity)]),
                            versions[MonthKeys.Assignment(a.Person, a.Activity)])),
                        cancellation);
                }

                return !cancelled.IsEmpty;
            }
            catch (RequestFailedException exception) when (exception.IsConflict() && tries < MaxTries)
            {
                // A reply was faster: what it left open is cancelled.
            }
        }
    }

    /// <summary>What a month that runs would take over, and the month as it is; nothing is written.</summary>
    /// <inheritdoc cref="FollowAsync"/>
    public async Task<(MonthSnapshot Month, MonthRevision Revision)> PreviewAsync(
        SchoolMonth key,
        YearPlans plans,
        IReadOnlyCollection<PlanActivity> planned,
        Roster roster,
        DateOnly today,
        DateOnly start,
        CancellationToken cancellation)
    {
        var (month, texts, _) = await ReadAsync(key, cancellation);
        return (month, MonthRevision.Of(month, texts, [.. planned], roster, today, start, id => MonthOf(plans, key, id)));
    }

    private async Task WriteAsync(
        MonthSnapshot month, MonthRevision revision, Dictionary<string, ETag> versions, CancellationToken cancellation)
    {
        var key = month.Head.Month;
        var activities = revision.Activities.Where(a => a.Removed is null).ToList();
        var closing = MonthOpening.ClosingDay(key.FirstDay, activities, calendar);
        var later = activities.Count > 0 && closing > month.Head.Closing;
        if (later || RowColumns.Json(revision.Activities) != RowColumns.Json(month.Head.Activities))
        {
            var row = MonthMapping.ToRevised(month.Head, revision.Activities, later ? closing : month.Head.Closing);
            await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Merge, cancellation);
        }

        await new MovedDays(storage).AddAllAsync(MonthOpening.DaysAfter(key, revision.Activities), cancellation);
        List<TableTransactionAction> rows =
        [
            .. later
                ? month.People.Select(p => Merged(MonthMapping.ToClosing(key, p.Staff.Id, closing)))
                : Array.Empty<TableTransactionAction>(),
            .. revision.Assignments.Select(a => versions.ContainsKey(MonthKeys.Assignment(a.Assignment.Person, a.Assignment.Activity))
                ? Merged(MonthMapping.ToRevised(key, a.Assignment, a.Text))
                : new(TableTransactionActionType.Add, MonthMapping.ToRow(key, a.Assignment, a.Text))),
            .. revision.Supports.Select(s => versions.TryGetValue(MonthKeys.Support(s.Person, s.Activity), out var version)
                ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, MonthMapping.ToRow(key, s), version)
                : new(TableTransactionActionType.Add, MonthMapping.ToRow(key, s))),
            .. revision.Dropped.Select(s => new TableTransactionAction(
                TableTransactionActionType.Delete,
                MonthMapping.ToRow(key, s),
                versions[MonthKeys.Support(s.Person, s.Activity)])),
        ];
        foreach (var transaction in rows.Chunk(TableTransactions.MaxEntities))
        {
            await table.SubmitTransactionAsync(transaction, cancellation);
        }

        TableTransactionAction Merged(TableEntity row) => new(TableTransactionActionType.UpdateMerge, row, versions[row.RowKey]);
    }

    private static SchoolMonth? MonthOf(YearPlans plans, SchoolMonth of, ActivityId activity) => plans.Months
        .Where(m => m.Activities.Any(a => a.Id == activity))
        .Select(m => (SchoolMonth?)new SchoolMonth(of.School, m.Year, m.Month))
        .FirstOrDefault();

    private async Task<(MonthSnapshot Month, Dictionary<(StaffId, ActivityId), string> Texts, Dictionary<string, ETag> Versions)> ReadAsync(
        SchoolMonth month, CancellationToken cancellation)
    {
        var rows = new List<TableEntity>();
        var filter = MonthFilter.Of(month, MonthRows.Head | MonthRows.Work);
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            rows.Add(row);
        }

        return (
            MonthRecords.Collect(head: null, rows, whole: false) ?? throw new InvalidOperationException($"Month {month} has no records."),
            rows.Where(r => RowKinds.Of(r.RowKey) == RowKind.Assignment)
                .Select(r => (Assignment: MonthMapping.ToAssignment(r), Text: r.GetString("Text")))
                .ToDictionary(r => (r.Assignment.Person, r.Assignment.Activity), r => r.Text),
            rows.ToDictionary(r => r.RowKey, r => r.ETag, StringComparer.Ordinal));
    }
}
