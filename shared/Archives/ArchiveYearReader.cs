using System.Collections.Immutable;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Archives;

/// <summary>Reads a school year for an archive: its rows, and which files they lead to.</summary>
internal sealed class ArchiveYearReader(SchoolStorage storage, SetupRecords setups, MalwareScans scans, ArchivedReports reports)
{
    /// <param name="content">Gets the documents that are made and the files that are copied.</param>
    public async Task<ArchivedYear> ReadAsync(ArchiveRun run, ArchiveContent content, CancellationToken cancellation)
    {
        var setup = await setups.FindAsync(cancellation) ?? throw new NoSchoolException();
        var rows = await ArchiveRows.ReadAsync(storage, setup.Profile.Id, run.Year, run.Begun, cancellation);
        if (!setup.HasPlan || setup.Plans.Year != run.Year)
        {
            // The setup in force is that of another year.
            rows = rows with { All = rows.All.RemoveAll(r => r.Kind == ArchiveRowKind.Setup) };
        }

        ImmutableArray<MonthSnapshot> months =
        [
            .. rows.All.Where(r => r.Kind is not (ArchiveRowKind.Setup or ArchiveRowKind.Person or ArchiveRowKind.MovedDay)
                    && r.Kind < ArchiveRowKind.Report)
                .GroupBy(r => r.Row.PartitionKey, StringComparer.Ordinal)
                .OrderBy(month => month.Key, StringComparer.Ordinal)
                .Select(month => MonthRecords.Collect(head: null, month.Select(r => r.Row), whole: true))
                .OfType<MonthSnapshot>(),
        ];
        var attachments = ImmutableDictionary.CreateBuilder<(SchoolMonth, EvidenceId), ImmutableArray<ArchivedAttachment>>();
        foreach (var month in months)
        {
            var stored = await NamesAsync(storage.EvidenceFiles, $"{month.Head.Month}/", cancellation);
            foreach (var reply in month.Evidence.Where(e => !e.Files.IsEmpty))
            {
                attachments.Add((month.Head.Month, reply.Id), await FilesOfAsync(month, reply, stored, content, cancellation));
            }
        }

        return new ArchivedYear(
            rows,
            setup,
            months,
            attachments.ToImmutable(),
            await reports.ReadAsync(rows, content, cancellation),
            [.. rows.Of(ArchiveRowKind.DeskEntry).Select(DeskMapping.ToEntry).OrderBy(e => e.At)]);
    }

    private static async Task<HashSet<string>> NamesAsync(BlobContainerClient container, string prefix, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellation))
        {
            names.Add(blob.Name);
        }

        return names;
    }

    private async Task<ImmutableArray<ArchivedAttachment>> FilesOfAsync(
        MonthSnapshot month, Evidence reply, HashSet<string> stored, ArchiveContent content, CancellationToken cancellation)
    {
        var files = ImmutableArray.CreateBuilder<ArchivedAttachment>();
        foreach (var (index, file) in reply.Files.Index())
        {
            if (await LeftOutAsync(file.Blob, stored, cancellation) is { } leftOut)
            {
                files.Add(new(file, null, null, leftOut));
                continue;
            }

            var (day, name) = (VietnamTime.DateOf(reply.Received), $"{reply.Person}-{reply.Effective:yyyyMMdd}-{index + 1}");
            var (folder, activity) = ($"{month.Head.Month.Year:D4}-{month.Head.Month.Month:D2}", reply.Activity.Value);
            var path = content.Names.Of(FileKinds.ExtensionFor(file.ContentType), "tep", folder, activity, name);
            content.Files.Add(new(path, ArchivedContainer.Evidence, file.Blob, day, file.Sha256));
            string? preview = null;
            if (file.Preview is not null && await LeftOutAsync(file.PreviewBlob, stored, cancellation) is null)
            {
                preview = content.Names.Of("jpg", "tep", folder, activity, "anh-nho", name);
                content.Files.Add(new(preview, ArchivedContainer.Evidence, file.PreviewBlob, day, null));
            }

            files.Add(new(file, path, preview, null));
        }

        return files.ToImmutable();
    }

    /// <summary>Why a file is left out; null for one that is not.</summary>
    private async Task<string?> LeftOutAsync(string blob, HashSet<string> stored, CancellationToken cancellation) =>
        stored.Contains(blob)
            ? ArchiveTexts.LeftOut(await scans.StateOfAsync(storage.EvidenceFiles.GetBlobClient(blob), cancellation))
            : ArchiveTexts.Deleted;
}
