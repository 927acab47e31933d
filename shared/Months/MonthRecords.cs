using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Months;

/// <summary>Reads and writes a month's partition.</summary>
public sealed class MonthRecords(SchoolStorage storage)
{
    private readonly TableClient table = storage.Table;

    /// <summary>The month's head, or null when it never began.</summary>
    public async Task<MonthRecord?> FindRecordAsync(SchoolMonth month, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(month.ToString(), RecordKeys.Month, cancellationToken: cancellation);
        return row.HasValue ? MonthMapping.ToRecord(row.Value!) : null;
    }

    /// <summary>Puts the guard row that says the month has begun; insert-only.</summary>
    /// <returns>Whether this call put it; false when it was there.</returns>
    public async Task<bool> TryBeginAsync(MonthRecord head, CancellationToken cancellation)
    {
        try
        {
            await table.AddEntityAsync(MonthMapping.ToRow(head), cancellation);
            return true;
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            return false;
        }
    }

    /// <summary>Writes the frozen people and assignments, then turns the month to running; repeating it changes nothing.</summary>
    /// <remarks>There are no links before the month runs, so no reply can be overwritten by a repeat.</remarks>
    public async Task OpenAsync(MonthSnapshot month, CancellationToken cancellation)
    {
        var key = month.Head.Month;
        var texts = month.Head.Activities.ToDictionary(a => a.Id, a => a.Text);
        await table.UpsertAllAsync(
            month.People.Select(p => MonthMapping.ToRow(key, p))
                .Concat(month.Assignments.Select(a => MonthMapping.ToRow(key, a, texts[a.Activity])))
                .Concat(month.Supports.Select(s => MonthMapping.ToRow(key, s))),
            cancellation);
        var running = MonthMapping.ToRow(month.Head with { State = MonthState.Running });
        await table.UpsertEntityAsync(running, TableUpdateMode.Replace, cancellation);
    }

    /// <summary>All rows a month is made of, in one range read, or null when it never began.</summary>
    public Task<MonthSnapshot?> ReadAsync(SchoolMonth month, CancellationToken cancellation) =>
        CollectAsync(head: null, MonthFilter.Whole(month), cancellation, whole: true);

    /// <summary>Months of one school with all their rows, by one query; those that never began are not in it.</summary>
    public async Task<IReadOnlyDictionary<SchoolMonth, MonthSnapshot>> ReadAllAsync(
        IReadOnlyCollection<SchoolMonth> asked, CancellationToken cancellation)
    {
        var found = new Dictionary<SchoolMonth, MonthSnapshot>();
        if (asked.Count > 0)
        {
            var all = await ReadAllAsync(asked, [], cancellation);
            foreach (var month in asked)
            {
                if (all.FindWhole(month) is { } file)
                {
                    found.Add(month, file);
                }
            }
        }

        return found;
    }

    /// <summary>Months of one school with all their rows, and other rows of it, by one query.</summary>
    /// <param name="asked">At least one.</param>
    public async Task<MonthOverview> ReadAllAsync(
        IReadOnlyCollection<SchoolMonth> asked, IReadOnlyCollection<OverviewRows> others, CancellationToken cancellation) =>
        new(await ListAsync(MonthFilter.Whole(First(asked), Last(asked), others), cancellation));

    /// <summary>The heads of months of one school, and other rows of them and of it, by one query.</summary>
    /// <param name="asked">At least one.</param>
    public async Task<MonthOverview> ReadOverviewAsync(
        IReadOnlyCollection<SchoolMonth> asked, IReadOnlyCollection<OverviewRows> others, CancellationToken cancellation) =>
        new(await ListAsync(MonthFilter.Heads(First(asked), Last(asked), others), cancellation));

    /// <summary>The month's head and its rows of some kinds, or null when it never began.</summary>
    public Task<MonthSnapshot?> ReadAsync(SchoolMonth month, MonthRows rows, CancellationToken cancellation) =>
        CollectAsync(head: null, MonthFilter.Of(month, rows | MonthRows.Head), cancellation);

