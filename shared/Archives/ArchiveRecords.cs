using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using BinhHoa2.Shared.Archives.Zip;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Erasures;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Shared.Archives;

/// <summary>The archive that was asked for last: its row, and its bytes in a blob of the desk's own container.</summary>
public sealed class ArchiveRecords(SchoolStorage storage, [FromKeyedServices(Clocks.Machine)] TimeProvider machineTime)
{
    private const string RowKey = "last";
    private const string Folder = DeskErasure.Archives;
    private const string ContentType = "application/zip";

    /// <summary>The archive that was asked for last; null when there is none, or it was deleted.</summary>
    public async Task<ArchiveRun?> FindAsync(CancellationToken cancellation) => (await RowAsync(cancellation))?.Run;

    /// <summary>Writes down an archive that is to begin, unless another one is under way. The same one again is that one.</summary>
    /// <param name="now">School time, UTC.</param>
    /// <returns>Whether it may begin.</returns>
    public async Task<bool> TryBeginAsync(
        ArchiveId id, SchoolYear year, StaffId by, DateTimeOffset now, CancellationToken cancellation)
    {
        var machine = machineTime.GetUtcNow();
        var wanted = ArchiveMapping.ToRow(new ArchiveRun(id, year, by, now, ArchiveState.Running, machine), RowKey);
        try
        {
            switch (await RowAsync(cancellation))
            {
                case null:
                    await storage.Table.AddEntityAsync(wanted, cancellation);
                    return true;
                case { Run: var last } when last.Id == id:
                    return true;
                case { Run: var last } when last.IsUnderWay(machine):
                    return false;
                case { Version: var version }:
                    await storage.Table.UpdateEntityAsync(wanted, version, TableUpdateMode.Replace, cancellation);
                    return true;
            }
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            // Another one began at the same moment.
            return false;
        }
    }

    /// <summary>Writes down how far it has come, or how it ended.</summary>
    /// <param name="change">Given the row as it is.</param>
    /// <returns>Whether it is still the last one. One that is not was deleted, or another took its place.</returns>
    public async Task<bool> UpdateAsync(ArchiveId id, Func<ArchiveRun, ArchiveRun> change, CancellationToken cancellation)
    {
        while (await RowAsync(cancellation) is { } row && row.Run.Id == id)
        {
            try
            {
                var changed = change(row.Run) with { Updated = machineTime.GetUtcNow() };
                await storage.Table.UpdateEntityAsync(
                    ArchiveMapping.ToRow(changed, RowKey), row.Version, TableUpdateMode.Replace, cancellation);
                return true;
            }
            catch (RequestFailedException exception) when (exception.IsConflict() || exception.Status == 404)
            {
                // Written or deleted since it was read: the next look decides.
            }
        }

        return false;
    }

