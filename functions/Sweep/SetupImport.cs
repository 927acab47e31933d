using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Mail;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools.Input;
using BinhHoa2.Shared.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Sweep;

/// <summary>
/// Brings the configured files into the records, at start and with every sweep. Broken files change nothing but that the Board's
/// page says so: the school goes on with the plan it has, and only a school that has none cannot start.
/// </summary>
public sealed partial class SetupImport(
    SetupOptions options,
    ISetupFiles files,
    SchoolStorage storage,
    SetupRecords setups,
    SetupSource source,
    MailSenders senders,
    TimeProvider schoolTime,
    ILogger<SetupImport> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await storage.EnsureCreatedAsync(cancellationToken);
        if (await RunAsync(cancellationToken) is { Sender: null } && !senders.IsSet)
        {
            throw new InvalidOperationException(
                "Mail:FromAddress and Mail:FromName must be set: the records hold a school, and no sender was saved by page.");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <returns>
    /// The setup that is in force; it says why newer files are not. Null while a school that is set up by page is not set up.
    /// </returns>
    /// <exception cref="InputException">The files are broken and no plan was stored before.</exception>
    public async Task<SchoolSetup?> RunAsync(CancellationToken cancellation)
    {
        if (options.IsByPage)
        {
            return await source.FindAsync(cancellation);
        }

        SchoolSetup setup;
        try
        {
            // A roster that was adopted at the desk stands for the configured one. It is read where it is at hand.
            var stored = setups.HasTaken ? await source.GetAsync(cancellation) : await setups.FindAsync(cancellation);
            setup = files.Load(stored);
            if (!setups.IsTaken(setup))
            {
                setup = files.LoadAfter(setups.HasTaken ? await setups.FindAsync(cancellation) : stored);
            }

            if (stored is { FirstStart: not null } && stored.Profile.Id != setup.Profile.Id)
            {
                // The sample, or files of another school, would send their letters in the place of this one's.
                throw new InvalidOperationException(
                    $"{SetupOrigins.Sample} must be false: the records hold a school that was set up by page. "
                        + $"Files may take its place if their profile has the id \"{stored.Profile.Id}\".");
            }
        }
        catch (InputException exception)
        {
            if (await setups.FindAsync(cancellation) is not { } stored)
            {
                throw;
            }

            LogBroken(exception.Message);
            var refusal = SetupRefusal.Of([.. exception.Problems.Select(p => p.ToString())], schoolTime.GetUtcNow());
            return await RefuseAsync(stored, refusal, cancellation);
        }

        if (await setups.ImportAsync(setup, schoolTime.Today(), cancellation))
        {
            source.Invalidate();
            LogImported(setup.Plan.Year.ToString());
        }

        // As stored, so that people who are no longer in the file are there as having left.
        return await source.GetAsync(cancellation);
    }

    /// <summary>Keeps the problems for the Board's page; the same ones keep the time they were found first.</summary>
    private async Task<SchoolSetup> RefuseAsync(SchoolSetup stored, SetupRefusal refusal, CancellationToken cancellation)
    {
        // So that the calendar follows the days of what is in force.
        await source.GetAsync(cancellation);
        if (refusal.IsSameAs(stored.Refusal))
        {
            return stored;
        }

        await setups.MarkRefusedAsync(stored.Profile.Id, refusal, cancellation);
        source.Invalidate();
        return stored with { Refusal = refusal };
    }

    [LoggerMessage(1001, LogLevel.Information, "The plan of {Year} and its roster are in force.")]
    private partial void LogImported(string year);

    [LoggerMessage(
        1002,
        LogLevel.Error,
        "The configured plan, roster or profile is broken and was not taken over:\n{Problems}",
        EventName = "SetupBroken")]
    private partial void LogBroken(string problems);
}
