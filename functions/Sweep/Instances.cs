using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.Reports;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Sweep;

/// <summary>The one instance each month, request and semester has: its id, and starting it when it is not there.</summary>
public static class Instances
{
    public static string Of(SchoolMonth month) => $"month-{month}";

    public static string Of(RequestKey request) => $"request-{request.Month}-{request.Id}";

    public static string Of(SemesterKey semester) => $"semester-{semester}";

    /// <summary>
    /// Starts the instance unless it is under way. What is finished is not asked here: the caller's own row says that.
    /// Two callers at once may both try; the second start of a running id is refused by the runtime and harmless,
    /// since every step is guarded by rows.
    /// </summary>
    /// <returns>The id if it was started, else nothing.</returns>
    public static async Task<IEnumerable<string>> EnsureAsync<TInput>(
        this DurableTaskClient client,
        string orchestration,
        string id,
        TInput input,
        CancellationToken cancellation)
    {
        var known = await client.GetInstanceAsync(id, cancellation);
        if (known?.RuntimeStatus is OrchestrationRuntimeStatus.Pending or OrchestrationRuntimeStatus.Running or OrchestrationRuntimeStatus.Suspended)
        {
            return [];
        }

        await client.ScheduleNewOrchestrationInstanceAsync(orchestration, input, new StartOrchestrationOptions(id), cancellation);
        return [id];
    }
}
