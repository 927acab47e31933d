using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Reports;

/// <summary>
/// Removes what was worked with for the reports of a school year: reports that were never issued, editions of parts, registers of
/// evidence. Issued reports stay with their signed copies and corrections. Can be repeated.
/// </summary>
public sealed class ReportRemoval(SchoolStorage storage)
{
    private const string RegisterEnd = ".xlsx";
    private readonly TableClient table = storage.Table;

    /// <returns>How many files and rows were removed.</returns>
    public async Task<(int Files, int Rows)> RemoveAsync(SchoolId school, SchoolYear year, CancellationToken cancellation)
    {
        var kept = new List<string>();
        var (files, rows) = (0, 0);
        var reports = $"{TableClient.CreateQueryFilter($"PartitionKey eq {ReportMapping.PartitionOf(school)}")} "
            + $"and {ReportMapping.ReportsOf(year)}";
        await foreach (var row in table.QueryAsync<TableEntity>(reports, cancellationToken: cancellation))
        {
            if (ReportMapping.ToStanding(row).Issue is not null)
            {
                kept.Add(ReportMapping.ToKey(school, row, year.LastDay).ToString());
                continue;
            }

            await table.DeleteEntityAsync(row, cancellationToken: cancellation);
            rows++;
        }

        await foreach (var blob in storage.Reports.GetBlobsAsync(
            BlobTraits.None, BlobStates.None, SemesterKey.BeginOf(school, year), cancellation))
        {
            var isIssued = kept.Exists(report =>
                blob.Name == $"{report}.docx" || blob.Name.StartsWith($"{report}/", StringComparison.Ordinal));
            if (!isIssued || blob.Name.EndsWith(RegisterEnd, StringComparison.Ordinal))
            {
                await storage.Reports.DeleteBlobIfExistsAsync(
                    blob.Name, DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation);
                files++;
            }
        }

        return (files, rows + await table.DeleteAllAsync(ReportMapping.AllEditsOf(school, year), _ => true, int.MaxValue, cancellation));
    }
}
