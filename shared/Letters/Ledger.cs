using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Letters;

/// <summary>
/// The ledger of all letters (sổ gửi thư). The row of a letter is inserted before the letter is handed to the mail adapter.
/// Its key is unique, so the same letter is not sent to a person twice.
/// </summary>
public sealed class Ledger(SchoolStorage storage)
{
    /// <summary>The number of letters that can be claimed or settled in one transaction.</summary>
    public const int MaxBatchSize = TableTransactions.MaxEntities;

    // Only an attempt and the provider's events about the same letters compete, and only for seconds.
    private const int MaxTries = 8;

    private readonly TableClient table = storage.Table;

    /// <summary>
    /// Claims letters for this attempt: those that are not in the ledger, those that an earlier attempt left without an
    /// outcome for two hours, and those whose postponement is over. Needs one storage request if all letters are new.
    /// </summary>
    /// <param name="keys">At most <see cref="MaxBatchSize"/>, of one month.</param>
    /// <param name="now">School time, UTC.</param>
    public async Task<LedgerClaim> ClaimAsync(
        SchoolMonth month, IReadOnlyCollection<LedgerKey> keys, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            var entries = keys.Select(k => (NewEntry(k, now), (LedgerRow?)null));
            return new LedgerClaim(await WriteAsync(month, [.. entries], cancellation), Waiting: []);
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            return await ClaimKnownAsync(month, keys, now, cancellation);
        }
    }

    /// <summary>
    /// Writes the outcomes of letters that this attempt claimed; the state that an event wrote in the meantime is kept. Can be
    /// repeated with the same outcomes.
    /// </summary>
    /// <param name="outcomes">At most <see cref="MaxBatchSize"/>, of one month.</param>
    public async Task SettleAsync(SchoolMonth month, IReadOnlyCollection<LedgerOutcome> outcomes, CancellationToken cancellation)
    {
        try
        {
            await WriteAsync(month, [.. outcomes.Select(o => (o.Entry, (LedgerRow?)o.Claimed))], cancellation);
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            var byKey = outcomes.ToDictionary(o => o.Entry.Key);
            await ApplyAsync(
                month,
                [.. byKey.Keys],
                stored => LedgerRules.Settle(stored, byKey[stored.Key].Claimed.Entry, byKey[stored.Key].Entry),
                cancellation);
        }
    }

    /// <summary>Applies a change to entries and writes those that differ. The change is applied again after a conflict.</summary>
    /// <param name="keys">Any number, of one month.</param>
    /// <returns>The keys that are not in the ledger.</returns>
    public async Task<IReadOnlyList<LedgerKey>> ApplyAsync(
        SchoolMonth month, IReadOnlyCollection<LedgerKey> keys, Func<LedgerEntry, LedgerEntry> change, CancellationToken cancellation)
    {
        var missing = new List<LedgerKey>();
        foreach (var chunk in keys.Order(Comparer<LedgerKey>.Create(CompareRowKeys)).Chunk(TableTransactions.MaxEntities))
        {
            missing.AddRange(await ApplyChunkAsync(month, chunk, change, cancellation));
        }

        return missing;
    }

    /// <summary>The letters of a kind about one thing, to whomever.</summary>
    public async Task<ImmutableArray<LedgerEntry>> FindAsync(
        SchoolMonth month, LetterKind kind, LedgerSubject subject, CancellationToken cancellation)
    {
        var entries = ImmutableArray.CreateBuilder<LedgerEntry>();
        var prefix = LedgerMapping.PrefixOf(kind, subject);
        var range = TableClient.CreateQueryFilter(
            $"PartitionKey eq {month.ToString()} and RowKey ge {prefix} and RowKey lt {RecordKeys.EndOf(prefix)}");
        await foreach (var row in table.QueryAsync<TableEntity>(range, cancellationToken: cancellation))
        {
            entries.Add(LedgerMapping.ToEntry(row));
        }

        return entries.ToImmutable();
    }

    private async Task<IEnumerable<LedgerKey>> ApplyChunkAsync(
        SchoolMonth month, LedgerKey[] keys, Func<LedgerEntry, LedgerEntry> change, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var known = await ReadAsync(month, keys, cancellation);
            try
            {
                var changed = known.Values.Select(row => (Entry: change(row.Entry), Before: row)).Where(c => c.Entry != c.Before.Entry);
                await WriteAsync(month, [.. changed.Select(c => (c.Entry, (LedgerRow?)c.Before))], cancellation);
                return keys.Where(k => !known.ContainsKey(k));
            }
            catch (RequestFailedException exception) when (exception.IsConflict() && tries < MaxTries)
            {
                // One of the rows was written since it was read: read and apply again.
            }
        }
    }

    /// <summary>Claims letters some of which are in the ledger already.</summary>
    private async Task<LedgerClaim> ClaimKnownAsync(
        SchoolMonth month, IReadOnlyCollection<LedgerKey> keys, DateTimeOffset now, CancellationToken cancellation)
    {
        var known = await ReadAsync(month, keys, cancellation);
        var claims = new List<(LedgerEntry Entry, LedgerRow? Before)>();
        var waiting = new List<LedgerEntry>();
        foreach (var key in keys)
        {
            if (!known.TryGetValue(key, out var row))
            {
                claims.Add((NewEntry(key, now), null));
            }
            else if (LedgerRules.RetryAt(row.Entry) is not { } retryAt)
            {
                continue;
            }
            else if (retryAt <= now)
            {
                claims.Add((LedgerRules.Claim(row.Entry, now), row));
            }
            else
            {
                waiting.Add(row.Entry);
            }
        }

        return new LedgerClaim(await WriteAsync(month, claims, cancellation), waiting);
    }

    private static LedgerEntry NewEntry(LedgerKey key, DateTimeOffset now) => new(key, LedgerState.Claimed, Attempts: 1, now);

    /// <summary>Reads the rows of the keys as one range, because the rows of a wave are adjacent.</summary>
    private async Task<Dictionary<LedgerKey, LedgerRow>> ReadAsync(
        SchoolMonth month, IReadOnlyCollection<LedgerKey> keys, CancellationToken cancellation)
    {
        var wanted = keys.ToHashSet();
        var rowKeys = wanted.Select(LedgerMapping.RowKeyOf).Order(StringComparer.Ordinal).ToList();
        var range = TableClient.CreateQueryFilter(
            $"PartitionKey eq {month.ToString()} and RowKey ge {rowKeys[0]} and RowKey le {rowKeys[^1]}");
        var rows = new Dictionary<LedgerKey, LedgerRow>();
        await foreach (var row in table.QueryAsync<TableEntity>(range, cancellationToken: cancellation))
        {
            if (LedgerMapping.ToEntry(row) is var entry && wanted.Contains(entry.Key))
            {
                rows.Add(entry.Key, new LedgerRow(entry, row.ETag));
            }
        }

        return rows;
    }

    /// <summary>Writes entries in one transaction: an entry without an earlier row is inserted, any other replaces its row.</summary>
    private async Task<IReadOnlyList<LedgerRow>> WriteAsync(
        SchoolMonth month, List<(LedgerEntry Entry, LedgerRow? Before)> entries, CancellationToken cancellation)
    {
        if (entries.Count == 0)
        {
            return [];
        }

        var actions = entries.Select(e => e.Before is { } before
            ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, LedgerMapping.ToRow(month, e.Entry), before.Version)
            : new TableTransactionAction(TableTransactionActionType.Add, LedgerMapping.ToRow(month, e.Entry)));
        var written = await table.SubmitTransactionAsync(actions, cancellation);
        LetterTelemetry.Written(entries);
        return
        [
            .. entries.Zip(written.Value, (e, answer) =>
                new LedgerRow(e.Entry, answer.Headers.ETag ?? default) { Before = e.Before?.Entry }),
        ];
    }

    private static int CompareRowKeys(LedgerKey one, LedgerKey other) =>
        string.CompareOrdinal(LedgerMapping.RowKeyOf(one), LedgerMapping.RowKeyOf(other));
}
