using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Erasures;

/// <summary>Stores the requests for erasure.</summary>
public sealed class ErasureRecords(SchoolStorage storage)
{
    private const int MaxTries = 5;
    private readonly TableClient table = storage.Table;

    /// <summary>All of a school, those that wait first, then the newest.</summary>
    public async Task<ImmutableArray<ErasureRequest>> ReadAsync(SchoolId school, CancellationToken cancellation)
    {
        var erasures = new List<ErasureRequest>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ErasureMapping.PartitionOf(school)}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            erasures.Add(ErasureMapping.ToErasure(school, row));
        }

        return
        [
            .. erasures
                .OrderBy(e => e.Done is not null)
                .ThenByDescending(e => e.Entered)
                .ThenBy(e => e.Key.ToString(), StringComparer.Ordinal),
        ];
    }

    /// <summary>All of a school, for an overview of months.</summary>
    public static OverviewRows All(SchoolId school) => new(string.Empty, ErasureMapping.PartitionOf(school));

    /// <summary>Those in an overview.</summary>
    public static ImmutableArray<ErasureRequest> In(MonthOverview overview, SchoolId school) =>
        [.. overview.RowsOf(ErasureMapping.PartitionOf(school)).Select(row => ErasureMapping.ToErasure(school, row))];

    /// <summary>Null when it was never asked for.</summary>
    public async Task<ErasureRequest?> FindAsync(ErasureKey key, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            ErasureMapping.PartitionOf(key.School), key.ToString(), cancellationToken: cancellation);
        return row.HasValue ? ErasureMapping.ToErasure(key.School, row.Value!) : null;
    }

    /// <summary>Writes a request down. One about the same that is there stays as it is.</summary>
    public async Task EnterAsync(ErasureRequest erasure, CancellationToken cancellation)
    {
        try
        {
            await table.AddEntityAsync(ErasureMapping.ToRow(erasure), cancellation);
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            // Asked for before, or the form was posted twice.
        }
    }

    /// <summary>Takes a request back that was not confirmed; one that was stays.</summary>
    public async Task WithdrawAsync(ErasureKey key, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is not { Begun: null } erasure)
        {
            return;
        }

        try
        {
            await table.DeleteEntityAsync(ErasureMapping.PartitionOf(key.School), key.ToString(), erasure.Version, cancellation);
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            // Confirmed by another at the same moment.
        }
    }

    /// <summary>Applies a change to a request as stored, and again when it was written in between.</summary>
    /// <param name="change">The request as it is to be; null to leave it.</param>
    /// <returns>The request as it is now.</returns>
    public async Task<ErasureRequest> ChangeAsync(
        ErasureKey key, Func<ErasureRequest, ErasureRequest?> change, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var stored = await FindAsync(key, cancellation)
                ?? throw new InvalidOperationException($"{key} was never asked for.");
            if (change(stored) is not { } changed)
            {
                return stored;
            }

            try
            {
                await table.UpdateEntityAsync(ErasureMapping.ToRow(changed), stored.Version, TableUpdateMode.Replace, cancellation);
                return changed;
            }
            catch (RequestFailedException exception) when (exception.IsConflict() && tries < MaxTries)
            {
                // Another activity or another at the desk was faster.
            }
        }
    }
}
