using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Replies;

/// <summary>
/// Collects files that belong to no reply: of a post that was refused and never sent again, sent twice at once, or cut
/// short. Ages are in machine time, as blobs are dated.
/// </summary>
public sealed class EvidenceBlobs(SchoolStorage storage, TimeProvider machineTime)
{
    /// <summary>
    /// A file is stored before its row, and a form may refer to it for as long as its seal holds; an hour later no post can be
    /// under way that still does.
    /// </summary>
    public static readonly TimeSpan LeftAlone = FileSeal.Lifetime + TimeSpan.FromHours(1);

    private long? ran;

    /// <summary>
    /// Deletes files older than <see cref="LeftAlone"/> that stand in no row; does nothing when it ran in this process less than
    /// half that time ago.
    /// </summary>
    /// <returns>How many were deleted.</returns>
    public async Task<int> CollectAsync(CancellationToken cancellation)
    {
        // Where school time runs fast, a sweep comes every second and no file gets older.
        if (ran is { } before && machineTime.GetElapsedTime(before) < LeftAlone / 2)
        {
            return 0;
        }

        var old = new List<string>();
        var limit = machineTime.GetUtcNow() - LeftAlone;
        await foreach (var blob in storage.EvidenceFiles.GetBlobsAsync(cancellationToken: cancellation))
        {
            if (blob.Properties.LastModified < limit)
            {
                old.Add(blob.Name);
            }
        }

        var deleted = 0;
        foreach (var month in old.GroupBy(name => name[..name.IndexOf('/')], StringComparer.Ordinal))
        {
            // Read after the list: what was in a row by then is never taken for an orphan.
            var kept = await InRowsAsync(month.Key, cancellation);
            foreach (var orphan in month.Where(name => !kept.Contains(name)))
            {
                await storage.EvidenceFiles.DeleteBlobIfExistsAsync(
                    orphan, DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation);
                deleted++;
            }
        }

        ran = machineTime.GetTimestamp();
        return deleted;
    }

    /// <summary>Deletes the files of a month's replies, recorded or not, with their previews. Can be repeated.</summary>
    /// <param name="most">At most so many; what is left is for the next call.</param>
    /// <returns>How many were deleted.</returns>
    public async Task<int> RemoveAsync(SchoolMonth month, int most, CancellationToken cancellation)
    {
        var deleted = 0;
        var blobs = storage.EvidenceFiles.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{month}/", cancellation);
        await foreach (var blob in blobs)
        {
            if (deleted == most)
            {
                break;
            }

            await storage.EvidenceFiles.DeleteBlobIfExistsAsync(
                blob.Name, DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation);
            deleted++;
        }

        return deleted;
    }

    private async Task<HashSet<string>> InRowsAsync(string month, CancellationToken cancellation)
    {
        var blobs = new HashSet<string>(StringComparer.Ordinal);
        var (first, end) = (RecordKeys.PersonPrefix, RecordKeys.EndOf(RecordKeys.PersonPrefix));
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {month} and RowKey ge {first} and RowKey lt {end}");
        var rows = storage.Table.QueryAsync<TableEntity>(filter, select: [EvidenceMapping.FilesColumn], cancellationToken: cancellation);
        await foreach (var row in rows)
        {
            blobs.UnionWith(EvidenceMapping.FilesOf(row).SelectMany(f => f.Blobs));
        }

        return blobs;
    }
}
