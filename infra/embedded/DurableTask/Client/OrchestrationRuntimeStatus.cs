namespace Microsoft.DurableTask.Client;

/// <summary>Where an instance stands. The two obsolete values keep the numbers of the others.</summary>
public enum OrchestrationRuntimeStatus
{
    Running,
    Completed,
    [Obsolete("Never reported.")]
    ContinuedAsNew,
    Failed,
    [Obsolete("Never reported.")]
    Canceled,
    Terminated,
    Pending,
    Suspended,
}
