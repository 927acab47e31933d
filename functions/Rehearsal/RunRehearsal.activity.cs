using Azure;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Rehearsals;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Rehearsal;

/// <summary>
/// Rehearses the year of the setup in force and keeps what it came to. Run again, it replaces what the run before has kept.
/// </summary>
public sealed partial class RunRehearsal(
    RehearsalRecords records,
    SetupSource setups,
    Rehearser rehearser,
    IWorkingCalendar calendar,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machineTime,
    ILogger<RunRehearsal> logger)
{
    /// <summary>How often its row says how far it has come.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    [Function(nameof(RunRehearsal))]
    public async Task RunAsync([ActivityTrigger] RehearsalId rehearsal, CancellationToken cancellation)
    {
        var setup = await setups.GetAsync(cancellation);
        var last = machineTime.GetTimestamp();
        RehearsedYear year;
        try
        {
            year = await rehearser.RunAsync(setup, StaffBehaviour.Silent, ProgressAsync, cancellation);
        }
        catch (Exception exception) when (exception is not RequestFailedException && !cancellation.IsCancellationRequested)
        {
            // Another try would end the same way; a store that does not answer is tried again.
            LogFailed(rehearsal.Value, exception);
            await records.UpdateAsync(rehearsal, run => run with { State = RehearsalState.Failed }, cancellation);
            return;
        }

        foreach (var failure in year.Failures)
        {
            LogPart(rehearsal.Value, failure.Part, failure.Day, failure.Reason);
        }

        await records.FinishAsync(rehearsal, RehearsalReport.Of(year, setup, calendar), cancellation);

        async Task ProgressAsync(DateOnly day)
        {
            if (machineTime.GetElapsedTime(last) >= Pace)
            {
                last = machineTime.GetTimestamp();
                await records.UpdateAsync(rehearsal, run => run with { Day = day }, cancellation);
            }
        }
    }

    [LoggerMessage(1501, LogLevel.Error, "Rehearsal {Rehearsal} could not be run to its end.")]
    private partial void LogFailed(string rehearsal, Exception exception);

    [LoggerMessage(1502, LogLevel.Warning, "In rehearsal {Rehearsal}, {Part} failed on {Day}: {Reason}")]
    private partial void LogPart(string rehearsal, string part, DateOnly day, string reason);
}
