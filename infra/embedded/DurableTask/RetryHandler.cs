namespace Microsoft.DurableTask;

/// <summary>Decides at once whether a failed task is tried again.</summary>
public delegate bool RetryHandler(RetryContext retryContext);
