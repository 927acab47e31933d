using System.Collections.Immutable;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Shared.Desk;

/// <summary>The rows of the desk: requests to sign in, sessions, and what was done.</summary>
public sealed class DeskRecords(SchoolStorage storage, [FromKeyedServices(Clocks.Machine)] TimeProvider machineTime)
{
    private const int MarkBytes = 4;

    // Requests are counted for an hour; both are kept a little for the look after an incident.
    private static readonly TimeSpan RequestsKept = TimeSpan.FromDays(1);
    private static readonly TimeSpan SessionsKept = TimeSpan.FromDays(30);

    private readonly TableClient table = storage.Table;

    /// <summary>Writes a new request. One that is there, from the same form, stays as it is.</summary>
    public async Task AddAsync(SignInRequest request, CancellationToken cancellation)
    {
        try
        {
            await table.AddEntityAsync(DeskMapping.ToRow(request), cancellation);
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            // The form was posted twice.
        }
    }

    /// <summary>The request and the version of its row; null when there is none.</summary>
    public async Task<(SignInRequest Request, ETag Version)?> FindAsync(SignInId id, CancellationToken cancellation) =>
        await FindAsync(DeskMapping.KeyOf(id), cancellation) is { } row ? (DeskMapping.ToRequest(row), row.ETag) : null;

    /// <summary>The requests of an address since a moment of machine time.</summary>
    public async Task<ImmutableArray<SignInRequest>> RequestsAsync(
        string addressMac, DateTimeOffset since, CancellationToken cancellation)
    {
        var own = TableClient.CreateQueryFilter($"Address eq {addressMac} and Asked ge {since}");
        var rows = await QueryAsync($"{RangeOf(DeskMapping.RequestPrefix)} and {own}", cancellation);
        return [.. rows.Select(DeskMapping.ToRequest)];
    }

    /// <summary>Replaces a request as it was read.</summary>
    /// <returns>Whether it was still that version.</returns>
    public async Task<bool> ReplaceAsync(SignInRequest request, ETag version, CancellationToken cancellation)
    {
        try
        {
            await table.UpdateEntityAsync(DeskMapping.ToRow(request), version, TableUpdateMode.Replace, cancellation);
            return true;
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            return false;
        }
    }

    /// <summary>Uses up a request as it was read and begins its session, with the line that says so: all or nothing.</summary>
    /// <returns>Whether the request was still that version.</returns>
    public async Task<bool> BeginAsync(SignInRequest request, ETag version, DeskSession session, CancellationToken cancellation)
    {
        var entry = new DeskEntry(session.Person, session.Begun, DeskAction.SignedIn);
        try
        {
            await table.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.UpdateReplace, DeskMapping.ToRow(request with { IsUsed = true }), version),
                    new(TableTransactionActionType.Add, DeskMapping.ToRow(session)),
                    new(TableTransactionActionType.Add, RowOf(entry)),
                ],
                cancellation);
            return true;
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            return false;
        }
    }

    /// <summary>Null when there is none.</summary>
    public async Task<DeskSession?> FindSessionAsync(SessionId id, CancellationToken cancellation) =>
        await FindAsync(DeskMapping.KeyOf(id), cancellation) is { } row ? DeskMapping.ToSession(row) : null;

    /// <summary>The sessions that are open, the newest first.</summary>
    public async Task<ImmutableArray<DeskSession>> OpenSessionsAsync(CancellationToken cancellation)
    {
        var now = machineTime.GetUtcNow();
        var rows = await QueryAsync(
            $"{RangeOf(DeskMapping.SessionPrefix)} and {TableClient.CreateQueryFilter($"Ends gt {now}")}", cancellation);
        return [.. rows.Select(DeskMapping.ToSession).Where(s => s.IsOpen(now)).OrderByDescending(s => s.Ends)];
    }

    /// <summary>Ends a session, with the line that says so. One that is ended already stays as it is.</summary>
    public async Task EndAsync(SessionId id, DeskEntry entry, CancellationToken cancellation)
    {
        while (await FindAsync(DeskMapping.KeyOf(id), cancellation) is { } row && DeskMapping.ToSession(row) is { Ended: null } session)
        {
            var ended = DeskMapping.ToRow(session with { Ended = entry.At, EndedBy = entry.Person });
            try
            {
                await table.SubmitTransactionAsync(
                    [
                        new(TableTransactionActionType.UpdateReplace, ended, row.ETag),
                        new(TableTransactionActionType.Add, RowOf(entry with { About = session.Person })),
                    ],
                    cancellation);
                return;
            }
            catch (RequestFailedException exception) when (exception.IsConflict())
            {
                // Ended by two at once: the next look finds it ended.
            }
        }
    }

    /// <summary>Writes down what is done.</summary>
    public Task WriteAsync(DeskEntry entry, CancellationToken cancellation) => table.AddEntityAsync(RowOf(entry), cancellation);

    /// <summary>What was done, the newest first.</summary>
    /// <param name="count">At most so many lines.</param>
    public async Task<ImmutableArray<DeskEntry>> EntriesAsync(int count, CancellationToken cancellation)
    {
        var entries = ImmutableArray.CreateBuilder<DeskEntry>();
        var rows = table.QueryAsync<TableEntity>(RangeOf(DeskMapping.EntryPrefix), count, cancellationToken: cancellation);
        await foreach (var row in rows)
        {
            entries.Add(DeskMapping.ToEntry(row));
            if (entries.Count == count)
            {
                break;
            }
        }

        return entries.ToImmutable();
    }

    /// <summary>Removes old requests and sessions, at most a transaction of each. Can be repeated.</summary>
    public async Task ForgetAsync(CancellationToken cancellation)
    {
        var now = machineTime.GetUtcNow();
        await RemoveAsync(DeskMapping.RequestPrefix, TableClient.CreateQueryFilter($"Asked lt {now - RequestsKept}"), cancellation);
        await RemoveAsync(DeskMapping.SessionPrefix, TableClient.CreateQueryFilter($"Ends lt {now - SessionsKept}"), cancellation);
    }

    /// <summary>Removes the lines of what was done before a moment. Can be repeated.</summary>
    /// <param name="until">School time, UTC.</param>
    /// <param name="most">At most so many; what is left is for the next call.</param>
    /// <returns>How many were removed.</returns>
    public Task<int> RemoveEntriesAsync(DateTimeOffset until, int most, CancellationToken cancellation) => table.DeleteAllAsync(
        $"{RangeOf(DeskMapping.EntryPrefix)} and {TableClient.CreateQueryFilter($"At lt {until}")}", _ => true, most, cancellation);

    private static string RangeOf(string prefix) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {DeskMapping.Partition} and RowKey ge {prefix} and RowKey lt {RecordKeys.EndOf(prefix)}");

    private async Task RemoveAsync(string prefix, string filter, CancellationToken cancellation)
    {
        foreach (var row in (await QueryAsync($"{RangeOf(prefix)} and {filter}", cancellation)).Take(TableTransactions.MaxEntities))
        {
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation);
        }
    }

    private TableEntity RowOf(DeskEntry entry) => DeskMapping.ToRow(
        entry, machineTime.GetUtcNow(), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(MarkBytes)));

    private async Task<TableEntity?> FindAsync(string rowKey, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            DeskMapping.Partition, rowKey, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }

    private async Task<List<TableEntity>> QueryAsync(string filter, CancellationToken cancellation)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            rows.Add(row);
        }

        return rows;
    }
}
