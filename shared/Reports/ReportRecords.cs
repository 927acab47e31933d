using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Reports;

/// <summary>The semester reports of a school: figures in a row, the drafted document in a blob.</summary>
public sealed class ReportRecords(SchoolStorage storage)
{
    private readonly TableClient table = storage.Table;

    /// <summary>The report on record, or null when it never began.</summary>
    public async Task<ReportRecord?> FindAsync(SemesterKey key, CancellationToken cancellation)
    {
        var (partition, rowKey) = KeysOf(key);
        var row = await table.GetEntityIfExistsAsync<TableEntity>(partition, rowKey, cancellationToken: cancellation);
        return row.HasValue ? ToRecord(key, row.Value!) : null;
    }

    /// <summary>Puts the guard row that says the report has begun; insert-only.</summary>
    public async Task BeginAsync(SemesterKey key, CancellationToken cancellation)
    {
        try
        {
            await table.AddEntityAsync(NewRow(key, ReportState.Begun), cancellation);
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            // Begun before: that is what was asked for.
        }
    }

    /// <summary>Keeps the drafted document, then freezes the figures it was drafted from. A repeat finds both and keeps the first.</summary>
    /// <returns>The frozen report: the one given, or the one an earlier call froze.</returns>
    public async Task<SemesterReport> DraftAsync(SemesterKey key, SemesterReport report, byte[] document, CancellationToken cancellation)
    {
        var (partition, rowKey) = KeysOf(key);
        var known = await table.GetEntityAsync<TableEntity>(partition, rowKey, cancellationToken: cancellation);
        if (ToRecord(key, known.Value).Frozen is { } frozen)
        {
            return frozen;
        }

        await storage.Reports.GetBlobClient(BlobOf(key)).UploadAsync(new BinaryData(document), overwrite: true, cancellation);
        var row = NewRow(key, ReportState.Drafted);
        LongText.Put(row, "Report", JsonSerializer.Serialize(report, SchoolJson.Options));
        await table.UpdateEntityAsync(row, known.Value.ETag, TableUpdateMode.Replace, cancellation);
        return report;
    }

    /// <summary>The drafted document's bytes (docx).</summary>
    public async Task<byte[]> DocumentAsync(SemesterKey key, CancellationToken cancellation)
    {
        var blob = await storage.Reports.GetBlobClient(BlobOf(key)).DownloadContentAsync(cancellation);
        return blob.Value.Content.ToArray();
    }

    /// <summary>Notes that the principal has the report.</summary>
    public async Task MarkSentAsync(SemesterKey key, CancellationToken cancellation)
    {
        var (partition, rowKey) = KeysOf(key);
        await table.UpdateEntityAsync(new TableEntity(partition, rowKey) { ["State"] = nameof(ReportState.Sent) }, ETag.All, TableUpdateMode.Merge, cancellation);
    }

    /// <summary>The keys of a report: the partition is the school's own, of all years.</summary>
    private static (string Partition, string RowKey) KeysOf(SemesterKey key) => ($"{key.School}_school", $"rp!{key.Year}!{key.Review}");

    private static string BlobOf(SemesterKey key) => $"{key}.docx";

    private static TableEntity NewRow(SemesterKey key, ReportState state)
    {
        var (partition, rowKey) = KeysOf(key);
        return new TableEntity(partition, rowKey) { ["State"] = state.ToString() };
    }

    private static ReportRecord ToRecord(SemesterKey key, TableEntity row) => new(
        key,
        Enum.Parse<ReportState>(row.GetString("State")),
        row.ContainsKey("Report") ? JsonSerializer.Deserialize<SemesterReport>(LongText.Get(row, "Report"), SchoolJson.Options) : null);
}
