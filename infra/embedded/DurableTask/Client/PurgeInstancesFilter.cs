namespace Microsoft.DurableTask.Client;

/// <summary>Which finished instances are purged; without statuses, all that are finished.</summary>
public record PurgeInstancesFilter(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null);
