namespace Microsoft.DurableTask;

/// <summary>Decides whether a failed task is tried again, perhaps after a durable timer of its own.</summary>
public delegate Task<bool> AsyncRetryHandler(RetryContext retryContext);
