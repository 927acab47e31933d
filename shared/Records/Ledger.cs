using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Followup;

namespace BinhHoa2.Shared.Records;

/// <summary>
/// The ledger of all letters (sổ gửi thư). A letter's row is inserted before it is handed to the mail adapter and its
/// key admits it once, so nobody can be written to twice for the same thing.
/// </summary>
public sealed class Ledger(SchoolStorage storage)
{
    /// <summary>How long a letter without an answer waits for word of it before it is sent once more.</summary>
    public static readonly TimeSpan AnswerWait = TimeSpan.FromHours(2);

    private const int MostAttempts = 2;
    private readonly TableClient table = storage.Table;

    /// <summary>
    /// Claims letters for this attempt: those that are not in the ledger, and those an earlier attempt left without an
    /// answer two hours ago or more.
    /// </summary>
    /// <param name="keys">At most 90, of one month.</param>
    /// <param name="now">School time, UTC.</param>
    public async Task<LedgerClaim> ClaimAsync(SchoolMonth month, IReadOnlyCollection<LedgerKey> keys, DateTimeOffset now, CancellationToken cancellation)
    {
        var fresh = keys.Select(k => new LedgerEntry(k, LedgerState.Claimed, Attempts: 1, now)).ToList();
        try
        {
            await WriteAsync(month, fresh.Select(e => (e, Version: (ETag?)null)), cancellation);
            return new LedgerClaim(fresh, Waiting: []);
        }
        catch (RequestFailedException some) when (some.IsConflict())
        {
            return await ClaimRestAsync(month, keys, now, cancellation);
        }
    }

    /// <summary>Whether a letter has no answer and has been handed over only once.</summary>
    public static bool MayBeSentAgain(LedgerEntry entry) =>
        entry.State is LedgerState.Claimed or LedgerState.Unknown && entry.Attempts < MostAttempts;

    /// <summary>Writes what became of the letters this attempt claimed.</summary>
    public Task SettleAsync(SchoolMonth month, IEnumerable<LedgerEntry> outcomes, CancellationToken cancellation) =>
        table.UpsertAllAsync(outcomes.Select(e => RowMapping.ToRow(month, e)), cancellation);

    private async Task<LedgerClaim> ClaimRestAsync(SchoolMonth month, IReadOnlyCollection<LedgerKey> keys, DateTimeOffset now, CancellationToken cancellation)
    {
        var claims = new List<(LedgerEntry Entry, ETag? Version)>();
        var waiting = new List<LedgerEntry>();
        foreach (var key in keys)
        {
            var row = await table.GetEntityIfExistsAsync<TableEntity>(month.ToString(), RecordKeys.Ledger(key), cancellationToken: cancellation);
            var known = row.HasValue ? RowMapping.ToLedger(row.Value!) : null;
            if (known is null)
            {
                claims.Add((new LedgerEntry(key, LedgerState.Claimed, Attempts: 1, now), null));
            }
            else if (MayBeSentAgain(known))
            {
                if (known.ClaimedAt + AnswerWait <= now)
                {
                    claims.Add((known with { State = LedgerState.Claimed, Attempts = known.Attempts + 1, ClaimedAt = now }, row.Value!.ETag));
                }
                else
                {
                    waiting.Add(known);
                }
            }
        }

        await WriteAsync(month, claims, cancellation);
        return new LedgerClaim([.. claims.Select(c => c.Entry)], waiting);
    }

    private async Task WriteAsync(SchoolMonth month, IEnumerable<(LedgerEntry Entry, ETag? Version)> claims, CancellationToken cancellation)
    {
        var actions = claims
            .Select(c => c.Version is { } version
                ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, RowMapping.ToRow(month, c.Entry), version)
                : new TableTransactionAction(TableTransactionActionType.Add, RowMapping.ToRow(month, c.Entry)))
            .ToList();
        if (actions.Count > 0)
        {
            await table.SubmitTransactionAsync(actions, cancellation);
        }
    }
}
