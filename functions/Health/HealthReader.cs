using BinhHoa2.Functions.Durable;
using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Health;
using BinhHoa2.Shared.Mail;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Storage;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Functions.Health;

/// <summary>Asks every part of the app how it works, all at once and for some seconds at most. Changes nothing.</summary>
public sealed partial class HealthReader(
    SchoolStorage storage,
    SweepRecords sweeps,
    SetupSource setups,
    SetupExpectation setup,
    MonthRecords months,
    IOptions<MailOptions> mail,
    HostReadiness host,
    TimeProvider schoolTime,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machineTime,
    ILogger<HealthReader> logger)
{
    /// <summary>How long a part may take; machine time.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public async Task<HealthReport> ReadAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        var now = schoolTime.GetUtcNow();
        var isSetUp = !await IsMissingAsync(cancellation);
        var parts = await Task.WhenAll(
        [
            AskAsync(HealthParts.Storage, StorageAsync, cancellation),
            .. isSetUp
                ? new[] { AskAsync(HealthParts.Mail, limit => MailAsync(now, limit), cancellation) }
                : [Task.FromResult(HealthRules.NotSetUp())],
            Task.FromResult(HealthRules.Clock(ClockAt(now))),
            .. isSetUp
                ? new[] { AskAsync(HealthParts.Sweep, async limit => HealthRules.Sweep(await sweeps.FindAsync(limit), now), cancellation) }
                : [],
            AskAsync(HealthParts.Durable, async limit => HealthRules.Durable(await client.BacklogAsync(now, limit)), cancellation),
            AskAsync(HealthParts.Host, async limit => HealthRules.Host(await host.KeepsWritesAsync(limit)), cancellation),
        ]);
        return new HealthReport(now.ToOffset(VietnamTime.Offset), [.. parts]);
    }

    /// <summary>A part that throws or takes too long has failed, and the log says why.</summary>
    private async Task<HealthPart> AskAsync(
        string part, Func<CancellationToken, Task<HealthPart>> ask, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Limit);
        try
        {
            // Not every call heeds its token at once.
            return await ask(limit.Token).WaitAsync(limit.Token);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            LogUnanswered(exception, part);
            return HealthRules.Unanswered(part);
        }
    }

    /// <summary>Whether the school is not set up; if that cannot be read, the parts say so.</summary>
    private async Task<bool> IsMissingAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Limit);
        try
        {
            return await setup.IsMissingAsync(limit.Token).AsTask().WaitAsync(limit.Token);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            LogUnanswered(exception, HealthParts.Setup);
            return false;
        }
    }

    private async Task<HealthPart> StorageAsync(CancellationToken limit)
    {
        var start = machineTime.GetTimestamp();
        await Task.WhenAll(sweeps.FindAsync(limit), storage.EvidenceFiles.ExistsAsync(limit), storage.Reports.ExistsAsync(limit));
        return HealthRules.Storage(machineTime.GetElapsedTime(start));
    }

    private ClockFacts ClockAt(DateTimeOffset now) =>
        new(now.ToOffset(VietnamTime.Offset), schoolTime != TimeProvider.System, now - machineTime.GetUtcNow());

    private async Task<HealthPart> MailAsync(DateTimeOffset now, CancellationToken limit)
    {
        var school = await setups.GetAsync(limit);
        var today = VietnamTime.DateOf(now);
        SchoolMonth? begun = school.Plans.Months
            .Select(planned => new SchoolMonth(school.Profile.Id, planned.Year, planned.Month))
            .Where(month => month.FirstDay <= today)
            .OrderBy(month => month.FirstDay)
            .Select(month => (SchoolMonth?)month)
            .LastOrDefault();
        var file = begun is { } key ? await months.ReadAsync(key, MonthRows.Ledger, limit) : null;
        return HealthRules.Mail(MailFacts.Of(mail.Value.Provider!.Value, file?.Head.Month, file?.Ledger ?? [], now));
    }

    [LoggerMessage(2501, LogLevel.Error, "The health of {Part} could not be read.")]
    private partial void LogUnanswered(Exception exception, string part);
}
