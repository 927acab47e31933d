namespace Microsoft.DurableTask.Client;

/// <summary>Whether the sub-orchestrations are purged too.</summary>
public record PurgeInstanceOptions(bool Recursive = false);