    /// <summary>Rows of some kinds of a month whose head is known.</summary>
    public async Task<MonthSnapshot> ReadAsync(MonthRecord head, MonthRows rows, CancellationToken cancellation) =>
        (await CollectAsync(head, MonthFilter.Of(head.Month, rows), cancellation))!;

    /// <summary>The ledger's rows of digests from a wave's day on.</summary>
    public async Task<ImmutableArray<LedgerEntry>> DigestsAsync(SchoolMonth month, DateOnly from, CancellationToken cancellation)
    {
        var digests = ImmutableArray.CreateBuilder<LedgerEntry>();
        await foreach (var row in table.QueryAsync<TableEntity>(MonthFilter.OfDigests(month, from), cancellationToken: cancellation))
        {
            digests.Add(LedgerMapping.ToEntry(row));
        }

        return digests.ToImmutable();
    }

    /// <summary>A month that must have begun.</summary>
    /// <exception cref="InvalidOperationException">It never began.</exception>
    public async Task<MonthSnapshot> GetAsync(SchoolMonth month, CancellationToken cancellation) =>
        await ReadAsync(month, cancellation) ?? throw new InvalidOperationException($"Month {month} has no records.");

    /// <summary>The head and rows of some kinds of a month that must have begun.</summary>
    /// <exception cref="InvalidOperationException">It never began.</exception>
    public async Task<MonthSnapshot> GetAsync(SchoolMonth month, MonthRows rows, CancellationToken cancellation) =>
        await ReadAsync(month, rows, cancellation) ?? throw new InvalidOperationException($"Month {month} has no records.");

    /// <summary>Turns the month to closed: the Board has its summary and nothing is left to run.</summary>
    public Task MarkClosedAsync(SchoolMonth month, CancellationToken cancellation) =>
        table.UpdateEntityAsync(MonthMapping.ToClosed(month), ETag.All, TableUpdateMode.Merge, cancellation);

    private static SchoolMonth First(IEnumerable<SchoolMonth> months) => months.MinBy(m => m.FirstDay);

    private static SchoolMonth Last(IEnumerable<SchoolMonth> months) => months.MaxBy(m => m.FirstDay);

    /// <summary>Rows by their partition.</summary>
    private async Task<ILookup<string, TableEntity>> ListAsync(string filter, CancellationToken cancellation)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            rows.Add(row);
        }

        return rows.ToLookup(row => row.PartitionKey);
    }

    private async Task<MonthSnapshot?> CollectAsync(
        MonthRecord? head, string filter, CancellationToken cancellation, bool whole = false) =>
        Collect(head, (await ListAsync(filter, cancellation)).SelectMany(rows => rows), whole);

    internal static MonthSnapshot? Collect(MonthRecord? head, IEnumerable<TableEntity> rows, bool whole)
    {
        MonthSummary? summary = null;
        var people = new List<MonthPerson>();
        var assignments = new List<Assignment>();
        var supports = new List<Support>();
        var evidence = new List<Evidence>();
        var ledger = new List<LedgerEntry>();
        var others = new List<TableEntity>();
        foreach (var row in rows)
        {
            switch (RowKinds.Of(row.RowKey))
            {
                case RowKind.Month: head = MonthMapping.ToRecord(row); break;
                case RowKind.Summary: summary = MonthMapping.ToSummary(row); break;
                case RowKind.Person: people.Add(MonthMapping.ToPerson(row)); break;
                case RowKind.Assignment: assignments.Add(MonthMapping.ToAssignment(row)); break;
                case RowKind.Support: supports.Add(MonthMapping.ToSupport(row)); break;
                case RowKind.Evidence: evidence.Add(EvidenceMapping.ToEvidence(row)); break;
                case RowKind.Ledger: ledger.Add(LedgerMapping.ToEntry(row)); break;
                default: others.Add(row); break;
            }
        }

        return head is null ? null : new MonthSnapshot(
            head, [.. people], [.. assignments.Where(a => !a.IsCancelled)], [.. evidence], [.. ledger], summary)
        {
            Cancelled = [.. assignments.Where(a => a.IsCancelled)],
            Supports = [.. supports],
            OtherRows = whole ? [.. others] : null,
        };
    }
}
