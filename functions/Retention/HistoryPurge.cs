using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Retention;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Retention;

/// <summary>Purges the history of orchestrations that ended long ago. What they did stands in the rows.</summary>
public sealed class HistoryPurge(RetentionTimes times)
{
    /// <summary>Purges once a week; a week that was missed is made up for by the next.</summary>
    /// <param name="today">In the school's zone.</param>
    public async Task RunAsync(DurableTaskClient client, DateOnly today, CancellationToken cancellation)
    {
        if (today.DayOfWeek != DayOfWeek.Sunday)
        {
            return;
        }

        var until = VietnamTime.At(today.AddDays(-times.HistoryDays), TimeOnly.MinValue);
        await client.PurgeAllInstancesAsync(
            new PurgeInstancesFilter(
                CreatedTo: until,
                Statuses:
                [
                    OrchestrationRuntimeStatus.Completed,
                    OrchestrationRuntimeStatus.Failed,
                    OrchestrationRuntimeStatus.Terminated,
                ]),
            cancellation);
    }
}
