using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Desk.Planning;
using BinhHoa2.Shared.Desk.Staffing;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Rehearsals;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Erasures;

/// <summary>
/// Erases what the desk keeps for some days: a person's sessions and requests to sign in, drafts that have the person, the rehearsal, and
/// kept archives, which are made again without what was erased. What was done at the desk stays: its lines hold ids. Can be repeated.
/// </summary>
public sealed class DeskErasure(
    SchoolStorage storage, RosterDrafts rosters, PlanDrafts plans, RehearsalRecords rehearsals, SchoolLinks links)
{
    /// <summary>Where kept archives are in the desk's container.</summary>
    public const string Archives = "archive/";

    private const string Rehearsals = "rehearsal/";

    /// <param name="isDry">Whether nothing is written.</param>
    internal async Task<ErasedItems> EraseAsync(ErasureSubject subject, bool isDry, CancellationToken cancellation)
    {
        var erased = new ErasedItems(Files: await BlobsAsync(isDry, cancellation), Desk: await RehearsalAsync(isDry, cancellation));
        return subject.Key.Kind == ErasureKind.Person
            ? erased
                + await RowsAsync(subject, isDry, cancellation)
                + await LettersAsync(subject, isDry, cancellation)
                + await DraftAsync(
                    rosters,
                    draft => draft.People.Any(p => subject.IsOf(p.Known))
                        || draft.Substitutes.Any(s => subject.IsOf(s.For) || subject.IsOf(s.Substitute)),
                    subject,
                    isDry,
                    cancellation)
                + await DraftAsync(plans, _ => false, subject, isDry, cancellation)
            : erased;
    }

    private async Task<int> BlobsAsync(bool isDry, CancellationToken cancellation)
    {
        if (!await storage.Desk.ExistsAsync(cancellation))
        {
            return 0;
        }

        var files = 0;
        foreach (var folder in new[] { Rehearsals, Archives })
        {
            await foreach (var blob in storage.Desk.GetBlobsAsync(BlobTraits.None, BlobStates.None, folder, cancellation))
            {
                files++;
                if (!isDry)
                {
                    await storage.Desk.DeleteBlobIfExistsAsync(
                        blob.Name, DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation);
                }
            }
        }

        return files;
    }

    private async Task<int> RehearsalAsync(bool isDry, CancellationToken cancellation)
    {
        if (await rehearsals.FindAsync(cancellation) is not { } run)
        {
            return 0;
        }

        if (!isDry)
        {
            await rehearsals.ForgetAsync(run.Id, cancellation);
        }

        return 1;
    }

    private async Task<ErasedItems> RowsAsync(ErasureSubject subject, bool isDry, CancellationToken cancellation)
    {
        var keys = new DeskKeys((await links.KeysAsync(cancellation)).Keyring);
        var rows = new List<TableEntity>();
        await foreach (var row in storage.Table.QueryAsync<TableEntity>(
            r => r.PartitionKey == DeskMapping.Partition, cancellationToken: cancellation))
        {
            if (IsOf(row, subject, keys))
            {
                rows.Add(row);
            }
        }

        foreach (var row in isDry ? [] : rows)
        {
            await storage.Table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation);
        }

        return new ErasedItems(Desk: rows.Count);
    }

    /// <summary>The ledger of the letters to sign in has months of its own.</summary>
    private async Task<ErasedItems> LettersAsync(ErasureSubject subject, bool isDry, CancellationToken cancellation)
    {
        var items = ErasedItems.None;
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {SignInLedger.First} and PartitionKey lt {SignInLedger.End}");
        await foreach (var row in storage.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            if (MonthErasure.Apply(row, subject) is (true, var erased))
            {
                items += erased;
                if (!isDry)
                {
                    await storage.Table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellation);
                }
            }
        }

        return items;
    }

    private static bool IsOf(TableEntity row, ErasureSubject subject, DeskKeys keys) =>
        row.RowKey.StartsWith(DeskMapping.SessionPrefix, StringComparison.Ordinal)
            ? subject.IsOf(DeskMapping.ToSession(row).Person)
            : row.RowKey.StartsWith(DeskMapping.RequestPrefix, StringComparison.Ordinal)
                && subject.Address is { Length: > 0 } address
                && keys.IsAddress(DeskMapping.ToRequest(row).AddressMac, address);

    private static async Task<ErasedItems> DraftAsync<T>(
        DeskDrafts<T> drafts, Func<T, bool> has, ErasureSubject subject, bool isDry, CancellationToken cancellation)
    {
        while (await drafts.FindAsync(cancellation) is var (draft, version)
            && (has(draft) || subject.Words.WithoutInJson(RowColumns.Json(draft)) != RowColumns.Json(draft)))
        {
            if (isDry)
            {
                return new ErasedItems(Desk: 1);
            }

            await drafts.DropAsync(version, cancellation);
            if (await drafts.FindAsync(cancellation) is null)
            {
                return new ErasedItems(Desk: 1);
            }
        }

        return ErasedItems.None;
    }
}
