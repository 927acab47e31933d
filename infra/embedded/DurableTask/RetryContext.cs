namespace Microsoft.DurableTask;

/// <summary>What a retry handler decides on: how often it was tried, how it failed last, how long it has been tried.</summary>
public record RetryContext(
    TaskOrchestrationContext OrchestrationContext,
    int LastAttemptNumber,
    TaskFailureDetails LastFailure,
    TimeSpan TotalRetryTime,
    CancellationToken CancellationToken);
