using BinhHoa2.Shared.Archives;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Rehearsals;
using BinhHoa2.Shared.Reports;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Durable;

/// <summary>The one instance each month, its moved work, request and semester has: its id, and starting it when it is not there.</summary>
public static class Instances
{
    public static string Of(SchoolMonth month) => $"month-{month}";

    /// <summary>The instance that sends a closed month's wave of moved work.</summary>
    public static string OfMovedWork(SchoolMonth month) => $"moved-{month}";

    public static string Of(RequestKey request) => $"request-{request.Month}-{request.Id}";

    public static string Of(SemesterKey semester) => $"semester-{semester}";

    /// <summary>The instance that sends the letters of a step of a report.</summary>
    public static string OfReportStep(string step) => $"report-{step}";

    /// <summary>The instance that runs a rehearsal and forgets it after a week.</summary>
    public static string Of(RehearsalId rehearsal) => $"rehearsal-{rehearsal}";

    /// <summary>The instance that builds an archive and deletes it after a week.</summary>
    public static string Of(ArchiveId archive) => $"archive-{archive}";

    /// <summary>
    /// Starts the instance unless it is under way. What is finished is not asked here: the caller's own row says that.
    /// </summary>
    /// <remarks>
    /// Two callers at once may both find nothing under way; the runtime then refuses the second start. Which exception it
    /// refuses with differs between hosts, so what counts is that the instance is under way now.
    /// </remarks>
    /// <returns>The id if it was started here, else nothing.</returns>
    public static async Task<IEnumerable<string>> EnsureAsync<TInput>(
        this DurableTaskClient client,
        string orchestration,
        string id,
        TInput input,
        CancellationToken cancellation)
    {
        if (await IsUnderWayAsync(client, id, cancellation))
        {
            return [];
        }

        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(orchestration, input, new StartOrchestrationOptions(id), cancellation);
            return [id];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (await IsUnderWayAsync(client, id, cancellation))
            {
                return [];
            }

            throw;
        }
    }

    /// <summary>Ends the wait of an instance early, if it is under way; what it does then it reads from the rows.</summary>
    public static async Task WakeAsync(this DurableTaskClient client, string id, CancellationToken cancellation)
    {
        if (await IsUnderWayAsync(client, id, cancellation))
        {
            await client.RaiseEventAsync(id, InterruptibleTimer.Event, true, cancellation);
        }
    }

    private static async Task<bool> IsUnderWayAsync(DurableTaskClient client, string id, CancellationToken cancellation) =>
        (await client.GetInstanceAsync(id, cancellation))?.RuntimeStatus
            is OrchestrationRuntimeStatus.Pending or OrchestrationRuntimeStatus.Running or OrchestrationRuntimeStatus.Suspended;
}
