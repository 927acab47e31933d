using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Reports;

/// <summary>
/// Erases words and pictures in reports: in drafts, editions of parts and registers of evidence. A report that was issued stays as it
/// was issued, and says from then on whose data it still has. Can be repeated.
/// </summary>
public sealed class ReportErasure(SchoolStorage storage)
{
    private readonly TableClient table = storage.Table;

    /// <param name="isDry">Whether nothing is written.</param>
    /// <returns>How many files and rows change, and the issued reports that keep something of it.</returns>
    public async Task<(int Files, int Rows, ImmutableArray<string> Kept)> EraseAsync(
        SchoolId school, ReportSources sources, bool isDry, CancellationToken cancellation)
    {
        var (files, changed, kept) = (0, 0, ImmutableArray.CreateBuilder<string>());
        var partition = ReportMapping.PartitionOf(school);
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(r => r.PartitionKey == partition, cancellationToken: cancellation))
        {
            rows.Add(row);
        }

        // A report's edition may repeat what its draft has: all is looked for by the words of the drafts.
        var rule = new ReportErasureRule(sources, rows);
        foreach (var row in rows)
        {
            var erased = rule.Apply(row);
            if (erased.IsKept)
            {
                kept.Add(NameOf(school, row));
            }

            files += await EraseFilesAsync(school, row, erased, isDry, cancellation);
            if (!erased.IsChanged)
            {
                continue;
            }

            changed++;
            if (!isDry)
            {
                await WriteAsync(row, rule, cancellation);
            }
        }

        return (files, changed, kept.ToImmutable());
    }

    private static string NameOf(SchoolId school, TableEntity row) => ReportMapping.ToKey(school, row, default).ToString();

    /// <summary>The files first: a row that is done says no more what was in them.</summary>
    private async Task<int> EraseFilesAsync(
        SchoolId school, TableEntity row, ReportErasureRule.Outcome erased, bool isDry, CancellationToken cancellation)
    {
        var files = 0;
        if (erased.Draft is { } draft)
        {
            files++;
            if (!isDry)
            {
                await storage.Reports.GetBlobClient($"{NameOf(school, row)}.docx")
                    .UploadAsync(new BinaryData(draft), overwrite: true, cancellation);
            }
        }

        if (erased.HasRegister)
        {
            var register = storage.Reports.GetBlobClient($"{NameOf(school, row)}.xlsx");
            if (await register.ExistsAsync(cancellation))
            {
                files++;
                if (!isDry)
                {
                    await register.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation);
                }
            }
        }

        return files;
    }

    private async Task WriteAsync(TableEntity row, ReportErasureRule rule, CancellationToken cancellation)
    {
        var changed = row;
        while (true)
        {
            try
            {
                await table.UpdateEntityAsync(changed, changed.ETag, TableUpdateMode.Replace, cancellation);
                return;
            }
            catch (RequestFailedException exception) when (exception.IsConflict())
            {
                // Edited, issued or sent since it was read.
                changed = await table.GetEntityAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancellation);
                if (!rule.Apply(changed).IsChanged)
                {
                    return;
                }
            }
        }
    }
}
