using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Archives;

/// <summary>The semester reports of an archive: the document of each edition, the register and the signed copies.</summary>
internal sealed class ArchivedReports(SchoolStorage storage, MalwareScans scans)
{
    /// <param name="content">Gets the documents that are made and the files that are copied.</param>
    public async Task<ImmutableArray<ArchivedReport>> ReadAsync(
        ArchiveRows rows, ArchiveContent content, CancellationToken cancellation)
    {
        var reports = ImmutableArray.CreateBuilder<ArchivedReport>();
        foreach (var row in rows.Of(ArchiveRowKind.Report))
        {
            if (ReportMapping.ToRecord(row) is { Frozen: { } frozen } record)
            {
                var key = ReportMapping.ToKey(rows.School, row, frozen.CutOff);
                var report = new ArchivedReport(
                    key,
                    ReportAddress.NameOf(key.Review, key.Plan),
                    record,
                    [.. BelongingTo(row, rows.Of(ArchiveRowKind.Edition)).Select(ReportMapping.ToEdit)],
                    [.. BelongingTo(row, rows.Of(ArchiveRowKind.Correction)).Select(ReportMapping.ToCorrection)],
                    []);
                reports.Add(report with { Documents = [.. await DocumentsOfAsync(report, content, cancellation)] });
            }
        }

        return reports.ToImmutable();
    }

    // rp!{year}!{review}, re!{year}!{review}!{part}!{edition}
    private static IEnumerable<TableEntity> BelongingTo(TableEntity report, IEnumerable<TableEntity> rows) =>
        rows.Where(r => r.RowKey[3..].StartsWith($"{report.RowKey[3..]}!", StringComparison.Ordinal));

    private async Task<List<(string Path, string Text)>> DocumentsOfAsync(
        ArchivedReport report, ArchiveContent content, CancellationToken cancellation)
    {
        var documents = new List<(string, string)>();
        var (day, folder) = (report.Key.CutOff, report.Name);
        await AddStoredAsync("docx", "du-thao", ArchiveTexts.FirstDraft, ReportRecords.BlobOf(report.Key), day, null);
        if (report.Record.IsOpen && !report.Edits.IsEmpty)
        {
            await AddMadeAsync(report.Record, "du-thao-da-sua", ArchiveTexts.EditedDraft);
        }

        if (report.Record.Issue is not null)
        {
            await AddMadeAsync(report.Record with { Numbers = [] }, "ban-hanh", ArchiveTexts.Issued);
        }

        foreach (var (index, number) in report.Record.Numbers.Index())
        {
            var numbered = report.Record with { Numbers = report.Record.Numbers[..(index + 1)] };
            await AddMadeAsync(numbered, $"so-{number.Number}", ArchiveTexts.Numbered(number));
        }

        foreach (var copy in report.Record.Copies)
        {
            await AddStoredAsync(
                "pdf",
                $"ban-ky-so-{copy.Number}",
                ArchiveTexts.Signed(copy),
                ReportRecords.CopyOf(report.Key, copy),
                VietnamTime.DateOf(copy.Received),
                copy.Sha256);
        }

        await AddStoredAsync("xlsx", "so-minh-chung", ArchiveTexts.Register, ReportRecords.RegisterOf(report.Key), day, null);
        return documents;

        async Task AddMadeAsync(ReportRecord edition, string name, string text)
        {
            var path = content.Names.Of("docx", "bao-cao", folder, name);
            content.Made.Add((path, await RenderAsync(edition, report, cancellation)));
            documents.Add((path, text));
        }

        async Task AddStoredAsync(string ending, string name, string text, string blob, DateOnly came, string? sha256)
        {
            if (await IsGivenOutAsync(blob, cancellation))
            {
                var path = content.Names.Of(ending, "bao-cao", folder, name);
                content.Files.Add(new(path, ArchivedContainer.Reports, blob, came, sha256));
                documents.Add((path, text));
            }
        }
    }

    private async Task<byte[]> RenderAsync(ReportRecord edition, ArchivedReport report, CancellationToken cancellation)
    {
        var document = IssuedContent.Of(edition, report.Edits);
        var pictures = new Dictionary<string, byte[]>();
        foreach (var picture in document.Pictures)
        {
            if (await FindAsync(picture.Blob, cancellation) is { } bytes)
            {
                pictures[picture.Key] = bytes;
            }
        }

        return ReportDocument.Render(document, report.Key.CutOff, pictures);
    }

    private async Task<byte[]?> FindAsync(string blob, CancellationToken cancellation)
    {
        try
        {
            if ((await scans.OpenAsync(storage.EvidenceFiles.GetBlobClient(blob), cancellation)).Content is not { } content)
            {
                return null;
            }

            await using (content)
            {
                using var bytes = new MemoryStream();
                await content.CopyToAsync(bytes, cancellation);
                return bytes.ToArray();
            }
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    private async Task<bool> IsGivenOutAsync(string blob, CancellationToken cancellation)
    {
        try
        {
            var client = storage.Reports.GetBlobClient(blob);
            return await client.ExistsAsync(cancellation) && (await scans.StateOfAsync(client, cancellation)).IsGivenOut;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return false;
        }
    }
}
