using BinhHoa2.Shared.Health;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Durable;

/// <summary>What the durable runtime has not finished.</summary>
public static class Backlog
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(7);

    /// <param name="now">School time, UTC: the time instances are stamped with.</param>
    public static async Task<DurableFacts> BacklogAsync(this DurableTaskClient client, DateTimeOffset now, CancellationToken cancellation)
    {
        var query = new OrchestrationQuery(Statuses:
        [
            OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Failed,
        ]);
        var found = await client.GetAllInstancesAsync(query).ToListAsync(cancellation);
        var byState = found.ToLookup(instance => instance.RuntimeStatus);
        var facts = new DurableFacts(
            byState[OrchestrationRuntimeStatus.Pending].Count(),
            AgeOfOldest(byState[OrchestrationRuntimeStatus.Pending]),
            byState[OrchestrationRuntimeStatus.Running].Count(),
            AgeOfOldest(byState[OrchestrationRuntimeStatus.Running]),
            [
                .. byState[OrchestrationRuntimeStatus.Failed]
                    .Where(instance => now - instance.LastUpdatedAt <= Recent)
                    .Select(instance => instance.InstanceId)
                    .Order(StringComparer.Ordinal),
            ]);
        BacklogTelemetry.Record(facts);
        return facts;

        TimeSpan? AgeOfOldest(IEnumerable<OrchestrationMetadata> instances) =>
            instances.Select(instance => (DateTimeOffset?)instance.CreatedAt).Min() is { } oldest ? now - oldest : null;
    }
}
