using System.Collections.Immutable;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Shared.Rehearsals;

/// <summary>The rehearsal that was asked for last: its row, and its letters in a blob of the desk's own container.</summary>
public sealed class RehearsalRecords(SchoolStorage storage, [FromKeyedServices(Clocks.Machine)] TimeProvider machineTime)
{
    private const string Partition = "_rehearsal";
    private const string RowKey = "last";
    private const string Staff = "Staff";

    /// <summary>The rehearsal that was asked for last; null when there is none, or it is forgotten.</summary>
    public async Task<RehearsalRun?> FindAsync(CancellationToken cancellation) => (await RowAsync(cancellation))?.Run;

    /// <summary>Writes down a rehearsal that is to begin, unless another one is under way. The same one again is that one.</summary>
    /// <param name="now">School time, UTC.</param>
    /// <returns>Whether it may begin.</returns>
    public Task<bool> TryBeginAsync(RehearsalId id, StaffId by, DateTimeOffset now, CancellationToken cancellation) =>
        TryBeginAsync(id, by, now, StaffBehaviour.Silent, draft: null, cancellation);

    /// <inheritdoc cref="TryBeginAsync(RehearsalId, StaffId, DateTimeOffset, CancellationToken)"/>
    /// <param name="staff">What its staff do.</param>
    /// <param name="draft">The draft of a plan that it is for; null for the plans in force.</param>
    public async Task<bool> TryBeginAsync(
        RehearsalId id, StaffId by, DateTimeOffset now, StaffBehaviour staff, string? draft, CancellationToken cancellation)
    {
        var machine = machineTime.GetUtcNow();
        var wanted = ToRow(new RehearsalRun(id, by, now, RehearsalState.Running, machine) { Staff = staff, Draft = draft });
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

    /// <summary>Writes down how far it has come, or how it ended. One that is no longer the last stays as it is.</summary>
    /// <param name="change">Given the row as it is.</param>
    public async Task UpdateAsync(RehearsalId id, Func<RehearsalRun, RehearsalRun> change, CancellationToken cancellation)
    {
        while (await RowAsync(cancellation) is { } row && row.Run.Id == id)
        {
            try
            {
                var changed = change(row.Run) with { Updated = machineTime.GetUtcNow() };
                await storage.Table.UpdateEntityAsync(ToRow(changed), row.Version, TableUpdateMode.Replace, cancellation);
                return;
            }
            catch (RequestFailedException exception) when (exception.IsConflict())
            {
                // Written since it was read: the next look decides.
            }
        }
    }

    /// <summary>Keeps what it came to and what its letters look like, and then says that it can be read.</summary>
    /// <param name="letters">Those of the report, in its order, with their HTML.</param>
    public async Task FinishAsync(
        RehearsalId id, RehearsalReport report, ImmutableArray<RehearsedLetter> letters, CancellationToken cancellation)
    {
        await storage.Desk.CreateIfNotExistsAsync(cancellationToken: cancellation);
        foreach (var day in letters.GroupBy(l => l.Day))
        {
            var pages = RehearsalLooks.Pack(day.Select(l => l.Html));
            await LooksOf(id, day.Key).UploadAsync(new BinaryData(pages), overwrite: true, cancellation);
        }

        var bytes = JsonSerializer.SerializeToUtf8Bytes(report, SchoolJson.Options);
        await BlobOf(id).UploadAsync(new BinaryData(bytes), overwrite: true, cancellation);
        await UpdateAsync(id, run => run with { State = RehearsalState.Done, Day = report.Year.End }, cancellation);
    }

    /// <summary>What it came to; null when it is gone.</summary>
    public async Task<RehearsalReport?> ReadAsync(RehearsalId id, CancellationToken cancellation)
    {
        try
        {
            var blob = await BlobOf(id).DownloadContentAsync(cancellation);
            return JsonSerializer.Deserialize<RehearsalReport>(blob.Value.Content.ToMemory().Span, SchoolJson.Options);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    /// <summary>The HTML of the letters of a day, in the order of the report; empty when it is gone.</summary>
    public async Task<ImmutableArray<string>> ReadLooksAsync(RehearsalId id, DateOnly day, CancellationToken cancellation)
    {
        try
        {
            var blob = await LooksOf(id, day).DownloadContentAsync(cancellation);
            return RehearsalLooks.Unpack(blob.Value.Content.ToMemory());
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return [];
        }
    }

    /// <summary>Removes its letters, and its row if it is the last one. Can be repeated.</summary>
    public async Task ForgetAsync(RehearsalId id, CancellationToken cancellation)
    {
        await storage.Desk.CreateIfNotExistsAsync(cancellationToken: cancellation);
        await BlobOf(id).DeleteIfExistsAsync(cancellationToken: cancellation);
        await foreach (var blob in storage.Desk.GetBlobsAsync(BlobTraits.None, BlobStates.None, FolderOf(id), cancellation))
        {
            await storage.Desk.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellation);
        }

        if (await RowAsync(cancellation) is { } row && row.Run.Id == id)
        {
            await storage.Table.DeleteEntityAsync(Partition, RowKey, ETag.All, cancellation);
        }
    }

    private static TableEntity ToRow(RehearsalRun run) => new(Partition, RowKey)
    {
        ["Id"] = run.Id.Value,
        ["By"] = run.By.Value,
        ["Begun"] = run.Begun,
        ["State"] = run.State.ToString(),
        ["Updated"] = run.Updated,
        ["Day"] = RowColumns.Day(run.Day),
        [Staff] = run.Staff.ToString(),
        ["Draft"] = run.Draft,
    };

    private BlobClient BlobOf(RehearsalId id) => storage.Desk.GetBlobClient($"rehearsal/{id}.json");

    private BlobClient LooksOf(RehearsalId id, DateOnly day) => storage.Desk.GetBlobClient($"{FolderOf(id)}{day:yyyy-MM-dd}.json.gz");

    private static string FolderOf(RehearsalId id) => $"rehearsal/{id}/";

    private async Task<LastRow?> RowAsync(CancellationToken cancellation)
    {
        var found = await storage.Table.GetEntityIfExistsAsync<TableEntity>(Partition, RowKey, cancellationToken: cancellation);
        return found is { HasValue: true, Value: { } row }
            ? new LastRow(
                new RehearsalRun(
                    new RehearsalId(row.GetString("Id")),
                    new StaffId(row.GetString("By")),
                    row.GetDateTimeOffset("Begun")!.Value,
                    RowColumns.Name<RehearsalState>(row, "State"),
                    row.GetDateTimeOffset("Updated")!.Value,
                    RowColumns.OptionalDay(row, "Day"))
                {
                    // Rows written before there was a choice have none.
                    Staff = row.GetString(Staff) is null ? StaffBehaviour.Silent : RowColumns.Name<StaffBehaviour>(row, Staff),
                    Draft = row.GetString("Draft"),
                },
                row.ETag)
            : null;
    }

    private sealed record LastRow(RehearsalRun Run, ETag Version);
}