    /// <summary>The bytes of a complete archive, read as they are asked for; null when it is gone.</summary>
    public async Task<ArchiveBytes?> OpenAsync(ArchiveId id, CancellationToken cancellation)
    {
        try
        {
            var blob = BlobOf(id);
            var properties = (await blob.GetPropertiesAsync(cancellationToken: cancellation)).Value;
            var options = new BlobOpenReadOptions(allowModifications: false)
            {
                BufferSize = ZipWriter.BlockBytes,
                Conditions = new BlobRequestConditions { IfMatch = properties.ETag },
            };
            var content = await blob.OpenReadAsync(options, cancellation);
            return new ArchiveBytes(content, properties.ETag.ToString("H"), properties.LastModified);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Deletes the bytes of an archive, and its row if it is the last one. Can be repeated.</summary>
    public async Task ForgetAsync(ArchiveId id, CancellationToken cancellation)
    {
        await DeleteRowAsync(run => run.Id == id, cancellation);
        await DeleteBlobsAsync(name => name.StartsWith(FolderOf(id), StringComparison.Ordinal), cancellation);
    }

    /// <summary>
    /// Deletes every archive that is kept or being made; one being made ends without a result. Can be repeated. After an erasure it is
    /// called when the rows are erased, so that no archive is made of the rows before.
    /// </summary>
    public async Task DeleteAllAsync(CancellationToken cancellation)
    {
        await DeleteRowAsync(_ => true, cancellation);
        await DeleteBlobsAsync(_ => true, cancellation);
    }

    /// <summary>Deletes the bytes of all archives but one.</summary>
    internal async Task DeleteOthersAsync(ArchiveId id, CancellationToken cancellation)
    {
        await storage.Desk.CreateIfNotExistsAsync(cancellationToken: cancellation);
        await DeleteBlobsAsync(name => !name.StartsWith(FolderOf(id), StringComparison.Ordinal), cancellation);
    }

    /// <summary>How far an archive has come, and the version of that; null when nothing was made yet.</summary>
    internal async Task<(ArchiveProgress Progress, ETag Version)?> FindProgressAsync(ArchiveId id, CancellationToken cancellation)
    {
        try
        {
            var blob = (await ProgressOf(id).DownloadContentAsync(cancellation)).Value;
            return (JsonSerializer.Deserialize<ArchiveProgress>(blob.Content.ToMemory().Span, SchoolJson.Options)!, blob.Details.ETag);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Keeps how far an archive has come.</summary>
    /// <param name="seen">The version that it takes the place of; null for the first.</param>
    /// <returns>Whether it was kept; not when another process has come further.</returns>
    internal async Task<bool> TryKeepProgressAsync(
        ArchiveId id, ArchiveProgress progress, ETag? seen, CancellationToken cancellation)
    {
        var condition = seen is { } version
            ? new BlobRequestConditions { IfMatch = version }
            : new BlobRequestConditions { IfNoneMatch = ETag.All };
        try
        {
            await ProgressOf(id).UploadAsync(
                new BinaryData(JsonSerializer.SerializeToUtf8Bytes(progress, SchoolJson.Options)),
                new BlobUploadOptions { Conditions = condition },
                cancellation);
            return true;
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            return false;
        }
    }

    /// <summary>Stores a block of an archive.</summary>
    internal async Task StageAsync(ArchiveId id, string block, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        using var content = new MemoryBytes(bytes);
        await storage.Desk.GetBlockBlobClient(NameOf(id)).StageBlockAsync(block, content, cancellationToken: cancellation);
    }

    /// <summary>Makes an archive of its blocks. Can be repeated.</summary>
    internal Task CommitAsync(ArchiveId id, IEnumerable<string> blocks, CancellationToken cancellation) =>
        storage.Desk.GetBlockBlobClient(NameOf(id)).CommitBlockListAsync(
            blocks,
            new CommitBlockListOptions
            {
                HttpHeaders = new BlobHttpHeaders { ContentType = ContentType, ContentDisposition = "attachment" },
            },
            cancellation);

    private static string FolderOf(ArchiveId id) => $"{Folder}{id}/";

    private static string NameOf(ArchiveId id) => $"{FolderOf(id)}year.zip";

    private BlobClient BlobOf(ArchiveId id) => storage.Desk.GetBlobClient(NameOf(id));

    private BlobClient ProgressOf(ArchiveId id) => storage.Desk.GetBlobClient($"{FolderOf(id)}progress.json");

    private async Task DeleteRowAsync(Func<ArchiveRun, bool> isOne, CancellationToken cancellation)
    {
        while (await RowAsync(cancellation) is { } row && isOne(row.Run))
        {
            try
            {
                await storage.Table.DeleteEntityAsync(ArchiveRowKinds.OwnPartition, RowKey, row.Version, cancellation);
                return;
            }
            catch (RequestFailedException exception) when (exception.IsConflict())
            {
                // Written since it was read, by a step or for another archive: the next look decides.
            }
        }
    }

    private async Task DeleteBlobsAsync(Func<string, bool> isOne, CancellationToken cancellation)
    {
        var names = new List<string>();
        try
        {
            await foreach (var blob in storage.Desk.GetBlobsAsync(
                BlobTraits.None, BlobStates.None, Folder, cancellation))
            {
                names.Add(blob.Name);
            }
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            return;
        }

        foreach (var name in names.Where(isOne))
        {
            await storage.Desk.DeleteBlobIfExistsAsync(name, cancellationToken: cancellation);
        }
    }

    private async Task<LastRow?> RowAsync(CancellationToken cancellation)
    {
        var found = await storage.Table.GetEntityIfExistsAsync<TableEntity>(
            ArchiveRowKinds.OwnPartition, RowKey, cancellationToken: cancellation);
        return found is { HasValue: true, Value: { } row } ? new LastRow(ArchiveMapping.ToRun(row), row.ETag) : null;
    }

    private sealed record LastRow(ArchiveRun Run, ETag Version);
}
