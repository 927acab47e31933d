using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Letters;

/// <summary>
/// The ledger of all letters (sổ gửi thư). A letter's row is inserted before it is handed to the mail adapter and its
/// key admits it once, so nobody can be written to twice for the same thing.
/// </summary>
public sealed class Ledger(SchoolStorage storage)
{
    /// <summary>Letters claimed in one transaction, and settled in another.</summary>
    public const int MaxAtOnce = TableTransactions.MaxActions;

    // Attempts and the provider's events write about the same letter within seconds of each other, never for long.
    private const int MaxTries = 8;

    private readonly TableClient table = storage.Table;

    /// <summary>
    /// Claims letters for this attempt: those that are not in the ledger, those an earlier attempt left without an
    /// answer two hours ago or more, and those that were put off until now. One storage request when none is known.
    /// </summary>
    /// <param name="keys">At most <see cref="MaxAtOnce"/>, of one month.</param>
    /// <param name="now">School time, UTC.</param>
    public async Task<LedgerClaim> ClaimAsync(SchoolMonth month, IReadOnlyCollection<LedgerKey> keys, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            var fresh = keys.Select(k => (Fresh(k, now), (LedgerRow?)null));
            return new LedgerClaim(await WriteAsync(month, [.. fresh], cancellation), Waiting: []);
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            return await ClaimRestAsync(month, keys, now, cancellation);
        }
    }

    /// <summary>
    /// Writes what became of letters this attempt claimed, without unsaying what an event has said of them meanwhile. May be
    /// called again with the same outcomes.
    /// </summary>
    /// <param name="outcomes">At most <see cref="MaxAtOnce"/>, of one month.</param>
    public async Task SettleAsync(SchoolMonth month, IReadOnlyCollection<LedgerOutcome> outcomes, CancellationToken cancellation)
    {
        try
        {
            await WriteAsync(month, [.. outcomes.Select(o => (o.Entry, (LedgerRow?)o.Claimed))], cancellation);
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            var news = outcomes.ToDictionary(o => o.Entry.Key);
            await ApplyAsync(
                month,
                [.. news.Keys],
                stored => LedgerRules.Settle(stored, news[stored.Key].Claimed.Entry, news[stored.Key].Entry),
                cancellation);
        }
    }

    /// <summary>Changes entries by a rule that may run more than once; those it leaves as they are cost no write.</summary>
    /// <param name="keys">Any number, of one month.</param>
    /// <returns>The keys that are not in the ledger.</returns>
    public async Task<IReadOnlyList<LedgerKey>> ApplyAsync(SchoolMonth month, IReadOnlyCollection<LedgerKey> keys, Func<LedgerEntry, LedgerEntry> change, CancellationToken cancellation)
    {
        var missing = new List<LedgerKey>();
        foreach (var chunk in keys.Order(Comparer<LedgerKey>.Create(ByRow)).Chunk(TableTransactions.MaxActions))
        {
            missing.AddRange(await ApplyChunkAsync(month, chunk, change, cancellation));
        }

        return missing;
    }

    private async Task<IEnumerable<LedgerKey>> ApplyChunkAsync(SchoolMonth month, LedgerKey[] keys, Func<LedgerEntry, LedgerEntry> change, CancellationToken cancellation)
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
                // Somebody wrote about one of them in between: look again.
            }
        }
    }

    private async Task<LedgerClaim> ClaimRestAsync(SchoolMonth month, IReadOnlyCollection<LedgerKey> keys, DateTimeOffset now, CancellationToken cancellation)
    {
        var known = await ReadAsync(month, keys, cancellation);
        var claims = new List<(LedgerEntry Entry, LedgerRow? Before)>();
        var waiting = new List<LedgerEntry>();
        foreach (var key in keys)
        {
            if (!known.TryGetValue(key, out var row))
            {
                claims.Add((Fresh(key, now), null));
            }
            else if (LedgerRules.RetryAt(row.Entry) is not { } again)
            {
                continue;
            }
            else if (again <= now)
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

    private static LedgerEntry Fresh(LedgerKey key, DateTimeOffset now) => new(key, LedgerState.Claimed, Attempts: 1, now);

    /// <summary>The rows of the keys, by one range read: the letters of a wave are neighbours.</summary>
    private async Task<Dictionary<LedgerKey, LedgerRow>> ReadAsync(SchoolMonth month, IReadOnlyCollection<LedgerKey> keys, CancellationToken cancellation)
    {
        var wanted = keys.ToHashSet();
        var names = wanted.Select(LedgerMapping.KeyOf).Order(StringComparer.Ordinal).ToList();
        var range = TableClient.CreateQueryFilter($"PartitionKey eq {month.ToString()} and RowKey ge {names[0]} and RowKey le {names[^1]}");
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

    /// <summary>Writes entries in one transaction; without a row before it an entry is inserted.</summary>
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
        return
        [
            .. entries.Zip(written.Value, (e, answer) =>
                new LedgerRow(e.Entry, answer.Headers.ETag ?? default) { Before = e.Before?.Entry }),
        ];
    }

    private static int ByRow(LedgerKey one, LedgerKey other) => string.CompareOrdinal(LedgerMapping.KeyOf(one), LedgerMapping.KeyOf(other));
}
