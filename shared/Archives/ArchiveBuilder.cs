using Azure;
using Azure.Storage.Blobs;
using BinhHoa2.Shared.Archives.Zip;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Archives;

/// <summary>
/// Builds an archive in steps. The first one reads the rows and writes what is made of them; each further one copies a part of the files;
/// the last one makes the blob of the blocks. A step that is repeated, also by two processes at once, gives the same bytes.
/// </summary>
public sealed class ArchiveBuilder
{
    /// <summary>The bytes of files after which a step ends: some seconds of copying, far below what an activity may take.</summary>
    public const long StepBytes = 128L << 20;

    /// <summary>The files after which a step ends.</summary>
    public const int StepFiles = 500;

    private readonly SchoolStorage storage;
    private readonly ArchiveRecords records;
    private readonly MalwareScans scans;
    private readonly TimeProvider schoolTime;
    private readonly ArchiveComposer composer;

    public ArchiveBuilder(
        SchoolStorage storage,
        ArchiveRecords records,
        SetupRecords setups,
        RootRecords roots,
        MalwareScans scans,
        PageRenderer pages,
        TimeProvider schoolTime)
    {
        (this.storage, this.records, this.scans, this.schoolTime) = (storage, records, scans, schoolTime);
        composer = new(
            new ArchiveYearReader(storage, setups, scans, new ArchivedReports(storage, scans)), new ArchiveProofs(roots), pages);
    }

    /// <summary>Does a step of an archive.</summary>
    /// <param name="step">Counted from 0. One that was done before is not done again.</param>
    /// <returns>Whether there is nothing left to do: it is complete, or it was deleted.</returns>
    /// <exception cref="RequestFailedException">Storage does not answer, or a file was deleted while it was built.</exception>
    public async Task<bool> ContinueAsync(ArchiveId id, int step, CancellationToken cancellation)
    {
        if (await records.FindAsync(cancellation) is not { } run || run.Id != id)
        {
            await records.ForgetAsync(id, cancellation);
            return true;
        }

        if (run.State == ArchiveState.Done)
        {
            return true;
        }

        var known = await records.FindProgressAsync(id, cancellation);
        if (known is not null && known.Value.Progress.Steps > step)
        {
            return false;
        }

        var isLast = known is { Progress.Files.IsEmpty: true };
        var progress = known switch
        {
            null => await BeginAsync(run, step, cancellation),
            (var last, _) when isLast => await FinishAsync(id, last, cancellation),
            (var last, _) => await CopyAsync(id, last, cancellation),
        };
        if (isLast)
        {
            return await CompleteAsync(id, progress, cancellation);
        }

        if (!await records.TryKeepProgressAsync(id, progress, known?.Version, cancellation))
        {
            return false;
        }

        return !await UpdateAsync(id, progress, cancellation);
    }

    private async Task<ArchiveProgress> BeginAsync(ArchiveRun run, int step, CancellationToken cancellation)
    {
        await records.DeleteOthersAsync(run.Id, cancellation);
        var content = await composer.ComposeAsync(run, cancellation);
        var writer = WriterOf(run.Id, ZipProgress.Nothing);
        var day = new DateOnly(run.Year.First, 8, 1);
        foreach (var (path, bytes) in content.Made)
        {
            await writer.AddAsync(path, day, bytes, cancellation);
        }

        return new ArchiveProgress(step + 1, await writer.PauseAsync(cancellation), [.. content.Files], content.Files.Count);
    }

    private async Task<ArchiveProgress> CopyAsync(ArchiveId id, ArchiveProgress progress, CancellationToken cancellation)
    {
        var (writer, copied) = (WriterOf(id, progress.Zip), 0);
        while (copied < progress.Files.Length && copied < StepFiles && writer.Length - progress.Zip.Length < StepBytes)
        {
            var file = progress.Files[copied++];
            await using var content = await OpenAsync(file, cancellation);
            await writer.AddAsync(file.Path, file.Day, content, cancellation);
        }

        return progress with
        {
            Steps = progress.Steps + 1,
            Zip = await writer.PauseAsync(cancellation),
            Files = progress.Files.RemoveRange(0, copied),
        };
    }

    private async Task<ArchiveProgress> FinishAsync(ArchiveId id, ArchiveProgress progress, CancellationToken cancellation)
    {
        var zip = await WriterOf(id, progress.Zip).FinishAsync(cancellation);
        await records.CommitAsync(id, zip.Blocks, cancellation);
        return progress with { Steps = progress.Steps + 1, Zip = zip };
    }

    private async Task<bool> CompleteAsync(ArchiveId id, ArchiveProgress progress, CancellationToken cancellation)
    {
        var isKept = await records.UpdateAsync(
            id,
            run => run.State == ArchiveState.Done ? run : run with
            {
                State = ArchiveState.Done,
                Copied = progress.Total,
                Files = progress.Total,
                Bytes = progress.Zip.Length,
                Completed = schoolTime.GetUtcNow(),
            },
            cancellation);
        if (!isKept)
        {
            await records.ForgetAsync(id, cancellation);
        }

        return true;
    }

    private async Task<bool> UpdateAsync(ArchiveId id, ArchiveProgress progress, CancellationToken cancellation)
    {
        var isKept = await records.UpdateAsync(
            id, run => run with { Copied = progress.Total - progress.Files.Length, Files = progress.Total }, cancellation);
        if (!isKept)
        {
            await records.ForgetAsync(id, cancellation);
        }

        return isKept;
    }

    private async Task<Stream> OpenAsync(ArchivedFile file, CancellationToken cancellation)
    {
        var container = file.Container == ArchivedContainer.Evidence ? storage.EvidenceFiles : storage.Reports;
        return (await scans.OpenAsync(container.GetBlobClient(file.Blob), cancellation)).Content
            ?? throw new InvalidOperationException($"Blob {file.Blob} is kept back by its scan since the archive was begun.");
    }

    private ZipWriter WriterOf(ArchiveId id, ZipProgress begun) =>
        new(begun, (block, bytes, cancellation) => records.StageAsync(id, block, bytes, cancellation));
}
