using System.Collections.Concurrent;
using System.Diagnostics;
using Azure;
using Azure.Data.Tables;
using BinhHoa2.Embedded.Durable.Basis;

namespace BinhHoa2.Embedded.Durable.Store;

/// <summary>
/// The one row that says which process owns the store. Each owner has a higher epoch than the one before. An owner that
/// cannot be sure of its lease any more renews it before it writes; if the row is no longer its own, it is fenced.
/// </summary>
internal sealed class OwnerLease(TableClient table, StorageCalls calls, TimeProvider machineTime, TimeSpan length)
{
    private const string Partition = "@owner";
    private const string Row = "lease";

    // Runtimes of this process that still run: distinguishes another live runtime from one that was abandoned.
    private static readonly ConcurrentDictionary<Guid, bool> LiveRuntimes = new();

    private readonly FifoGate writing = new(1);
    private readonly Guid self = Guid.NewGuid();
    private ETag etag;
    private long renewedAt;
    private DateTimeOffset until;

    public long Epoch { get; private set; }

    public TimeSpan RenewEvery => length / 3;

    /// <summary>Becomes the owner.</summary>
    /// <returns>Whether the last owner may still be running, only slow or frozen, so that its instances must be sealed.</returns>
    /// <exception cref="StoreOwnedException">Another living process owns the store.</exception>
    public async Task<bool> TakeAsync()
    {
        var answer = await calls.RunAsync(c => table.GetEntityIfExistsAsync<TableEntity>(Partition, Row, cancellationToken: c));
        var there = answer.HasValue ? answer.Value : null;
        var last = there is null ? null : ToOwner(there);
        var gone = last is null or { Released: true } || IsDead(last);
        if (!gone && last!.Until > machineTime.GetUtcNow())
        {
            throw new StoreOwnedException(last);
        }

        Epoch = (there?.GetInt64(nameof(Epoch)) ?? 0) + 1;
        LiveRuntimes[self] = true;
        try
        {
            await WriteAsync(there is null ? null : there.ETag, released: false);
        }
        catch (FencedException)
        {
            LiveRuntimes.TryRemove(self, out _);
            var winner = await calls.RunAsync(c => table.GetEntityAsync<TableEntity>(Partition, Row, cancellationToken: c));
            throw new StoreOwnedException(ToOwner(winner.Value));
        }

        return !gone;
    }

    /// <summary>Returns at once while the lease certainly holds, else renews it first.</summary>
    /// <exception cref="FencedException">Another runtime owns the store now.</exception>
    public ValueTask EnsureHeldAsync() => IsCertainlyHeld ? ValueTask.CompletedTask : new ValueTask(RenewAsync());

    /// <exception cref="FencedException">Another runtime owns the store now.</exception>
    public Task RenewAsync() => WriteOverOwnAsync(released: false);

    /// <summary>Releases the lease: the next owner need not wait.</summary>
    public async Task ReleaseAsync()
    {
        await WriteOverOwnAsync(released: true);
        Deregister();
    }

    /// <summary>Marks this runtime as no longer running, without writing to the store.</summary>
    public void Deregister() => LiveRuntimes.TryRemove(self, out _);

    private bool IsCertainlyHeld =>
        machineTime.GetElapsedTime(renewedAt) < length && machineTime.GetUtcNow() < until;

    private static StoreOwner ToOwner(TableEntity row) => new(
        row.GetString(nameof(StoreOwner.Host)),
        row.GetInt32(nameof(StoreOwner.Pid))!.Value,
        row.GetGuid(nameof(StoreOwner.Runtime))!.Value,
        row.GetDateTimeOffset(nameof(StoreOwner.Until))!.Value,
        row.GetBoolean(nameof(StoreOwner.Released))!.Value);

    /// <summary>Whether an owner has certainly ended: only processes of this machine can be checked.</summary>
    private static bool IsDead(StoreOwner owner)
    {
        if (owner.Host != Environment.MachineName)
        {
            return false;
        }

        return owner.Pid == Environment.ProcessId ? !LiveRuntimes.ContainsKey(owner.Runtime) : !Exists(owner.Pid);
    }

    private static bool Exists(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return !process.HasExited && !(OperatingSystem.IsLinux() && IsZombie(pid));
        }
        catch (Exception exception) when (exception is ArgumentException or IOException)
        {
            return false;
        }
    }

    /// <summary>Whether a killed process is still listed because its parent has not read its exit code.</summary>
    private static bool IsZombie(int pid)
    {
        var stat = File.ReadAllText($"/proc/{pid}/stat");
        return stat[stat.LastIndexOf(')') + 2] is 'Z' or 'X';
    }

    private async Task WriteOverOwnAsync(bool released)
    {
        // One at a time: an unexpected row with this runtime's id can then only be an attempt whose answer was lost.
        await writing.EnterAsync(calls.Stopped);
        try
        {
            await WriteAsync(etag, released);
        }
        finally
        {
            writing.Leave();
        }
    }

    private async Task WriteAsync(ETag? over, bool released)
    {
        var asked = machineTime.GetTimestamp();
        var end = machineTime.GetUtcNow() + length;
        var row = new TableEntity(Partition, Row)
        {
            [nameof(Epoch)] = Epoch,
            [nameof(StoreOwner.Host)] = Environment.MachineName,
            [nameof(StoreOwner.Pid)] = Environment.ProcessId,
            [nameof(StoreOwner.Runtime)] = self,
            [nameof(StoreOwner.Until)] = end,
            [nameof(StoreOwner.Released)] = released,
        };
        try
        {
            var answer = await calls.RunAsync(c => over is { } known
                ? table.UpdateEntityAsync(row, known, TableUpdateMode.Replace, c)
                : table.AddEntityAsync(row, c));
            etag = answer.Headers.ETag!.Value;
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 409 or 412)
        {
            var there = await calls.RunAsync(c => table.GetEntityIfExistsAsync<TableEntity>(Partition, Row, cancellationToken: c));
            if (!there.HasValue || there.Value!.GetGuid(nameof(StoreOwner.Runtime)) != self)
            {
                throw new FencedException(there.HasValue
                    ? $"The store is owned by process {there.Value!.GetInt32(nameof(StoreOwner.Pid))} on "
                        + $"{there.Value.GetString(nameof(StoreOwner.Host))} now."
                    : "The row that says who owns the store is gone.");
            }

            // The answer to an attempt of this runtime was lost.
            etag = there.Value.ETag;
        }

        (renewedAt, until) = (asked, end);
    }
}
