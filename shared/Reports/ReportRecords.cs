using System.Collections.Immutable;
using System.Net;
using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Reports;

/// <summary>
/// Stores the semester reports of a school: the figures in a row, the drafted document and the register of its evidence in blobs.
/// </summary>
public sealed class ReportRecords(SchoolStorage storage, MalwareScans scans)
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
    /// Stores the drafted document and the register (xlsx), then freezes the figures from which they were made, and their wording. A
    /// repeated call keeps what is stored.
    /// </summary>
    /// <returns>The frozen report: the one given, or that of an earlier call.</returns>
    public async Task<SemesterReport> DraftAsync(
        SemesterKey key,
        SemesterReport report,
        ReportContent wording,
        byte[] document,
        byte[] register,
        CancellationToken cancellation)
    {
        var known = await table.GetEntityAsync<TableEntity>(
            ReportMapping.PartitionOf(key), ReportMapping.RowKeyOf(key), cancellationToken: cancellation);
        if (ReportMapping.ToRecord(known.Value).Frozen is { } frozen)
        {
            return frozen;
        }

        await storage.Reports.GetBlobClient(BlobOf(key)).UploadAsync(new BinaryData(document), overwrite: true, cancellation);
        await storage.Reports.GetBlobClient(RegisterOf(key)).UploadAsync(new BinaryData(register), overwrite: true, cancellation);
        var row = ReportMapping.ToRow(key, ReportState.Drafted, report, wording);
        await table.UpdateEntityAsync(row, known.Value.ETag, TableUpdateMode.Replace, cancellation);
        return report;
    }

    /// <summary>
    /// Puts an empty file in the place of each that belongs to a drafted report, where its rows were copied to without any bytes.
    /// </summary>
    public async Task PutEmptyFilesAsync(SemesterKey key, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is not { Frozen: not null } report)
        {
            return;
        }

        foreach (var name in report.Copies.Select(copy => CopyOf(key, copy)).Append(BlobOf(key)))
        {
            await storage.Reports.GetBlobClient(name).UploadAsync(new BinaryData([]), overwrite: true, cancellation);
        }
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

    /// <summary>Marks the draft as sent; one that is issued by now stays so.</summary>
    public async Task MarkSentAsync(SemesterKey key, CancellationToken cancellation)
    {
        while (await FindAsync(key, cancellation) is { State: ReportState.Begun or ReportState.Drafted } report)
        {
            if (await TryUpdateAsync(ReportMapping.ToRow(key, ReportState.Sent), report, cancellation))
            {
                return;
            }
        }
    }

    /// <summary>Notes that the letters of a step have left, unless those of a later one have.</summary>
    public async Task MarkStepToldAsync(SemesterKey key, int step, CancellationToken cancellation)
    {
        while (await FindAsync(key, cancellation) is { } report && !(report.ToldStep >= step))
        {
            if (await TryUpdateAsync(ReportMapping.ToToldStep(key, step), report, cancellation))
            {
                return;
            }
        }
    }

    /// <summary>The reports of a school year that have begun, for an overview of months; with them those of later years.</summary>
    public static OverviewRows Standings(SchoolId school, SchoolYear year) =>
        new(ReportMapping.ReportsFrom(year), ReportMapping.PartitionOf(school));

    /// <summary>All rows of the reports of all years, for an overview of months.</summary>
    public static OverviewRows All(SchoolId school) => new("RowKey ge ''", ReportMapping.PartitionOf(school));

    /// <summary>Where the reports of a school year in an overview stand.</summary>
    public static ImmutableArray<ReportStanding> StandingsIn(MonthOverview overview, SchoolId school, SchoolYear year) =>
    [
        .. overview.RowsOf(ReportMapping.PartitionOf(school))
            .Where(row => row.RowKey.StartsWith($"rp!{year}", StringComparison.Ordinal))
            .Select(ReportMapping.ToStanding)
            .OrderBy(s => s.Review)
            .ThenBy(s => s.Plan?.Value, StringComparer.Ordinal),
    ];

    /// <summary>The editions of all parts, in the order of the parts.</summary>
    public async Task<ImmutableArray<ReportEdit>> EditsAsync(SemesterKey key, CancellationToken cancellation)
    {
        var edits = ImmutableArray.CreateBuilder<ReportEdit>();
        await foreach (var row in table.QueryAsync<TableEntity>(ReportMapping.EditsOf(key), cancellationToken: cancellation))
        {
            edits.Add(ReportMapping.ToEdit(row));
        }

        return edits.ToImmutable();
    }

    /// <summary>Writes further editions, of one part each.</summary>
    /// <param name="seen">The report as it was read.</param>
    /// <param name="edits">How many editions there are with these.</param>
    /// <returns>Whether it was written; not when the report or the part has changed since it was read.</returns>
    public Task<bool> TryEditAsync(
        SemesterKey key, ReportRecord seen, IReadOnlyList<ReportEdit> further, int edits, CancellationToken cancellation) =>
        TrySubmitAsync(ReportMapping.ToActions(key, seen, further, edits), cancellation);

    /// <summary>Writes a further correction.</summary>
    /// <param name="seen">The report as it was read.</param>
    /// <returns>Whether it was written; not when the report has changed since it was read.</returns>
    public Task<bool> TryCorrectAsync(
        SemesterKey key, ReportRecord seen, ReportCorrection correction, CancellationToken cancellation) =>
        TrySubmitAsync(ReportMapping.ToActions(key, seen, correction), cancellation);

    /// <summary>The corrections issued so far, oldest first.</summary>
    public async Task<ImmutableArray<ReportCorrection>> CorrectionsAsync(SemesterKey key, CancellationToken cancellation)
    {
        var corrections = ImmutableArray.CreateBuilder<ReportCorrection>();
        await foreach (var row in table.QueryAsync<TableEntity>(ReportMapping.CorrectionsOf(key), cancellationToken: cancellation))
        {
            corrections.Add(ReportMapping.ToCorrection(row));
        }

        return corrections.ToImmutable();
    }

    /// <summary>Issues the report with its final wording.</summary>
    /// <returns>Whether it was written; not when the report has changed since it was read.</returns>
    public Task<bool> TryIssueAsync(
        SemesterKey key, ReportRecord seen, ReportIssue issue, ReportContent issued, CancellationToken cancellation) =>
        TryUpdateAsync(
            ReportMapping.ToRow(key, issue, issued, seen.Frozen?.Root is { } root ? ProofCode.Of(root.Root) : null), seen, cancellation);

    /// <summary>The issued report that has a code; null when there is none.</summary>
    public async Task<(SemesterKey Key, ReportRecord Report)?> FindAsync(SchoolId school, ProofCode code, CancellationToken cancellation)
    {
        var filter = ReportMapping.WithCode(school, code);
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            var report = ReportMapping.ToRecord(row);
            return (ReportMapping.ToKey(school, row, report.Frozen!.CutOff), report);
        }

        return null;
    }

    /// <summary>Gives an issued report a number and a day; a further one takes the place of the last.</summary>
    /// <returns>Whether it was written; not when the report has changed since it was read.</returns>
    public Task<bool> TryNumberAsync(SemesterKey key, ReportRecord seen, ReportNumber number, CancellationToken cancellation) =>
        TryUpdateAsync(ReportMapping.ToRow(key, seen.Numbers.Add(number)), seen, cancellation);

    /// <summary>Takes the signed copy of an issued and numbered report back: its bytes first, then what is known of it.</summary>
    /// <returns>Whether it was written; not when the report has changed since it was read.</returns>
    public async Task<bool> TryTakeCopyAsync(
        SemesterKey key, ReportRecord seen, SignedCopy copy, byte[] bytes, CancellationToken cancellation)
    {
        await storage.Reports.GetBlobClient(CopyOf(key, copy)).UploadAsync(new BinaryData(bytes), overwrite: true, cancellation);
        return await TryUpdateAsync(ReportMapping.ToRow(key, seen.Copies.Add(copy)), seen, cancellation);
    }

    /// <summary>Notes that the signed copy is to be sent outside the school.</summary>
    /// <returns>Whether it was written; not when the report has changed since it was read.</returns>
    public Task<bool> TryDispatchAsync(SemesterKey key, ReportRecord seen, ReportDispatch dispatch, CancellationToken cancellation) =>
        TryUpdateAsync(ReportMapping.ToRow(key, seen.Dispatches.Add(dispatch)), seen, cancellation);

    /// <summary>Opens a signed copy (PDF), unless its scan for malware keeps it back.</summary>
    public Task<ScannedContent> OpenCopyAsync(SemesterKey key, SignedCopy copy, CancellationToken cancellation) =>
        scans.OpenAsync(storage.Reports.GetBlobClient(CopyOf(key, copy)), cancellation);

    /// <summary>What is known of a signed copy from its scan for malware; of one that was deleted, that it cannot be scanned.</summary>
    public async Task<ScanState> CopyStateAsync(SemesterKey key, SignedCopy copy, CancellationToken cancellation)
    {
        try
        {
            return await scans.StateOfAsync(storage.Reports.GetBlobClient(CopyOf(key, copy)), cancellation);
        }
        catch (RequestFailedException exception) when (exception.Status == (int)HttpStatusCode.NotFound)
        {
            return ScanState.Unchecked;
        }
    }

    /// <summary>Notes that all reminders of the issue have left.</summary>
    public async Task MarkRemindedAsync(SemesterKey key, CancellationToken cancellation)
    {
        while (await FindAsync(key, cancellation) is { IsReminded: false } report)
        {
            if (await TryUpdateAsync(ReportMapping.ToReminded(key), report, cancellation))
            {
                return;
            }
        }
    }

    private async Task<bool> TrySubmitAsync(IEnumerable<TableTransactionAction> actions, CancellationToken cancellation)
    {
        try
        {
            await table.SubmitTransactionAsync(actions, cancellation);
            return true;
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            return false;
        }
    }

    private async Task<bool> TryUpdateAsync(TableEntity row, ReportRecord seen, CancellationToken cancellation)
    {
        try
        {
            await table.UpdateEntityAsync(row, seen.Version, TableUpdateMode.Merge, cancellation);
            return true;
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            return false;
        }
    }

    // Named by its bytes, so that none is ever overwritten by another.
    internal static string CopyOf(SemesterKey key, SignedCopy copy) => $"{key}/{copy.Sha256}.pdf";

    internal static string RegisterOf(SemesterKey key) => $"{key}.xlsx";

    internal static string BlobOf(SemesterKey key) => $"{key}.docx";
}
