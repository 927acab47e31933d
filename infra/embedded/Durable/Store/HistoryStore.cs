using Azure;
using Azure.Data.Tables;
using BinhHoa2.Embedded.Durable.History;

namespace BinhHoa2.Embedded.Durable.Store;

/// <summary>
/// Instances in a table, one partition each: the state row and the turns of its history. A turn and the state after it
/// are one transaction on the state row's ETag, so a history never has a gap and never forks.
/// </summary>
internal sealed class HistoryStore(TableClient table, PayloadStore payloads, StorageCalls calls, OwnerLease lease)
{
    private const int MaxBatch = 100;

    private readonly InstanceRow instanceRow = new(payloads);
    private readonly HistoryRows historyRows = new(payloads);
    private long commits;

    /// <summary>An id that no other write of any owner has.</summary>
    public string NextCommit() => $"{lease.Epoch:D6}-{Interlocked.Increment(ref commits):D8}";

    /// <returns>Null when there is no such instance.</returns>
    public async Task<InstanceState?> ReadAsync(string id)
    {
        var answer = await calls.RunAsync(c => table.GetEntityIfExistsAsync<TableEntity>(id, InstanceRow.Key, cancellationToken: c));
        return answer.HasValue ? await instanceRow.ToStateAsync(answer.Value!) : null;
    }

    /// <summary>Reads an instance with its whole history.</summary>
    /// <returns>Null when there is no such instance.</returns>
    /// <exception cref="InvalidDataException">The history has a gap.</exception>
    public async Task<(InstanceState State, List<HistoryTurn> Turns)?> LoadAsync(string id)
    {
        var rows = await RowsAsync(id, select: null);
        if (rows.Find(r => r.RowKey == InstanceRow.Key) is not { } stateRow)
        {
            return null;
        }

        var state = await instanceRow.ToStateAsync(stateRow);
        var prefix = HistoryRows.Prefix(state.Execution);
        var history = rows.FindAll(r => r.RowKey.StartsWith(prefix, StringComparison.Ordinal));
        if (state is { Ended: true, OutboxFrom: 0 } && history.Count < state.Turns)
        {
            // Its removal was interrupted: only the removal can be repeated.
            return (state, []);
        }

        return (state, await historyRows.UnpackAsync(state, history));
    }

    /// <summary>Writes a new instance's row, in place of <paramref name="replaced"/> if that is given.</summary>
    /// <returns>The row as it now is; without <paramref name="replaced"/> that may be one that was there before.</returns>
    public async Task<InstanceState> CreateAsync(InstanceState wanted, InstanceState? replaced)
    {
        await lease.EnsureHeldAsync();
        wanted = wanted with { Commit = NextCommit() };
        var row = await instanceRow.ToEntityAsync(wanted, before: null);
        try
        {
            var answer = await calls.RunAsync(c => replaced is null
                ? table.AddEntityAsync(row, c)
                : table.UpdateEntityAsync(row, replaced.ETag, TableUpdateMode.Replace, c));
            return wanted with { ETag = answer.Headers.ETag!.Value };
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 409 or 412)
        {
            var there = await ReadAsync(wanted.Id);
            return there is not null && (replaced is null || there.Commit == wanted.Commit) ? there : throw Fenced(wanted.Id, exception);
        }
    }

    /// <summary>Writes the state after a turn, and the turn, over the state before it.</summary>
    /// <param name="turn">Null when only the state changes.</param>
    /// <exception cref="FencedException">The row is not as this owner left it.</exception>
    public async Task<InstanceState> CommitAsync(InstanceState before, InstanceState after, HistoryTurn? turn)
    {
        await lease.EnsureHeldAsync();
        after = after with { Commit = NextCommit() };
        var batch = new List<TableTransactionAction>
        {
            new(TableTransactionActionType.UpdateMerge, await instanceRow.ToEntityAsync(after, before), before.ETag),
        };
        if (turn is not null)
        {
            batch.AddRange(
                (await historyRows.PackAsync(after, turn)).Select(r => new TableTransactionAction(TableTransactionActionType.Add, r)));
        }

        try
        {
            var answer = await calls.RunAsync(c => table.SubmitTransactionAsync(batch, c));
            return after with { ETag = answer.Value[0].Headers.ETag!.Value };
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 409 or 412)
        {
            var there = await ReadAsync(before.Id);
            return there?.Commit == after.Commit ? after with { ETag = there.ETag } : throw Fenced(before.Id, exception);
        }
    }

    /// <summary>
    /// Removes what earlier runs of this id left; if that is interrupted, the rest is removed when the instance is purged.
    /// </summary>
    public async Task DeleteOldRunsAsync(InstanceState state, InstanceState last)
    {
        var prefix = HistoryRows.Prefix(state.Execution);
        await DeleteHistoryAsync(state.Id, key => !key.StartsWith(prefix, StringComparison.Ordinal));
        await payloads.DeleteAllAsync($"{last.Id}/{last.Execution}/");
    }

    /// <summary>Removes an instance: first its history, then its row, so that an interrupted removal can be repeated.</summary>
    public async Task DeleteAsync(InstanceState state)
    {
        await lease.EnsureHeldAsync();
        await DeleteHistoryAsync(state.Id, _ => true);
        try
        {
            await calls.RunAsync(c => table.DeleteEntityAsync(state.Id, InstanceRow.Key, state.ETag, c));
        }
        catch (RequestFailedException exception) when (exception.Status is 412)
        {
            throw Fenced(state.Id, exception);
        }

        // Last, because a row whose blobs are gone cannot be read any more.
        await payloads.DeleteAllAsync($"{state.Id}/");
    }

    private static FencedException Fenced(string id, RequestFailedException exception) =>
        new(
            $"The row of instance '{id}' is not as this runtime left it (status {exception.Status}): another owner has taken over "
                + "the store.");

    private async Task DeleteHistoryAsync(string id, Predicate<string> chosen)
    {
        var rows = await RowsAsync(id, ["PartitionKey", "RowKey"]);
        foreach (var some in rows.Where(r => HistoryRows.IsHistory(r.RowKey) && chosen(r.RowKey)).Chunk(MaxBatch))
        {
            try
            {
                await calls.RunAsync(c => table.SubmitTransactionAsync(
                    some.Select(r => new TableTransactionAction(TableTransactionActionType.Delete, r, ETag.All)), c));
            }
            catch (RequestFailedException exception) when (exception.Status is 404)
            {
                // The answer to the first attempt was lost: the batch was deleted as a whole.
            }
        }
    }

    private Task<List<TableEntity>> RowsAsync(string id, IEnumerable<string>? select) =>
        calls.ListAsync(c => table.QueryAsync<TableEntity>(r => r.PartitionKey == id, select: select, cancellationToken: c));
}
