using System.Net;
using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Reports;

/// <summary>
/// Stores the semester reports of a school: the figures in a row, the drafted document and the register of its evidence in blobs.
/// </summary>
public sealed class ReportRecords(SchoolStorage storage)
{
    private readonly TableClient table = storage.Table;

    /// <returns>The stored report, or null if it has not begun.</returns>
    public async Task<ReportRecord?> FindAsync(SemesterKey key, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            ReportMapping.PartitionOf(key), ReportMapping.RowKeyOf(key), cancellationToken: cancellation);
        return row.HasValue ? ReportMapping.ToRecord(row.Value!) : null;
    }

    /// <summary>Inserts the row that marks the report as begun. Can be repeated.</summary>
    public async Task BeginAsync(SemesterKey key, CancellationToken cancellation)
    {
        try
        {
            await table.AddEntityAsync(ReportMapping.ToRow(key, ReportState.Begun), cancellation);
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            // An earlier call inserted the row.
        }
    }

    /// <summary>
    /// Stores the drafted document and the register (xlsx), then freezes the figures from which they were made. A repeated call keeps
    /// what is stored.
    /// </summary>
    /// <returns>The frozen report: the one given, or that of an earlier call.</returns>
    public async Task<SemesterReport> DraftAsync(
        SemesterKey key, SemesterReport report, byte[] document, byte[] register, CancellationToken cancellation)
    {
        var known = await table.GetEntityAsync<TableEntity>(
            ReportMapping.PartitionOf(key), ReportMapping.RowKeyOf(key), cancellationToken: cancellation);
        if (ReportMapping.ToRecord(known.Value).Frozen is { } frozen)
        {
            return frozen;
        }

        await storage.Reports.GetBlobClient(BlobOf(key)).UploadAsync(new BinaryData(document), overwrite: true, cancellation);
        await storage.Reports.GetBlobClient(RegisterOf(key)).UploadAsync(new BinaryData(register), overwrite: true, cancellation);
        var row = ReportMapping.ToRow(key, ReportState.Drafted, report);
        await table.UpdateEntityAsync(row, known.Value.ETag, TableUpdateMode.Replace, cancellation);
        return report;
    }

    /// <summary>Reads the bytes of the drafted document (docx).</summary>
    public async Task<byte[]> DocumentAsync(SemesterKey key, CancellationToken cancellation)
    {
        var blob = await storage.Reports.GetBlobClient(BlobOf(key)).DownloadContentAsync(cancellation);
        return blob.Value.Content.ToArray();
    }

    /// <summary>Reads the bytes of the register (xlsx); null for a report that was drafted before there were registers.</summary>
    public async Task<byte[]?> FindRegisterAsync(SemesterKey key, CancellationToken cancellation)
    {
        try
        {
            var blob = await storage.Reports.GetBlobClient(RegisterOf(key)).DownloadContentAsync(cancellation);
            return blob.Value.Content.ToArray();
        }
        catch (RequestFailedException exception) when (exception.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Marks the report as sent to the principal.</summary>
    public Task MarkSentAsync(SemesterKey key, CancellationToken cancellation) =>
        table.UpdateEntityAsync(ReportMapping.ToRow(key, ReportState.Sent), ETag.All, TableUpdateMode.Merge, cancellation);

    private static string RegisterOf(SemesterKey key) => $"{key}.xlsx";

    private static string BlobOf(SemesterKey key) => $"{key}.docx";
}
