using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
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

    /// <summary>The rehearsal that was asked for last; null when there is none, or it is forgotten.</summary>
    public async Task<RehearsalRun?> FindAsync(CancellationToken cancellation) => (await RowAsync(cancellation))?.Run;

    /// <summary>Writes down a rehearsal that is to begin, unless another one is under way. The same one again is that one.</summary>
    /// <param name="now">School time, UTC.</param>
    /// <returns>Whether it may begin.</returns>
    public Task<bool> TryBeginAsync(RehearsalId id, StaffId by, DateTimeOffset now, CancellationToken cancellation) =>
        TryBeginAsync(id, by, now, draft: null, cancellation);

    /// <inheritdoc cref="TryBeginAsync(RehearsalId, StaffId, DateTimeOffset, CancellationToken)"/>
    /// <param name="draft">The draft of a plan that it is for; null for the plans in force.</param>
    public async Task<bool> TryBeginAsync(
        RehearsalId id, StaffId by, DateTimeOffset now, string? draft, CancellationToken cancellation)
    {
        var machine = machineTime.GetUtcNow();
        var wanted = ToRow(new RehearsalRun(id, by, now, RehearsalState.Running, machine) { Draft = draft });
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

    /// <summary>Keeps what it came to, and then says that it can be read.</summary>
    public async Task FinishAsync(RehearsalId id, RehearsalReport report, CancellationToken cancellation)
    {
        await storage.Desk.CreateIfNotExistsAsync(cancellationToken: cancellation);
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

    /// <summary>Removes its letters, and its row if it is the last one. Can be repeated.</summary>
    public async Task ForgetAsync(RehearsalId id, CancellationToken cancellation)
    {
        await storage.Desk.CreateIfNotExistsAsync(cancellationToken: cancellation);
        await BlobOf(id).DeleteIfExistsAsync(cancellationToken: cancellation);
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
        ["Draft"] = run.Draft,
    };

    private BlobClient BlobOf(RehearsalId id) => storage.Desk.GetBlobClient($"rehearsal/{id}.json");

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
                    Draft = row.GetString("Draft"),
                },
                row.ETag)
            : null;
    }

    private sealed record LastRow(RehearsalRun Run, ETag Version);
}
