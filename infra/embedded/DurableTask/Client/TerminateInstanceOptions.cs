namespace Microsoft.DurableTask.Client;

/// <summary>What a terminated instance leaves as its output, and whether its sub-orchestrations end with it.</summary>
public record TerminateInstanceOptions(object? Output = null, bool Recursive = false);
